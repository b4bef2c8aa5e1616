package iomtriage.evaluation.performance;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.Ranking;
import java.util.ArrayList;
import java.util.List;

/**
 * Predicted against observed, in bins of about equal counts.
 *
 * @param bins from the lowest scores up; their counts add up to the rows
 * @param level of the bins' intervals
 */
public record ReliabilityTable(List<Bin> bins, double level) {

    /** Copies the bins. */
    public ReliabilityTable {
        bins = List.copyOf(bins);
    }

    /**
     * Equal scores stay together, so bins differ in size where many people share a score, and there can be fewer than asked.
     *
     * @param wanted how many bins, at least 1
     * @param level of the intervals, as in 0.95
     */
    public static ReliabilityTable of(ScoredOutcomes scores, int wanted, double level) {
        int[] down = Ranking.descending(scores);
        int rows = down.length;
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= wanted; bin++) {
            int end = (int) Math.round((double) bin * rows / wanted);
            while (end > 0 && end < rows && sameScore(scores, down, end - 1, end)) {
                end++;
            }
            if (end > start) {
                bins.add(bin(scores, down, start, end, level));
                start = end;
            }
        }
        return new ReliabilityTable(bins, level);
    }

    /** Places count from the lowest score up. */
    private static int rowAt(int[] down, int place) {
        return down[down.length - 1 - place];
    }

    private static boolean sameScore(ScoredOutcomes scores, int[] down, int place, int other) {
        return scores.probability(rowAt(down, place)) == scores.probability(rowAt(down, other));
    }

    private static Bin bin(ScoredOutcomes scores, int[] down, int start, int end, double level) {
        int rows = end - start;
        double predicted = 0;
        int positives = 0;
        for (int place = start; place < end; place++) {
            int row = rowAt(down, place);
            predicted += scores.probability(row);
            positives += scores.outcome(row) ? 1 : 0;
        }
        Measured share = WilsonInterval.of((double) positives / rows, rows, level);
        double lowest = scores.probability(rowAt(down, start));
        double highest = scores.probability(rowAt(down, end - 1));
        return new Bin(lowest, highest, rows, positives, predicted / rows, share);
    }

    /**
     * People of about the same score, and what happened to them.
     *
     * @param lowest the lowest probability in the bin
     * @param highest the highest
     * @param rows how many rows
     * @param positives how many of them have the outcome
     * @param predicted mean probability
     * @param observed share with the outcome, with its Wilson interval
     */
    public record Bin(double lowest, double highest, int rows, int positives, double predicted, Measured observed) {}
}
