package iomtriage.evaluation.survival;

import java.util.Arrays;

/**
 * The Brier score of chances by a time. Those who were not followed so long are left out, and those of whom it is known stand for them.
 * Source: Graf, E. and others (1999), Statistics in Medicine 18:2529-2545.
 */
public final class TimedBrier {

    /** Where somebody is followed so long, the weights of those of whom it is known add up to everybody's, but for rounding. */
    private static final double ROUNDING = 1e-6;

    private TimedBrier() {}

    /**
     * The score of people who count alike; NaN where nobody is followed so long.
     *
     * @param chance of the outcome by the time, one per row
     */
    public static double by(double time, FollowUps people, double[] chance) {
        double[] ones = new double[people.size()];
        Arrays.fill(ones, 1);
        return by(time, people, chance, CensoringCurve.of(people), ones);
    }

    /**
     * @param curve of the same people by the same weights
     * @param weight what each row counts
     */
    static double by(double time, FollowUps people, double[] chance, CensoringCurve curve, double[] weight) {
        return mean(
                time, people, curve, weight, (row, happened) -> (chance[row] - happened) * (chance[row] - happened));
    }

    /** The share with the outcome by a time, those of whom it is known standing for all; NaN where nobody is followed so long. */
    static double share(double time, FollowUps people, CensoringCurve curve, double[] weight) {
        return mean(time, people, curve, weight, (row, happened) -> happened);
    }

    /** Something of a row of which it is known whether the outcome happened by a time: 1 if it did, 0 if it did not. */
    private interface OfRow {
        double value(int row, int happened);
    }

    private static double mean(double time, FollowUps people, CensoringCurve curve, double[] weight, OfRow of) {
        double[] known = curve.weightsBy(time);
        double sum = 0;
        double stoodFor = 0;
        double all = 0;
        for (int row = 0; row < known.length; row++) {
            all += weight[row];
            if (weight[row] > 0 && known[row] > 0) {
                int happened = people.happened()[row] && people.time()[row] <= time ? 1 : 0;
                sum += weight[row] * known[row] * of.value(row, happened);
                stoodFor += weight[row] * known[row];
            }
        }
        return Math.abs(stoodFor - all) <= ROUNDING * all ? sum / all : Double.NaN;
    }
}
