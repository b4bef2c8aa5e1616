package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What a list is worth at one threshold: people with the outcome on it, less those without it, each weighted by the odds of the
 * threshold, per person. Anyone who lists from a chance of p on holds one person missed for as bad as (1 - p) / p listed in vain. After
 * Vickers and Elkin (2006), Medical Decision Making 26:565-574. Listing nobody is worth 0.
 *
 * @param threshold the lowest chance that is listed, above 0 and below 1
 * @param model what listing by the scores is worth
 * @param everybody what listing everybody is worth
 */
public record NetBenefit(double threshold, double model, double everybody) {

    private static final int HUNDRED = 100;

    /** At one threshold. */
    public static NetBenefit at(ScoredOutcomes scores, double threshold) {
        double odds = threshold / (1 - threshold);
        double with = 0;
        double without = 0;
        for (int row = 0; row < scores.rows(); row++) {
            if (scores.probability(row) >= threshold) {
                with += scores.outcome(row) ? scores.weight(row) : 0;
                without += scores.outcome(row) ? 0 : scores.weight(row);
            }
        }
        double positives = scores.positiveWeight();
        double negatives = scores.rows() - positives;
        return new NetBenefit(
                threshold, (with - odds * without) / scores.rows(), (positives - odds * negatives) / scores.rows());
    }

    /** At the chance of the person who has the last place. */
    public static NetBenefit at(ScoredOutcomes scores, Capacity capacity) {
        double[] down = IntStream.range(0, scores.rows())
                .mapToDouble(row -> -scores.probability(row))
                .sorted()
                .toArray();
        int last = Math.min(down.length, capacity.places() * scores.repeats()) - 1;
        return at(scores, Math.min(Math.max(-down[last], 1e-9), 1 - 1e-9));
    }

    /** The decision curve: at every whole per cent from 1 to 99. */
    public static List<NetBenefit> curve(ScoredOutcomes scores) {
        List<NetBenefit> curve = new ArrayList<>();
        for (int percent = 1; percent < HUNDRED; percent++) {
            curve.add(at(scores, (double) percent / HUNDRED));
        }
        return curve;
    }
}
