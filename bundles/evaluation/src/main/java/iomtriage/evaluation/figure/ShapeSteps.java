package iomtriage.evaluation.figure;

/**
 * One term of an additive model over a numeric feature.
 *
 * @param edges ends of the steps, ascending, one more than there are steps
 * @param value the term's value on each step, in log-odds
 * @param low lower end of its error band on each step
 * @param high upper end
 */
public record ShapeSteps(double[] edges, double[] value, double[] low, double[] high) {

    /** @throws IllegalArgumentException if the lengths do not fit together */
    public ShapeSteps {
        boolean fits = value.length > 0
                && edges.length == value.length + 1
                && low.length == value.length
                && high.length == value.length;
        if (!fits) {
            throw new IllegalArgumentException("A shape has at least one step, one edge more than steps, and a band for"
                    + " each, but came with " + edges.length + " edges, " + value.length + " values, " + low.length
                    + " lower and " + high.length + " upper ends.");
        }
    }
}
