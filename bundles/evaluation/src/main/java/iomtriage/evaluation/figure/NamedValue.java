package iomtriage.evaluation.figure;

/**
 * A bar: what it is of and how long it is.
 *
 * @param name as shown beside the bar
 * @param value finite, of either sign
 */
public record NamedValue(String name, double value) {}
