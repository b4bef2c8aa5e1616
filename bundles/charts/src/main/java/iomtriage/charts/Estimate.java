package iomtriage.charts;

/**
 * A number with its interval.
 *
 * @param low lower end
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {}
