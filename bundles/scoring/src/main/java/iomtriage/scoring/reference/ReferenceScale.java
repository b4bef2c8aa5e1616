package iomtriage.scoring.reference;

/** What a reference score says the risk of, with the percentages from which its bands start. */
public enum ReferenceScale {
    /** Proven reoffending within one year. Its band is that of the two-year score, as published. */
    OGRS3_ONE_YEAR(50, 75, 90),
    /** Proven reoffending within two years. */
    OGRS3_TWO_YEARS(50, 75, 90),
    /** Proven reoffending within two years. */
    OGRS4_ALL(50, 75, 90),
    /** Proven violent reoffending within two years. */
    OGRS4_VIOLENT(30, 60, 80),
    /** Proven serious violent reoffending within two years. */
    OGRS4_SERIOUS_VIOLENT(1.0, 3.0, 6.9);

    private final double medium;
    private final double high;
    private final double veryHigh;

    ReferenceScale(double medium, double high, double veryHigh) {
        this.medium = medium;
        this.high = high;
        this.veryHigh = veryHigh;
    }

    /** The band of a percentage as shown, that is, rounded to two decimals. */
    ReferenceBand bandOf(double percentage) {
        if (percentage >= veryHigh) {
            return ReferenceBand.VERY_HIGH;
        }
        if (percentage >= high) {
            return ReferenceBand.HIGH;
        }
        return percentage >= medium ? ReferenceBand.MEDIUM : ReferenceBand.LOW;
    }
}
