package iomtriage.evaluation.matching;

import java.util.OptionalDouble;

/**
 * How alike the two groups are in one covariate. Differences are the participants' mean less that of those compared, over the
 * standard deviation before matching (the root of the two groups' mean variance), so that before and after can be compared; ratios
 * are the participants' variance over the others'. Source: Stuart, E. A. (2010), Statistical Science 25:1-21.
 *
 * @param covariate its name
 * @param matched whether people were matched on it
 * @param need whether it is a need
 * @param before standardised mean difference of everybody
 * @param after standardised mean difference of those weighted
 * @param varianceRatio after weighting; empty where nobody compared differs from the others
 * @param balanced whether the difference after weighting is small enough
 */
public record Balance(
        String covariate,
        boolean matched,
        boolean need,
        double before,
        double after,
        OptionalDouble varianceRatio,
        boolean balanced) {}
