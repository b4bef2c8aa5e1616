package iomtriage.evaluation.baseline;

import iomtriage.evaluation.NotMeasurableException;
import java.util.Arrays;

/**
 * Gives everybody the share of people with the outcome in the training rows. It cannot rank anybody.
 *
 * @param rate 0 to 1
 */
public record BaseRate(double rate) {

    /**
     * @param outcome of the training rows
     * @throws NotMeasurableException if there are none
     */
    public static BaseRate of(boolean[] outcome) {
        double[] once = new double[outcome.length];
        Arrays.fill(once, 1);
        return of(outcome, once);
    }

    /**
     * The same of rows that count by weights.
     *
     * @param weight how much each row counts, above 0
     */
    public static BaseRate of(boolean[] outcome, double[] weight) {
        if (outcome.length == 0) {
            throw new NotMeasurableException(
                    "Cannot work out a base rate", "there are no training rows", "Hand over the rows trained on");
        }
        double with = 0;
        double all = 0;
        for (int row = 0; row < outcome.length; row++) {
            with += outcome[row] ? weight[row] : 0;
            all += weight[row];
        }
        return new BaseRate(with / all);
    }

    /** The same probability for so many rows. */
    public double[] score(int rows) {
        double[] scores = new double[rows];
        Arrays.fill(scores, rate);
        return scores;
    }
}
