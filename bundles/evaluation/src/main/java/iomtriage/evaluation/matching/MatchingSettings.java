package iomtriage.evaluation.matching;

/**
 * How people are matched and what is asked of the result.
 *
 * @param caliper furthest that two matched people may differ, in standard deviations of the log-odds of the propensity score
 * @param fewestPairs fewer pairs than this give no result
 * @param largestDifference standardised mean difference above which a covariate is called unbalanced
 * @param level how much the interval of the effect is to hold, as 0.95
 */
public record MatchingSettings(double caliper, int fewestPairs, double largestDifference, double level) {

    /**
     * Caliper of 0.2 (Austin, 2011, Pharmaceutical Statistics 10:150-161), balance to 0.1 (Austin, 2009, Statistics in Medicine
     * 28:3083-3107), at least 30 pairs (our choice).
     */
    public static MatchingSettings standard() {
        return new MatchingSettings(0.2, 30, 0.1, 0.95);
    }
}
