package iomtriage.api.review;

/**
 * One score as it was shown to the person who decided.
 *
 * @param outcome outcome id
 * @param probability the chance of the outcome within its window, 0 to 1
 * @param band name of the band
 */
public record SeenScore(String outcome, double probability, String band) {}
