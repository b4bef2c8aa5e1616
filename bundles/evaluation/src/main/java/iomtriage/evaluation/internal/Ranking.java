package iomtriage.evaluation.internal;

import iomtriage.evaluation.ScoredOutcomes;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of rows by score. */
public final class Ranking {

    private Ranking() {}

    /** Row numbers from the highest score down; equal scores stay in the order they came. */
    public static int[] descending(ScoredOutcomes scores) {
        return IntStream.range(0, scores.rows())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer row) -> -scores.probability(row)))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
