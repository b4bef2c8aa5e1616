package iomtriage.evaluation.drift;

/**
 * A range or category, and how many rows of each sample are in it.
 *
 * @param label as in "3 to 5", a category's name, or "missing"
 * @param baseline rows of the sample that the model was made on
 * @param recent rows of the sample now
 */
public record DriftBin(String label, int baseline, int recent) {}
