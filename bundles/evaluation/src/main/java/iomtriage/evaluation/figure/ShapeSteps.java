package iomtriage.evaluation.figure;

import java.util.List;
import java.util.Optional;

/**
 * One term of an additive model over an ordered feature. The first and the last step have no outer end.
 *
 * @param cuts where one step ends and the next begins, strictly ascending, one fewer than there are steps
 * @param steps from the lowest values up, at least one
 * @param missing what a missing value adds, if the model knows one
 */
public record ShapeSteps(double[] cuts, List<ShapeStep> steps, Optional<ShapeStep> missing) {

    /** @throws IllegalArgumentException if the lengths do not fit together */
    public ShapeSteps {
        cuts = cuts.clone();
        steps = List.copyOf(steps);
        if (steps.isEmpty() || cuts.length != steps.size() - 1) {
            throw new IllegalArgumentException(
                    "A shape has at least one step and one cut fewer than steps, but came with " + steps.size()
                            + " steps and " + cuts.length + " cuts.");
        }
    }

    /** Ends of the steps as drawn: the open ones are given the mean width of the others. */
    double[] edges() {
        double[] edges = new double[cuts.length + 2];
        System.arraycopy(cuts, 0, edges, 1, cuts.length);
        if (cuts.length == 0) {
            edges[1] = 1;
            return edges;
        }
        double first = cuts[0];
        double last = cuts[cuts.length - 1];
        double width = cuts.length > 1 ? (last - first) / (cuts.length - 1) : Math.max(0.5, Math.abs(first) / 4);
        edges[0] = first - width;
        edges[cuts.length + 1] = last + width;
        return edges;
    }
}
