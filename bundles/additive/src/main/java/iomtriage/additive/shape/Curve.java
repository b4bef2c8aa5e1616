package iomtriage.additive.shape;

/** Changes to the values of ordered bins; bin 0 (missing) is left alone. */
public final class Curve {
    private Curve() {}

    /** Weighted moving average over three bins, the middle one counting twice. */
    public static void smooth(double[] values, int[] counts) {
        double[] old = values.clone();
        for (int bin = 1; bin < values.length; bin++) {
            double sum = 0;
            double weight = 0;
            for (int near = Math.max(1, bin - 1); near <= Math.min(values.length - 1, bin + 1); near++) {
                double share = (near == bin ? 2 : 1) * (counts[near] + 1e-9);
                sum += share * old[near];
                weight += share;
            }
            values[bin] = sum / weight;
        }
    }

    /** Isotonic regression by pooling adjacent violators; the weighted mean stays. */
    public static void makeMonotone(double[] values, int[] counts, int sign) {
        int bins = values.length - 1;
        double[] means = new double[bins];
        double[] weights = new double[bins];
        int[] sizes = new int[bins];
        int pools = 0;
        for (int i = 0; i < bins; i++) {
            means[pools] = values[i + 1];
            weights[pools] = counts[i + 1] + 1e-9;
            sizes[pools++] = 1;
            while (pools > 1 && sign * (means[pools - 1] - means[pools - 2]) < 0) {
                double weight = weights[pools - 1] + weights[pools - 2];
                means[pools - 2] =
                        (means[pools - 1] * weights[pools - 1] + means[pools - 2] * weights[pools - 2]) / weight;
                weights[pools - 2] = weight;
                sizes[pools - 2] += sizes[pools - 1];
                pools--;
            }
        }
        int bin = 1;
        for (int pool = 0; pool < pools; pool++) {
            for (int i = 0; i < sizes[pool]; i++) {
                values[bin++] = means[pool];
            }
        }
    }
}
