package iomtriage.evaluation.matching;

/**
 * Something known of every person before the programme began.
 *
 * @param name as a page shows it
 * @param values one per person; NaN is missing, which becomes a covariate of its own so that missing people match each other
 * @param matched whether people are matched on it; otherwise it is only checked for balance, which shows what matching on the
 *     others left over
 */
public record Covariate(String name, double[] values, boolean matched) {}
