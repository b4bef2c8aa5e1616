package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.internal.statistics.RidgeLogistic;
import java.util.Arrays;

/**
 * Logistic regression of the outcome on the predicted log-odds, by Newton's method. Source: Cox, D. R. (1958), Two further
 * applications of a model for binary regression, Biometrika 45:562-565. One slope for all folds, each with an intercept of its own, so
 * that what differs between models of several folds is not taken for spread.
 *
 * @param intercept by fold, at the fitted slope; of no meaning in a fold with one outcome only, which says nothing of the slope
 * @param slope NaN where the data do not determine it: one outcome only, one score only, or complete separation
 * @param interceptAtSlopeOne the intercept with the slope held at 1
 */
record Recalibration(double[] intercept, double slope, double interceptAtSlopeOne) {

    private static final int MOST_STEPS = 40;
    /** Newton's error is about the square of its last step: after a step this small it is below 1e-9. */
    private static final double SMALL_STEP = 1e-5;

    /** In a resample an error of 1e-5 is nothing beside the spread that is measured. */
    private static final double SMALL_STEP_IN_RESAMPLE = 3e-3;

    private static final double STEEPEST = 1e3;
    private static final double[] NOT_KNOWN = {};
    private static final Recalibration UNDEFINED = new Recalibration(NOT_KNOWN, Double.NaN, Double.NaN);

    static Recalibration fit(RankedRows rows, double[] weight, Tally tally) {
        return from(
                new Recalibration(new double[rows.folds], 0, 0),
                Fitted.NOTHING,
                SMALL_STEP,
                new Weighted(rows, weight, tally));
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
        if (Double.isNaN(slope)) {
            return Fitted.NOTHING;
        }
        double[] both = new double[rows.size()];
        double[] atOne = new double[rows.size()];
        for (int place = 0; place < both.length; place++) {
            both[place] = RidgeLogistic.probability(intercept[rows.fold[place]] + slope * rows.logOdds[place]);
            atOne[place] = RidgeLogistic.probability(interceptAtSlopeOne + rows.logOdds[place]);
        }
        return new Fitted(both, atOne);
    }

    private static Recalibration from(Recalibration start, Fitted fitted, double small, Weighted data) {
        if (!(data.tally.positives > 0 && data.tally.negatives > 0)) {
            return UNDEFINED;
        }
        double atOne = interceptAtSlopeOne(data, start.interceptAtSlopeOne, fitted.atSlopeOne, small);
        SlopeFit fit = new SlopeFit(data, start);
        return fit.converges(fitted.both, small)
                ? new Recalibration(fit.intercept, fit.slope, atOne)
                : new Recalibration(NOT_KNOWN, Double.NaN, atOne);
    }

    private static double interceptAtSlopeOne(Weighted data, double start, double[] known, double small) {
        RankedRows rows = data.rows;
        double intercept = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double gradient = 0;
            double curvature = 0;
            for (int place = 0; place < rows.size(); place++) {
                double w = data.weight[place];
                if (w > 0) {
                    double p = step == 0 && known.length > 0
                            ? known[place]
                            : RidgeLogistic.probability(intercept + rows.logOdds[place]);
                    gradient += w * ((rows.outcome[place] ? 1 : 0) - p);
                    curvature += w * p * (1 - p);
                }
            }
            // Held to 2 because far from the answer the curvature is nearly nothing and the step nearly endless.
            double move = Math.max(-2, Math.min(2, gradient / curvature));
            intercept += move;
            if (Math.abs(move) < small) {
                return intercept;
            }
        }
        return Double.NaN;
    }

    /** What a fit predicts for each place; empty where that is not worked out. */
    record Fitted(double[] both, double[] atSlopeOne) {
        static final Fitted NOTHING = new Fitted(NOT_KNOWN, NOT_KNOWN);
    }

    private record Weighted(RankedRows rows, double[] weight, Tally tally) {

        boolean[] foldsWithBothOutcomes() {
            boolean[] with = new boolean[rows.folds];
            boolean[] without = new boolean[rows.folds];
            for (int place = 0; place < rows.size(); place++) {
                if (weight[place] > 0) {
                    (rows.outcome[place] ? with : without)[rows.fold[place]] = true;
                }
            }
            for (int fold = 0; fold < with.length; fold++) {
                with[fold] &= without[fold];
            }
            return with;
        }
    }

    /** Intercepts and slope on their way to the maximum of the likelihood. */
    private static final class SlopeFit {
        private final Weighted data;
        private final boolean[] informative;
        private final double[] intercept;
        private double slope;
        private final double[] gradient;
        private final double[] curvature;
        private final double[] cross;
        private double slopeGradient;
        private double slopeCurvature;

        SlopeFit(Weighted data, Recalibration start) {
            this.data = data;
            int folds = data.rows.folds;
            informative = data.foldsWithBothOutcomes();
            intercept = start.intercept.clone();
            slope = start.slope;
            gradient = new double[folds];
            curvature = new double[folds];
            cross = new double[folds];
        }

        boolean converges(double[] known, double small) {
            for (int step = 0; step < MOST_STEPS; step++) {
                differentiate(step == 0 ? known : NOT_KNOWN);
                double largest = step();
                if (!(largest >= small)) {
                    return largest < small && Math.abs(slope) < STEEPEST;
                }
            }
            return false;
        }

        /** One Newton step, the intercepts solved out; NaN where the data do not determine it. */
        private double step() {
            double left = slopeCurvature;
            double move = slopeGradient;
            for (int fold = 0; fold < intercept.length; fold++) {
                if (informative[fold]) {
                    left -= cross[fold] * cross[fold] / curvature[fold];
                    move -= cross[fold] * gradient[fold] / curvature[fold];
                }
            }
            if (!(left > 1e-10 * slopeCurvature)) {
                return Double.NaN;
            }
            move /= left;
            slope += move;
            double largest = Math.abs(move);
            for (int fold = 0; fold < intercept.length; fold++) {
                if (informative[fold]) {
                    double ofFold = (gradient[fold] - cross[fold] * move) / curvature[fold];
                    intercept[fold] += ofFold;
                    largest = Math.max(largest, Math.abs(ofFold));
                }
            }
            return largest;
        }

        private void differentiate(double[] known) {
            Arrays.fill(gradient, 0);
            Arrays.fill(curvature, 0);
            Arrays.fill(cross, 0);
            slopeGradient = 0;
            slopeCurvature = 0;
            RankedRows rows = data.rows;
            for (int place = 0; place < rows.size(); place++) {
                double w = data.weight[place];
                int fold = rows.fold[place];
                if (w > 0 && informative[fold]) {
                    double x = rows.logOdds[place];
                    double p = known.length > 0 ? known[place] : RidgeLogistic.probability(intercept[fold] + slope * x);
                    double residual = w * ((rows.outcome[place] ? 1 : 0) - p);
                    double curve = w * p * (1 - p);
                    gradient[fold] += residual;
                    slopeGradient += residual * x;
                    curvature[fold] += curve;
                    cross[fold] += curve * x;
                    slopeCurvature += curve * x * x;
                }
            }
        }
    }
}
