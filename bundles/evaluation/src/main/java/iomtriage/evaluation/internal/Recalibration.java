package iomtriage.evaluation.internal;

/**
 * Logistic regression of the outcome on the predicted log-odds, by Newton's method. Source: Cox, D. R. (1958), Two further
 * applications of a model for binary regression, Biometrika 45:562-565.
 *
 * @param intercept at the fitted slope
 * @param slope NaN where the data do not determine it: one outcome only, one score only, or complete separation
 * @param interceptAtSlopeOne the intercept with the slope held at 1
 */
record Recalibration(double intercept, double slope, double interceptAtSlopeOne) {

    private static final int MOST_STEPS = 40;
    /** Newton's error is about the square of its last step: after a step this small it is below 1e-9. */
    private static final double SMALL_STEP = 1e-5;

    /** In a resample an error of 1e-5 is nothing beside the spread that is measured. */
    private static final double SMALL_STEP_IN_RESAMPLE = 3e-3;

    private static final double STEEPEST = 1e3;
    private static final double[] NOT_KNOWN = {};
    private static final Recalibration FROM_NOTHING = new Recalibration(0, 0, 0);
    private static final Recalibration UNDEFINED = new Recalibration(Double.NaN, Double.NaN, Double.NaN);

    static Recalibration fit(RankedRows rows, double[] weight, Tally tally) {
        return from(FROM_NOTHING, Fitted.NOTHING, SMALL_STEP, new Weighted(rows, weight, tally));
    }

    /**
     * Fits again with other weights, starting here: a resample's answer is never far.
     *
     * @param fitted this regression's own probabilities
     */
    Recalibration refit(Fitted fitted, RankedRows rows, double[] weight, Tally tally) {
        if (Double.isNaN(slope)) {
            return fit(rows, weight, tally);
        }
        Recalibration near = from(this, fitted, SMALL_STEP_IN_RESAMPLE, new Weighted(rows, weight, tally));
        return Double.isNaN(near.slope) ? fit(rows, weight, tally) : near;
    }

    /** Probabilities by place that every resample's fit starts from, worked out once. */
    Fitted fitted(RankedRows rows) {
        double[] both = new double[rows.size()];
        double[] atOne = new double[rows.size()];
        for (int place = 0; place < both.length; place++) {
            both[place] = RidgeLogistic.probability(intercept + slope * rows.logOdds[place]);
            atOne[place] = RidgeLogistic.probability(interceptAtSlopeOne + rows.logOdds[place]);
        }
        return new Fitted(both, atOne);
    }

    private static Recalibration from(Recalibration start, Fitted fitted, double small, Weighted data) {
        if (!(data.tally.positives > 0 && data.tally.negatives > 0)) {
            return UNDEFINED;
        }
        double atOne = new NewtonFit(data, start.interceptAtSlopeOne, 1, small).interceptOnly(fitted.atSlopeOne);
        NewtonFit both = new NewtonFit(data, start.intercept, start.slope, small);
        return both.interceptAndSlope(fitted.both)
                ? new Recalibration(both.intercept, both.slope, atOne)
                : new Recalibration(Double.NaN, Double.NaN, atOne);
    }

    /** What a fit predicts for each place; empty where that is not worked out. */
    record Fitted(double[] both, double[] atSlopeOne) {
        static final Fitted NOTHING = new Fitted(NOT_KNOWN, NOT_KNOWN);
    }

    private record Weighted(RankedRows rows, double[] weight, Tally tally) {}

    /** Intercept and slope on their way to the maximum of the likelihood. */
    private static final class NewtonFit {

        private final RankedRows rows;
        private final double[] weight;
        private final double small;
        private double intercept;
        private double slope;
        private double g0;
        private double g1;
        private double h00;
        private double h01;
        private double h11;

        NewtonFit(Weighted data, double intercept, double slope, double small) {
            this.rows = data.rows;
            this.weight = data.weight;
            this.small = small;
            this.intercept = intercept;
            this.slope = slope;
        }

        double interceptOnly(double[] known) {
            for (int step = 0; step < MOST_STEPS; step++) {
                differentiate(step == 0 ? known : NOT_KNOWN);
                // Held to 2 because far from the answer the curvature is nearly nothing and the step nearly endless.
                double move = Math.max(-2, Math.min(2, g0 / h00));
                intercept += move;
                if (Math.abs(move) < small) {
                    return intercept;
                }
            }
            return Double.NaN;
        }

        boolean interceptAndSlope(double[] known) {
            for (int step = 0; step < MOST_STEPS; step++) {
                differentiate(step == 0 ? known : NOT_KNOWN);
                double determinant = h00 * h11 - h01 * h01;
                if (!(determinant > 1e-10 * h00 * h11)) {
                    return false;
                }
                double move0 = (h11 * g0 - h01 * g1) / determinant;
                double move1 = (h00 * g1 - h01 * g0) / determinant;
                intercept += move0;
                slope += move1;
                if (Math.abs(move0) < small && Math.abs(move1) < small) {
                    return Math.abs(slope) < STEEPEST;
                }
            }
            return false;
        }

        private void differentiate(double[] known) {
            double sum0 = 0;
            double sum1 = 0;
            double curve00 = 0;
            double curve01 = 0;
            double curve11 = 0;
            for (int place = 0; place < rows.size(); place++) {
                double w = weight[place];
                if (w > 0) {
                    double x = rows.logOdds[place];
                    double p = known.length > 0 ? known[place] : RidgeLogistic.probability(intercept + slope * x);
                    double residual = w * ((rows.outcome[place] ? 1 : 0) - p);
                    double curve = w * p * (1 - p);
                    sum0 += residual;
                    sum1 += residual * x;
                    curve00 += curve;
                    curve01 += curve * x;
                    curve11 += curve * x * x;
                }
            }
            g0 = sum0;
            g1 = sum1;
            h00 = curve00;
            h01 = curve01;
            h11 = curve11;
        }
    }
}
