package iomtriage.cli.leak;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** How well one number alone tells an outcome: the area under its ROC curve, ties counted half. */
final class SingleAuc {

    /** Above this, or below its counterpart, no honest feature is to be expected. */
    private static final double TELLS = 0.98;

    private SingleAuc() {}

    /** Of values and what happened, rows without a value left out; NaN where either kind is missing. */
    static double of(double[] values, boolean[] happened) {
        int[] order = IntStream.range(0, values.length)
                .filter(row -> !Double.isNaN(values[row]))
                .boxed()
                .sorted(Comparator.comparingDouble(row -> values[row]))
                .mapToInt(row -> row)
                .toArray();
        long with = Arrays.stream(order).filter(row -> happened[row]).count();
        long without = order.length - with;
        double ranks = 0;
        for (int from = 0; from < order.length; ) {
            int to = from;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            double middle = (from + 1 + to) / 2.0;
            for (int i = from; i < to; i++) {
                ranks += happened[order[i]] ? middle : 0;
            }
            from = to;
        }
        return with == 0 || without == 0 ? Double.NaN : (ranks - with * (with + 1) / 2.0) / ((double) with * without);
    }

    /** Whether an area is that of something that holds the outcome, whichever way. */
    static boolean tells(double auc) {
        return auc > TELLS || auc < 1 - TELLS;
    }
}
