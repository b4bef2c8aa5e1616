package iomtriage.evaluation.matching;

/**
 * How people are matched and what is asked of the result.
 *
 * @param caliper furthest that two matched people may differ, in standard deviations of the log-odds of joining; infinite for none
 * @param perParticipant most people compared with one participant
 * @param largestDifference standardised mean difference above which a covariate is called unbalanced
 */
public record MatchingSettings(double caliper, int perParticipant, double largestDifference) {

    /** @throws IllegalArgumentException if a number is out of its range */
    public MatchingSettings {
        if (!(caliper > 0) || perParticipant < 1 || !(largestDifference > 0)) {
            throw new IllegalArgumentException(
                    "A caliper is above 0, and at least 1 person is compared with each participant.");
        }
    }

    /**
     * Caliper of 0.2 (Austin, 2011, Pharmaceutical Statistics 10:150-161), balance to 0.1 (Austin, 2009, Statistics in Medicine
     * 28:3083-3107), up to five people for each (our choice: more add little).
     */
    public static MatchingSettings standard() {
        return new MatchingSettings(0.2, 5, 0.1);
    }

    /** Whether people may be matched however different they are. */
    public boolean hasNoCaliper() {
        return Double.isInfinite(caliper);
    }
}
