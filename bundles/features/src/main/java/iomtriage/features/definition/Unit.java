package iomtriage.features.definition;

/** What a feature's value is measured in. */
public enum Unit {
    YEARS("years"),
    MONTHS("months of 365.25 / 12 days"),
    /** Distinct days on which something was done or happened. */
    OCCASIONS("distinct days"),
    SPELLS("unbroken stretches of time"),
    OCCASIONS_PER_YEAR("a year"),
    /** Natural logarithm of a number a year. */
    LOG_OCCASIONS_PER_YEAR("a year, as a natural logarithm"),
    PROPORTION("proportion, 0 to 1"),
    /** Sum of assessment items. */
    POINTS("points"),
    /** How many of a fixed list apply. */
    NUMBER("number"),
    NONE("no unit");

    private final String label;

    Unit(String label) {
        this.label = label;
    }

    /** The unit in plain words. */
    public String label() {
        return label;
    }
}
