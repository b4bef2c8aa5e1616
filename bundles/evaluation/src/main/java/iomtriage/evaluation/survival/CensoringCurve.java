package iomtriage.evaluation.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The chance of still being followed just before a time, as a product-limit curve of the ends of follow-up: what people whose outcome is
 * known stand for. At equal times outcomes come before ends of follow-up. Source: Graf, E., Schmoor, C., Sauerbrei, W. and
 * Schumacher, M. (1999), Statistics in Medicine 18:2529-2545.
 */
public final class CensoringCurve {

    private final FollowUps people;
    /** Rows by time, outcomes first. */
    private final int[] order;

    private final double[] before;

    private CensoringCurve(FollowUps people, int[] order, double[] weight) {
        this.people = people;
        this.order = order;
        this.before = new double[people.size()];
        fill(weight);
    }

    /** The curve of people who count alike. */
    public static CensoringCurve of(FollowUps people) {
        double[] ones = new double[people.size()];
        Arrays.fill(ones, 1);
        return new CensoringCurve(people, order(people), ones);
    }

    /** The same people by other weights. */
    CensoringCurve weighted(double[] weight) {
        return new CensoringCurve(people, order, weight);
    }

    private static int[] order(FollowUps people) {
        return IntStream.range(0, people.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> people.time()[row])
                        .thenComparing(row -> !people.happened()[row]))
                .mapToInt(row -> row)
                .toArray();
    }

    private void fill(double[] weight) {
        double atRisk = 0;
        for (int i = order.length - 1; i >= 0; i--) {
            atRisk += weight[order[i]];
        }
        double remaining = 1;
        for (int from = 0; from < order.length; ) {
            double time = people.time()[order[from]];
            double ended = 0;
            int to = from;
            for (; to < order.length && people.time()[order[to]] == time; to++) {
                int row = order[to];
                before[row] = remaining;
                if (people.happened()[row]) {
                    atRisk -= weight[row];
                } else {
                    ended += weight[row];
                }
            }
            remaining *= ended > 0 ? Math.max(0, 1 - ended / Math.max(atRisk, ended)) : 1;
            atRisk -= ended;
            from = to;
        }
    }

    /** The chance of being followed until somebody's own time, not including it. */
    double before(int row) {
        return before[row];
    }

    /** The chance of being followed until a time, not including it. */
    double before(double time) {
        int low = 0;
        int high = order.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (people.time()[order[middle]] < time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < order.length ? before[order[low]] : 0;
    }

    /**
     * What everybody counts for whom it is known whether the outcome happened by a time, so that they stand for those of whom it is not:
     * 1 over the chance of being known. They add up to the number of people.
     *
     * @return one per row; 0 where it is not known
     */
    public double[] weightsBy(double time) {
        double[] weights = new double[people.size()];
        double reached = before(time);
        for (int row = 0; row < weights.length; row++) {
            if (people.isKnownBy(row, time)) {
                boolean by = people.happened()[row] && people.time()[row] <= time;
                weights[row] = 1 / (by ? before[row] : reached);
            }
        }
        return weights;
    }
}
