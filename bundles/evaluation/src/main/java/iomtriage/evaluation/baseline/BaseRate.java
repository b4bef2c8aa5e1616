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
        if (outcome.length == 0) {
            throw new NotMeasurableException(
                    "Cannot work out a base rate", "there are no training rows", "Hand over the rows trained on");
        }
        int positives = 0;
        for (boolean happened : outcome) {
            positives += happened ? 1 : 0;
        }
        return new BaseRate((double) positives / outcome.length);
    }

    /** The same probability for so many rows. */
    public double[] score(int rows) {
        double[] scores = new double[rows];
        Arrays.fill(scores, rate);
        return scores;
    }
}
