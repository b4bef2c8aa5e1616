package iomtriage.evaluation.matching;

/**
 * How alike the two groups are in one covariate. Differences are the programme group's mean less the comparison group's, over
 * the standard deviation before matching (the root of the two groups' mean variance), so that before and after can be compared.
 * Source: Stuart, E. A. (2010), Statistical Science 25:1-21.
 *
 * @param covariate its name
 * @param matched whether people were matched on it
 * @param before standardised mean difference of everybody
 * @param after standardised mean difference of the matched pairs
 * @param balanced whether the difference after matching is small enough
 */
public record Balance(String covariate, boolean matched, double before, double after, boolean balanced) {}
