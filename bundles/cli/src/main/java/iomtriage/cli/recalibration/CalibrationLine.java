package iomtriage.cli.recalibration;

/**
 * What log-odds are moved to: {@code intercept + slope * log-odds}.
 *
 * @param intercept what is added
 * @param slope what they are multiplied by
 */
record CalibrationLine(double intercept, double slope) {

    static final CalibrationLine UNCHANGED = new CalibrationLine(0, 1);

    private static final int MOST_STEPS = 50;
    private static final double SMALL = 1e-10;

    double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-(intercept + slope * logOdds)));
    }

    /** Maximum likelihood by Newton's method, the slope kept at 1 unless it is free. */
    static CalibrationLine fit(double[] logOdds, boolean[] happened, boolean freeSlope) {
        double a = 0;
        double b = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            double ga = 0;
            double gb = 0;
            double haa = SMALL;
            double hab = 0;
            double hbb = SMALL;
            for (int i = 0; i < logOdds.length; i++) {
                double p = 1 / (1 + StrictMath.exp(-(a + b * logOdds[i])));
                double residual = (happened[i] ? 1 : 0) - p;
                double weight = p * (1 - p);
                ga += residual;
                gb += residual * logOdds[i];
                haa += weight;
                hab += weight * logOdds[i];
                hbb += weight * logOdds[i] * logOdds[i];
            }
            double determinant = haa * hbb - hab * hab;
            double da = freeSlope ? (hbb * ga - hab * gb) / determinant : ga / haa;
            double db = freeSlope ? (haa * gb - hab * ga) / determinant : 0;
            a += da;
            b += db;
            if (Math.abs(da) + Math.abs(db) < SMALL) {
                break;
            }
        }
        return new CalibrationLine(a, b);
    }

    /** Minus twice the log-likelihood of what happened. */
    double deviance(double[] logOdds, boolean[] happened) {
        double sum = 0;
        for (int i = 0; i < logOdds.length; i++) {
            double p = probability(logOdds[i]);
            sum -= 2 * StrictMath.log(happened[i] ? p : 1 - p);
        }
        return sum;
    }

    /** Part of the way from unchanged. */
    CalibrationLine shrunk(double share) {
        return new CalibrationLine(share * intercept, 1 + share * (slope - 1));
    }
}
