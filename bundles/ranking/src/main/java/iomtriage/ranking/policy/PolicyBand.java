package iomtriage.ranking.policy;

/**
 * A row or column heading of the tier table.
 *
 * @param name for example "very high"
 * @param from lowest probability in the band, 0 to 1
 */
public record PolicyBand(String name, double from) {}
