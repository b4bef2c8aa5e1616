package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.ScoredOutcomes;
import java.util.stream.IntStream;

/**
 * Rows fold by fold, each from the highest score down, sorted once; resampling only changes how often each counts.
 *
 * <p>Arrays are by place in the ranking. Equal scores of one fold share a tie number; numbers go up along the ranking.
 */
final class RankedRows {

    /** Probabilities of 0 and 1 are taken to be this far from certain, or one surprise would make the log loss infinite. */
    private static final double NEAREST_TO_CERTAIN = 1e-15;

    final int[] row;
    final double[] weight;
    final double[] probability;
    final boolean[] outcome;
    final double[] logOdds;
    final double[] logLoss;
    final int[] tie;
    final int[] fold;
    final int folds;
    final int repeats;

    private RankedRows(int size, int folds, int repeats) {
        this.folds = folds;
        this.repeats = repeats;
        fold = new int[size];
        row = new int[size];
        weight = new double[size];
        probability = new double[size];
        outcome = new boolean[size];
        logOdds = new double[size];
        logLoss = new double[size];
        tie = new int[size];
    }

    static RankedRows of(ScoredOutcomes scores) {
        int[] order = Ranking.withinFolds(scores);
        RankedRows ranked = new RankedRows(order.length, scores.folds(), scores.repeats());
        for (int place = 0; place < order.length; place++) {
            ranked.set(place, order[place], scores);
            boolean tied = place > 0
                    && ranked.fold[place] == ranked.fold[place - 1]
                    && ranked.probability[place] == ranked.probability[place - 1];
            ranked.tie[place] = place == 0 ? 0 : ranked.tie[place - 1] + (tied ? 0 : 1);
        }
        return ranked;
    }

    private void set(int place, int from, ScoredOutcomes scores) {
        row[place] = from;
        fold[place] = scores.fold(from);
        weight[place] = scores.weight(from);
        probability[place] = scores.probability(from);
        outcome[place] = scores.outcome(from);
        double p = Math.max(NEAREST_TO_CERTAIN, Math.min(1 - NEAREST_TO_CERTAIN, probability[place]));
        double log = StrictMath.log(p);
        double logOfRest = StrictMath.log1p(-p);
        logOdds[place] = log - logOfRest;
        logLoss[place] = outcome[place] ? -log : -logOfRest;
    }

    /** The rows of one group, still in order and with the tie numbers of the whole. */
    RankedRows only(int[] rows) {
        boolean[] wanted = new boolean[row.length];
        for (int one : rows) {
            wanted[one] = true;
        }
        int[] places =
                IntStream.range(0, row.length).filter(p -> wanted[row[p]]).toArray();
        RankedRows some = new RankedRows(places.length, folds, repeats);
        for (int i = 0; i < places.length; i++) {
            some.copy(i, this, places[i]);
        }
        return some;
    }

    private void copy(int place, RankedRows from, int at) {
        row[place] = from.row[at];
        weight[place] = from.weight[at];
        probability[place] = from.probability[at];
        outcome[place] = from.outcome[at];
        logOdds[place] = from.logOdds[at];
        logLoss[place] = from.logLoss[at];
        tie[place] = from.tie[at];
        fold[place] = from.fold[at];
    }

    int size() {
        return row.length;
    }

    int positives() {
        return (int) IntStream.range(0, size()).filter(p -> outcome[p]).count();
    }
}
