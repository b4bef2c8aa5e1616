package iomtriage.features.definition;

/**
 * How a value stands among other people's, in whole per cent of them, rounded down.
 *
 * @param below how many have a lower value
 * @param above how many have a higher one
 * @param missing how many have none
 * @param others who they are, for example "the caseload"
 */
public record Standing(int below, int above, int missing, String others) {

    private static final int HALF = 50;

    /** Whether it is news: to differ from fewer than half of the others says little. */
    static boolean isMost(int percent) {
        return percent >= HALF;
    }
}
