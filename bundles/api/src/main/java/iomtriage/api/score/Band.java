package iomtriage.api.score;

/**
 * A named range of probabilities, as the pack's thresholds define it.
 *
 * @param name for example "very high"
 * @param from lowest probability in the band, 0 to 1
 */
public record Band(String name, double from) {}
