package iomtriage.evaluation.matching;

/**
 * Something known of everybody by the day from which they are followed.
 *
 * @param name as a page shows it
 * @param values one per member; NaN is missing, which becomes a covariate of its own so that missing people match each other
 * @param matched whether people are matched on it; otherwise it is only checked for balance, which shows what matching on the
 *     others left over
 * @param need whether it is a need: groups that differ in needs are warned of before anything else
 */
public record Covariate(String name, double[] values, boolean matched, boolean need) {}
