package iomtriage.evaluation.matching;

import java.util.Arrays;

/**
 * Mean and variance of weighted values.
 *
 * @param mean weighted
 * @param variance weighted; over the sum of weights less one where all weights are 1
 */
record Moments(double mean, double variance) {

    static Moments of(double[] values) {
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return of(values, ones);
    }

    static Moments of(double[] values, double[] weights) {
        double sum = 0;
        double squares = 0;
        double total = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weights[i];
            squares += weights[i] * weights[i];
            total += weights[i] * values[i];
        }
        double mean = total / sum;
        double spread = 0;
        for (int i = 0; i < values.length; i++) {
            spread += weights[i] * (values[i] - mean) * (values[i] - mean);
        }
        double freedom = sum - squares / sum;
        return new Moments(mean, freedom > 0 ? spread / freedom : 0);
    }
}
