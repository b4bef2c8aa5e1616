package iomtriage.returns.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * A linear program over variables that are not below 0. Whatever the solver answers is a point that satisfies every constraint:
 * it is tried. So a count is never thought to be safe because of a solver's mistake. Not thread-safe.
 */
final class LinearProgram {

    /** No variable is higher: nothing is unbounded. */
    private static final double MOST = 1e6;

    private static final double TOLERANCE = 1e-5;

    /** How a sum relates to a number. */
    enum Bound {
        EQUAL,
        AT_MOST,
        AT_LEAST
    }

    private record Constraint(double[] row, Bound bound, double value) {

        /** One that is about no variable holds or does not, whatever they are; the solver is not asked. */
        boolean canHold() {
            return Arrays.stream(row).anyMatch(each -> each != 0) || holds(row);
        }

        boolean holds(double[] point) {
            double over = -value;
            for (int i = 0; i < row.length; i++) {
                over += row[i] * point[i];
            }
            return switch (bound) {
                case EQUAL -> Math.abs(over) <= TOLERANCE;
                case AT_MOST -> over <= TOLERANCE;
                case AT_LEAST -> over >= -TOLERANCE;
            };
        }
    }

    private final int variables;
    private final List<Constraint> constraints = new ArrayList<>();

    LinearProgram(int variables) {
        this.variables = variables;
    }

    /** A row of coefficients, all 0. */
    double[] row() {
        return new double[variables];
    }

    LinearProgram where(double[] row, Bound bound, double value) {
        constraints.add(new Constraint(row.clone(), bound, value));
        return this;
    }

    /** The point of least cost; empty if no point satisfies every constraint. */
    Optional<double[]> least(double[] cost) {
        if (!constraints.stream().allMatch(Constraint::canHold)) {
            return Optional.empty();
        }
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        Variable[] all = new Variable[variables];
        for (int i = 0; i < variables; i++) {
            all[i] = model.newVariable("x" + i).lower(0).upper(MOST).weight(cost[i]);
        }
        for (int c = 0; c < constraints.size(); c++) {
            add(model.newExpression("c" + c), all, constraints.get(c));
        }
        Optimisation.Result result = model.minimise();
        if (!result.getState().isFeasible()) {
            return Optional.empty();
        }
        double[] point = result.toRawCopy1D();
        if (!constraints.stream().allMatch(each -> each.holds(point))) {
            throw new IllegalStateException("The solver of linear programs gave a wrong answer. Nothing was written.");
        }
        return Optional.of(point);
    }

    private static void add(Expression expression, Variable[] all, Constraint constraint) {
        for (int i = 0; i < all.length; i++) {
            if (constraint.row()[i] != 0) {
                expression.set(all[i], constraint.row()[i]);
            }
        }
        switch (constraint.bound()) {
            case EQUAL -> expression.level(constraint.value());
            case AT_MOST -> expression.upper(constraint.value());
            case AT_LEAST -> expression.lower(constraint.value());
        }
    }

    /** The lowest that a variable can be. */
    double lowest(int variable) {
        return extreme(variable, 1);
    }

    /** The highest that a variable can be; infinite if nothing bounds it. */
    double highest(int variable) {
        double highest = extreme(variable, -1);
        return highest >= MOST / 2 / variables ? Double.POSITIVE_INFINITY : highest;
    }

    private double extreme(int variable, double cost) {
        double[] costs = row();
        costs[variable] = cost;
        return least(costs)
                .orElseThrow(() -> new IllegalStateException("Published counts contradict each other."))[variable];
    }
}
