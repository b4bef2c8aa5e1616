package iomtriage.returns.disclosure;

/**
 * The rule that counts obey before they leave an area. Whole numbers of people; stated in the return.
 *
 * @param minimum counts below this are withheld, none included: "nobody" says something about everyone
 * @param within no withheld count can be worked out to within fewer than this many people
 * @param roundTo what is shown is rounded to multiples of this; 1 where it is not rounded
 */
public record DisclosureRule(int minimum, int within, int roundTo) {

    private static final int FEWEST = 3;

    /** Counts from 10 up, as for everything that leaves an area. */
    public static final DisclosureRule STANDARD = new DisclosureRule(10, 10, 1);

    /** @throws IllegalArgumentException if the rule would protect nobody */
    public DisclosureRule {
        if (minimum < FEWEST || within < FEWEST || roundTo != 1 && roundTo != 5) {
            throw new IllegalArgumentException(
                    "The smallest count shown and the width that must stay open are at least 3, and counts are rounded to 5"
                            + " or not at all.");
        }
    }

    /** Whether a count must be withheld whatever stands beside it. */
    public boolean isSmall(long count) {
        return count < minimum;
    }

    /** A count as it is shown. */
    public long shown(long count) {
        return (count + roundTo / 2) / roundTo * roundTo;
    }

    /** The lowest count that is shown as this. */
    public long lowest(long shown) {
        return Math.max(0, shown - roundTo / 2);
    }

    /** The highest count that is shown as this. */
    public long highest(long shown) {
        return shown + roundTo / 2;
    }
}
