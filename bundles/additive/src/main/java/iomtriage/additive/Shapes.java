package iomtriage.additive;

import iomtriage.additive.internal.model.ModelTables;
import iomtriage.additive.shape.ShapeFunction;
import iomtriage.additive.shape.Term;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Takes a model's tables apart into shapes. */
final class Shapes {
    private Shapes() {}

    /**
     * One shape per term, in order.
     *
     * @param bagSpread by how much bags are moved apart around their average
     */
    static List<ShapeFunction> of(ModelTables tables, List<Term> terms, double bagSpread) {
        int[] offsets = tables.offsets();
        List<ShapeFunction> shapes = new ArrayList<>();
        for (int t = 0; t < terms.size(); t++) {
            Term term = terms.get(t);
            shapes.add(new ShapeFunction(
                    term,
                    tables.features()[term.first()],
                    term.isPair() ? tables.features()[term.second()] : null,
                    Arrays.copyOfRange(tables.values(), offsets[t], offsets[t + 1]),
                    standardErrors(tables, offsets[t], offsets[t + 1], bagSpread),
                    Arrays.copyOfRange(tables.counts(), offsets[t], offsets[t + 1])));
        }
        return List.copyOf(shapes);
    }

    /** Standard deviation over bags, moved apart, of each cell's value; 0 where there is only one bag. */
    private static double[] standardErrors(ModelTables tables, int from, int to, double bagSpread) {
        int bags = tables.bagCount();
        double[] errors = new double[to - from];
        for (int cell = from; cell < to && bags > 1; cell++) {
            double mean = 0;
            for (int bag = 0; bag < bags; bag++) {
                mean += tables.bagValues()[cell * bags + bag] / bags;
            }
            double squares = 0;
            for (int bag = 0; bag < bags; bag++) {
                double off = tables.bagValues()[cell * bags + bag] - mean;
                squares += off * off;
            }
            errors[cell - from] = bagSpread * Math.sqrt(squares / (bags - 1));
        }
        return errors;
    }
}
