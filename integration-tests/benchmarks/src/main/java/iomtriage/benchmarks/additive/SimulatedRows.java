package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveData;
import java.util.SplittableRandom;

/**
 * Rows from a made-up truth of main effects and pairs. A third of the features are numbers, a third are small counts, a third
 * are yes or no; one value in twenty is missing.
 */
final class SimulatedRows {
    final int features;
    final double[][] columns;
    final boolean[] outcome;

    SimulatedRows(int rows, int features, long seed) {
        this.features = features;
        this.columns = new double[features][rows];
        this.outcome = new boolean[rows];
        SplittableRandom random = new SplittableRandom(seed);
        double[] row = new double[features];
        for (int r = 0; r < rows; r++) {
            for (int f = 0; f < features; f++) {
                row[f] = value(f, random);
                columns[f][r] = random.nextInt(20) == 0 ? Double.NaN : row[f];
            }
            outcome[r] = random.nextDouble() < 1 / (1 + Math.exp(-logOdds(row)));
        }
    }

    private static double value(int feature, SplittableRandom random) {
        double uniform = random.nextDouble();
        return switch (feature % 3) {
            case 0 -> Math.rint(uniform * 1e4) / 1e4;
            case 1 -> Math.floor(12 * uniform * uniform);
            default -> uniform < 0.3 ? 1 : 0;
        };
    }

    /** Every other feature matters; neighbours among the first twenty interact. */
    private static double logOdds(double[] row) {
        double sum = -1;
        for (int f = 0; f < row.length; f += 2) {
            double size = 0.5 / (1 + f / 8.0);
            sum += switch (f % 3) {
                case 0 -> size * 2 * Math.sin(5 * row[f]);
                case 1 -> size * Math.min(row[f], 6) / 3 - size;
                default -> size * 2 * row[f] - size;
            };
        }
        for (int f = 0; f + 1 < Math.min(20, row.length); f += 2) {
            sum += (Math.min(1, row[f]) - 0.5) * (Math.min(1, row[f + 1]) - 0.5);
        }
        return sum;
    }

    int size() {
        return outcome.length;
    }

    AdditiveData data() {
        AdditiveData.Builder builder = AdditiveData.of(outcome);
        for (int f = 0; f < features; f++) {
            builder.continuous("x" + f, columns[f]);
        }
        return builder.build();
    }

    /** All rows, one after another. */
    double[] flat() {
        double[] flat = new double[size() * features];
        for (int r = 0; r < size(); r++) {
            for (int f = 0; f < features; f++) {
                flat[r * features + f] = columns[f][r];
            }
        }
        return flat;
    }
}
