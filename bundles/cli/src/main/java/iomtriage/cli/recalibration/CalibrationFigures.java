package iomtriage.cli.recalibration;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How well probabilities fit what happened.
 *
 * @param predicted mean probability
 * @param observed share with the outcome
 * @param slope of log-odds on what happened; 1 if they are neither too extreme nor too timid
 * @param brier mean squared error
 */
record CalibrationFigures(double predicted, double observed, double slope, double brier) {

    /** @param line what each person's log-odds are moved to: found without that person, for an honest figure */
    static CalibrationFigures of(double[] logOdds, boolean[] happened, IntFunction<CalibrationLine> line) {
        double[] moved = new double[logOdds.length];
        double predicted = 0;
        double observed = 0;
        double brier = 0;
        for (int i = 0; i < moved.length; i++) {
            CalibrationLine own = line.apply(i);
            moved[i] = own.intercept() + own.slope() * logOdds[i];
            double p = own.probability(logOdds[i]);
            double y = happened[i] ? 1 : 0;
            predicted += p / moved.length;
            observed += y / moved.length;
            brier += (p - y) * (p - y) / moved.length;
        }
        return new CalibrationFigures(
                predicted, observed, CalibrationLine.fit(moved, happened, true).slope(), brier);
    }

    Map<String, Object> json() {
        return new TreeMap<>(Map.of("predicted", predicted, "observed", observed, "slope", slope, "brier", brier));
    }
}
