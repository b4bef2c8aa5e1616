package iomtriage.evaluation.performance;

/**
 * What a list of one length would hold.
 *
 * @param places how many people it takes
 * @param precision expected share of them with the outcome
 * @param coverage expected share of all outcomes that it holds
 */
public record CapacityPoint(double places, double precision, double coverage) {}
