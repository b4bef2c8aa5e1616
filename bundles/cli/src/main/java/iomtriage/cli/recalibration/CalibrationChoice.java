package iomtriage.cli.recalibration;

import java.util.Locale;

/**
 * How a pack is recalibrated, and why so. The least change that the data show to be needed: none, the intercept, or intercept and
 * slope, by a closed test (Vergouwe and others, 2017, Statistics in Medicine 36:4529-4539); shrunk by how much of the improvement
 * may be chance (van Houwelingen and Le Cessie, 1990, Statistics in Medicine 9:1303-1325).
 *
 * @param line what log-odds are moved to
 * @param why the same in words
 */
record CalibrationChoice(CalibrationLine line, String why) {

    /** Ways to recalibrate. */
    enum Method {
        AUTO,
        INTERCEPT,
        BOTH
    }

    /** 95% points of the chi-squared distribution. */
    private static final double ONE_DEGREE = 3.841;

    private static final double TWO_DEGREES = 5.991;

    static CalibrationChoice of(double[] logOdds, boolean[] happened, Method method) {
        double unchanged = CalibrationLine.UNCHANGED.deviance(logOdds, happened);
        CalibrationLine intercept = CalibrationLine.fit(logOdds, happened, false);
        CalibrationLine both = CalibrationLine.fit(logOdds, happened, true);
        double byIntercept = unchanged - intercept.deviance(logOdds, happened);
        double byBoth = unchanged - both.deviance(logOdds, happened);
        if (method == Method.AUTO && byBoth < TWO_DEGREES) {
            return new CalibrationChoice(
                    CalibrationLine.UNCHANGED,
                    String.format(
                            Locale.UK,
                            "no change is shown to be needed (likelihood ratio %.2f on 2 degrees, below 5.99)",
                            byBoth));
        }
        boolean slope = method == Method.BOTH || method == Method.AUTO && byBoth - byIntercept >= ONE_DEGREE;
        double gain = slope ? byBoth : byIntercept;
        int degrees = slope ? 2 : 1;
        double share = Math.max(0, 1 - degrees / gain);
        return new CalibrationChoice(
                (slope ? both : intercept).shrunk(share),
                String.format(
                        Locale.UK,
                        "%s (likelihood ratio %.2f on %d degree%s), shrunk to %.0f%% of the way",
                        slope ? "intercept and slope" : "the intercept alone",
                        gain,
                        degrees,
                        slope ? "s" : "",
                        100 * share));
    }

    boolean changesNothing() {
        return line.equals(CalibrationLine.UNCHANGED);
    }
}
