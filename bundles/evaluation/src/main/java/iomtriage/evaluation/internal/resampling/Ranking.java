package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.ScoredOutcomes;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of rows by score. */
public final class Ranking {

    private Ranking() {}

    /** Row numbers fold by fold, each from the highest score down; equal scores stay in the order they came. */
    static int[] withinFolds(ScoredOutcomes scores) {
        return sorted(
                scores,
                Comparator.comparingInt(scores::fold)
                        .thenComparing(Comparator.comparingDouble(row -> -scores.probability(row))));
    }

    /** Row numbers from the highest score down; equal scores stay in the order they came. */
    public static int[] descending(ScoredOutcomes scores) {
        return sorted(scores, Comparator.comparingDouble(row -> -scores.probability(row)));
    }

    private static int[] sorted(ScoredOutcomes scores, Comparator<Integer> order) {
        return IntStream.range(0, scores.rows())
                .boxed()
                .sorted(order)
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
