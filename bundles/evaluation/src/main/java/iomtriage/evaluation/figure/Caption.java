package iomtriage.evaluation.figure;

/**
 * What a figure is called.
 *
 * @param name for file names and anchors, as in "reliability-reoffending"
 * @param title as shown above the figure
 */
public record Caption(String name, String title) {}
