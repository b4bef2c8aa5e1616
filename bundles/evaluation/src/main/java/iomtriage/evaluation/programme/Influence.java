package iomtriage.evaluation.programme;

/**
 * A figure of weighted people and by how much each of them moves it: to first order, how the figure changes when the person's weight
 * grows by its own size.
 *
 * @param value the figure
 * @param ofEach one per person, in their order; they sum to about 0
 */
record Influence(double value, double[] ofEach) {}
