package iomtriage.evaluation.figure;

/**
 * What a term adds to the score in one category.
 *
 * @param name of the category, or several that share a bin, or "missing"
 * @param step its value, band and count
 */
public record NamedStep(String name, ShapeStep step) {}
