package iomtriage.benchmarks.additive;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Cox's proportional hazards, to measure against: Efron's way with equal times, Newton's method, Breslow's cumulative hazard. Columns are
 * standardised; what is missing is the mean, and a category has a column of its own.
 */
final class Cox {
    private static final int STEPS = 30;

    private final double[] mean;
    private final double[] spread;
    private final double[] beta;
    /** Times of outcomes, in order, and the cumulative hazard from each on of somebody with average values. */
    private final double[] times;

    private final double[] hazard;

    /** @param x by row, one number per column; NaN is missing */
    Cox(double[][] x, double[] time, boolean[] happened) {
        int columns = x[0].length;
        mean = new double[columns];
        spread = new double[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            double[] known = Arrays.stream(x)
                    .mapToDouble(row -> row[column])
                    .filter(value -> !Double.isNaN(value))
                    .toArray();
            double middle = Arrays.stream(known).average().orElse(0);
            mean[c] = middle;
            spread[c] = Math.sqrt(Arrays.stream(known)
                    .map(value -> (value - middle) * (value - middle))
                    .average()
                    .orElse(1));
        }
        double[][] z = Arrays.stream(x).map(this::standard).toArray(double[][]::new);
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted((a, b) -> Double.compare(time[b], time[a]))
                .mapToInt(row -> row)
                .toArray();
        beta = new double[columns];
        for (int step = 0; step < STEPS; step++) {
            step(z, time, happened, order);
        }
        times = IntStream.range(0, x.length)
                .filter(row -> happened[row])
                .mapToDouble(row -> time[row])
                .sorted()
                .distinct()
                .toArray();
        hazard = new double[times.length];
        double sum = 0;
        for (int t = 0; t < times.length; t++) {
            double at = times[t];
            double events = IntStream.range(0, x.length)
                    .filter(row -> happened[row] && time[row] == at)
                    .count();
            double risk = IntStream.range(0, x.length)
                    .filter(row -> time[row] >= at)
                    .mapToDouble(row -> Math.exp(dot(z[row])))
                    .sum();
            sum += events / risk;
            hazard[t] = sum;
        }
    }

    private double[] standard(double[] row) {
        double[] z = new double[row.length];
        Arrays.setAll(z, c -> Double.isNaN(row[c]) || !(spread[c] > 0) ? 0 : (row[c] - mean[c]) / spread[c]);
        return z;
    }

    private double dot(double[] z) {
        return IntStream.range(0, z.length).mapToDouble(c -> beta[c] * z[c]).sum();
    }

    /** Risk sets grow from the latest time back. */
    private void step(double[][] z, double[] time, boolean[] happened, int[] order) {
        int p = beta.length;
        double[] gradient = new double[p];
        double[][] information = new double[p][p];
        Sums all = new Sums(p);
        for (int from = 0; from < order.length; ) {
            int to = from;
            Sums tied = new Sums(p);
            for (; to < order.length && time[order[to]] == time[order[from]]; to++) {
                double[] row = z[order[to]];
                double weight = Math.exp(dot(row));
                all.add(row, weight, 1);
                if (happened[order[to]]) {
                    tied.add(row, weight, 1);
                    for (int a = 0; a < p; a++) {
                        gradient[a] += row[a];
                    }
                }
            }
            for (int event = 0; event < tied.count; event++) {
                double part = (double) event / tied.count;
                double s = all.weight - part * tied.weight;
                for (int a = 0; a < p; a++) {
                    double ma = (all.first[a] - part * tied.first[a]) / s;
                    gradient[a] -= ma;
                    for (int b = 0; b < p; b++) {
                        double mb = (all.first[b] - part * tied.first[b]) / s;
                        information[a][b] += (all.second[a][b] - part * tied.second[a][b]) / s - ma * mb;
                    }
                }
            }
            from = to;
        }
        double[] move = solve(information, gradient);
        for (int a = 0; a < p; a++) {
            beta[a] += move[a];
        }
    }

    private static final class Sums {
        private int count;
        private double weight;
        private final double[] first;
        private final double[][] second;

        Sums(int p) {
            first = new double[p];
            second = new double[p][p];
        }

        void add(double[] row, double w, int events) {
            count += events;
            weight += w;
            for (int a = 0; a < row.length; a++) {
                first[a] += w * row[a];
                for (int b = 0; b < row.length; b++) {
                    second[a][b] += w * row[a] * row[b];
                }
            }
        }
    }

    /** Gaussian elimination; a column that says nothing of its own does not move. */
    private static double[] solve(double[][] matrix, double[] right) {
        int p = right.length;
        double[][] m = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] r = right.clone();
        for (int i = 0; i < p; i++) {
            m[i][i] += 1e-9;
            for (int row = i + 1; row < p; row++) {
                double factor = m[row][i] / m[i][i];
                for (int c = i; c < p; c++) {
                    m[row][c] -= factor * m[i][c];
                }
                r[row] -= factor * r[i];
            }
        }
        double[] x = new double[p];
        for (int i = p - 1; i >= 0; i--) {
            double sum = r[i];
            for (int c = i + 1; c < p; c++) {
                sum -= m[i][c] * x[c];
            }
            x[i] = sum / m[i][i];
        }
        return x;
    }

    /** The logarithm of how much more often it happens than to somebody with average values. */
    double logRisk(double[] row) {
        return dot(standard(row));
    }

    /** The chance of the outcome by a time. */
    double chance(double[] row, double by) {
        int at = Arrays.binarySearch(times, by);
        int last = at >= 0 ? at : -at - 2;
        return last < 0 ? 0 : 1 - Math.exp(-hazard[last] * Math.exp(logRisk(row)));
    }
}
