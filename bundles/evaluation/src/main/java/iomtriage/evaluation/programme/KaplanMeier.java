package iomtriage.evaluation.programme;

import java.util.Arrays;
import java.util.function.ToIntFunction;

/**
 * Weighted product-limit curve of the share without the outcome yet. Source: Kaplan, E. L. and Meier, P. (1958), Journal of the
 * American Statistical Association 53:457-481; influences by differentiation in the weights.
 */
final class KaplanMeier {

    private final int[] days;
    private final boolean[] happened;
    private final double[] weights;
    private final double[] survival;
    private final double[] hazard;
    private final double[] atRisk;
    private final int end;

    /**
     * @param days day of the outcome, or else the last day on which the person was followed
     * @param happened whether it is the day of the outcome
     * @param weights 0 or more
     * @param end last day of the curve
     */
    KaplanMeier(int[] days, boolean[] happened, double[] weights, int end) {
        this.days = days;
        this.happened = happened;
        this.weights = weights;
        this.end = end;
        this.survival = new double[end + 1];
        this.hazard = new double[end + 1];
        this.atRisk = new double[end + 1];
        fill();
    }

    /** @param first day of the outcome in a follow-up; 0 where there is none */
    static KaplanMeier of(
            FollowUp[] followUps,
            double[] weights,
            ToIntFunction<FollowUp> first,
            ToIntFunction<FollowUp> last,
            int end) {
        int[] days = new int[followUps.length];
        boolean[] happened = new boolean[followUps.length];
        for (int i = 0; i < days.length; i++) {
            int day = first.applyAsInt(followUps[i]);
            happened[i] = day > 0;
            days[i] = day > 0 ? day : last.applyAsInt(followUps[i]);
        }
        return new KaplanMeier(days, happened, weights, end);
    }

    private void fill() {
        double[] events = new double[end + 1];
        double[] leaving = new double[end + 1];
        for (int i = 0; i < days.length; i++) {
            if (days[i] <= end) {
                leaving[days[i]] += weights[i];
                events[days[i]] += happened[i] ? weights[i] : 0;
            }
        }
        double left = Arrays.stream(weights).sum();
        double remaining = 1;
        for (int day = 0; day <= end; day++) {
            atRisk[day] = left;
            hazard[day] = left > 0 ? Math.min(1, events[day] / left) : 0;
            remaining *= 1 - hazard[day];
            survival[day] = remaining;
            left = Math.max(0, left - leaving[day]);
        }
    }

    /** Share without the outcome by the end of each day, from 0 to the end. */
    double[] survival() {
        return survival.clone();
    }

    /** Share with the outcome by the end. */
    Influence risk() {
        double[] last = new double[end + 1];
        Arrays.fill(last, survival[end]);
        double[] ofEach = influence(last);
        for (int i = 0; i < ofEach.length; i++) {
            ofEach[i] = -ofEach[i];
        }
        return new Influence(1 - survival[end], ofEach);
    }

    /** Mean days without the outcome up to the end. */
    Influence restrictedMean() {
        double[] area = new double[end + 1];
        for (int day = end - 1; day >= 0; day--) {
            area[day] = area[day + 1] + survival[day];
        }
        return new Influence(area[0], influence(area));
    }

    /** @param after how much of the figure lies after each day, and so moves with that day's hazard */
    private double[] influence(double[] after) {
        double[] sum = new double[end + 1];
        double running = 0;
        for (int day = 0; day <= end; day++) {
            // At a hazard of 1 nothing is left to be moved.
            running += hazard[day] < 1 && atRisk[day] > 0
                    ? hazard[day] / ((1 - hazard[day]) * atRisk[day]) * after[day]
                    : 0;
            sum[day] = running;
        }
        double[] ofEach = new double[days.length];
        for (int i = 0; i < ofEach.length; i++) {
            int day = Math.min(days[i], end);
            boolean counts = happened[i] && days[i] <= end && hazard[day] < 1;
            ofEach[i] = weights[i] * (sum[day] - (counts ? after[day] / (atRisk[day] * (1 - hazard[day])) : 0));
        }
        return ofEach;
    }
}
