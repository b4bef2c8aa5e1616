package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.Metric;

/** Every metric of one set of rows under one set of weights; NaN where the rows do not define it. */
final class Figures {

    static final int COUNT = Metric.values().length;

    private Figures() {}

    static double[] of(RankedRows rows, double[] weight, Tally tally, Recalibration calibration) {
        double[] figures = new double[COUNT];
        double selected = tally.selectedPositives + tally.selectedNegatives;
        set(figures, Metric.AUC, RankSum.auc(rows, weight));
        set(figures, Metric.PRECISION, tally.selectedPositives / selected);
        set(figures, Metric.COVERAGE, tally.selectedPositives / tally.positives);
        set(figures, Metric.SELECTION_RATE, selected / tally.total());
        set(figures, Metric.FALSE_POSITIVE_RATE, tally.selectedNegatives / tally.negatives);
        set(figures, Metric.FALSE_NEGATIVE_RATE, 1 - tally.selectedPositives / tally.positives);
        set(figures, Metric.FALSE_POSITIVE_RATE_AT_HALF, tally.negativesAtHalf / tally.negatives);
        set(figures, Metric.BRIER, tally.squares / tally.total());
        set(figures, Metric.LOG_LOSS, tally.logLoss / tally.total());
        set(figures, Metric.CALIBRATION_SLOPE, calibration.slope());
        set(figures, Metric.CALIBRATION_INTERCEPT, calibration.interceptAtSlopeOne());
        set(figures, Metric.OUTCOME_RATE, tally.positives / tally.total());
        set(figures, Metric.MEAN_PREDICTED, tally.probability / tally.total());
        set(figures, Metric.CALIBRATION_GAP, (tally.probability - tally.positives) / tally.total());
        return figures;
    }

    private static void set(double[] figures, Metric metric, double value) {
        figures[metric.ordinal()] = value;
    }
}
