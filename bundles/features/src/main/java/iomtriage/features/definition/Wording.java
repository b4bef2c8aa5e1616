package iomtriage.features.definition;

import java.util.List;

/**
 * How a feature's values are said: steps by value, the last one that a value reaches applies. In a text, {@code {n}} stands
 * for the value.
 *
 * @param steps at least one, from the lowest value up
 */
public record Wording(List<Step> steps) {

    private static final String PLURAL = "(s)";

    /**
     * One text and the values it is for.
     *
     * @param from lowest value it applies to
     * @param text plain words, lower case, no full stop
     */
    public record Step(double from, String text) {}

    /** @throws IllegalArgumentException if there is no step or their order is not ascending */
    public Wording {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A wording needs at least one text.");
        }
        for (int i = 1; i < steps.size(); i++) {
            if (!(steps.get(i - 1).from() < steps.get(i).from())) {
                throw new IllegalArgumentException(
                        "The texts of a wording must be ordered by the value they start from.");
            }
        }
    }

    /** One text for every value. */
    public static Wording always(String text) {
        return new Wording(List.of(new Step(Double.NEGATIVE_INFINITY, text)));
    }

    /** A text for a count, in which {@code (s)} marks the plural: "no sanctions", "1 sanction", "2 sanctions". */
    public static Wording count(String text) {
        return new Wording(List.of(
                new Step(0, text.replace("{n}", "no").replace(PLURAL, "s")),
                new Step(1, text.replace(PLURAL, "")),
                new Step(2, text.replace(PLURAL, "s"))));
    }

    /** A text for a length of time, in which {@code (s)} marks the plural: "less than a month", "1 month", "2 months". */
    public static Wording duration(String text) {
        return new Wording(List.of(
                new Step(0, text.replace("{n}", "less than a").replace(PLURAL, "")),
                new Step(1, text.replace(PLURAL, "")),
                new Step(2, text.replace(PLURAL, "s"))));
    }

    /**
     * Days of arrest or charge for offences that are not proven.
     *
     * @param offence one of them, for example "a weapon offence"
     * @param when to follow it, for example " in the last 24 months"
     */
    public static Wording unproven(String offence, String when) {
        String of = " for " + offence + " that is not proven" + when;
        return new Wording(List.of(
                new Step(0, "no arrest or charge" + of),
                new Step(1, "arrested or charged on one day" + of),
                new Step(2, "arrested or charged on {n} days" + of)));
    }

    /** Two texts: when it is so, and when it is not. */
    public static Wording flag(String so, String notSo) {
        return new Wording(List.of(new Step(0, notSo), new Step(1, so)));
    }

    /** The text that applies to a value; the first one for a value below them all. */
    String textFor(double value) {
        String text = steps.get(0).text();
        for (Step step : steps) {
            if (step.from() <= value) {
                text = step.text();
            }
        }
        return text;
    }
}
