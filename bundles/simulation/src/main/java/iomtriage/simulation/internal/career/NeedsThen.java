package iomtriage.simulation.internal.career;

/**
 * The needs factors as they truly were on the day of a conviction, for an assessor to see with error.
 *
 * @param day day of the conviction
 * @param factors substances, circumstances, thinking and attitudes; standard deviations
 */
public record NeedsThen(int day, double[] factors) {}
