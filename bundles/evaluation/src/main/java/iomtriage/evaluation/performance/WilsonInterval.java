package iomtriage.evaluation.performance;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.internal.ChiSquared;

/**
 * The interval of an observed share that holds up in small groups and never leaves 0 to 1. Source: Wilson, E. B. (1927),
 * Journal of the American Statistical Association 22:209-212.
 */
public final class WilsonInterval {

    private WilsonInterval() {}

    /**
     * @param share observed, 0 to 1
     * @param rows how many rows it is of, above 0
     * @param level as in 0.95
     */
    public static Measured of(double share, double rows, double level) {
        double z = ChiSquared.normalReach(level);
        double shrink = 1 + z * z / rows;
        double centre = (share + z * z / (2 * rows)) / shrink;
        double reach = z / shrink * Math.sqrt(share * (1 - share) / rows + z * z / (4 * rows * rows));
        return new Measured(share, Math.max(0, centre - reach), Math.min(1, centre + reach));
    }
}
