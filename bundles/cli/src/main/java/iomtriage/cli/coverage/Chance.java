package iomtriage.cli.coverage;

/** How far a share that was counted may be off for want of more to count. */
final class Chance {

    /** What a card says of it. */
    static final String WORDS =
            "What is right of chances of a place and of shares of a list leaves room for the chance of so few people"
                    + " and caseloads, beside .05 and .92 to .97.";

    private static final double NORMAL_95 = 1.959963984540054;

    private Chance() {}

    /**
     * The reach of a normal 95% interval.
     *
     * @param share what is expected, 0 to 1
     * @param size of how many that do not depend on each other
     */
    static double of(double share, long size) {
        return NORMAL_95 * Math.sqrt(share * (1 - share) / Math.max(1, size));
    }
}
