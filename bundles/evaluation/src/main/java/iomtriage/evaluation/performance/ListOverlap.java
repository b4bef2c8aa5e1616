package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.Ranking;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whose place on the list depends on the model. People are row numbers, from 0, ascending.
 *
 * @param staying on both lists
 * @param entering on the second list alone
 * @param leaving on the first list alone
 */
public record ListOverlap(List<Integer> staying, List<Integer> entering, List<Integer> leaving) {

    /** Copies the lists. */
    public ListOverlap {
        staying = List.copyOf(staying);
        entering = List.copyOf(entering);
        leaving = List.copyOf(leaving);
    }

    /**
     * A list has whole people, so equal scores at the cut go by the order of the rows, here alone.
     *
     * @throws NotMeasurableException if the two are not about the same rows
     */
    public static ListOverlap of(ScoredOutcomes first, ScoredOutcomes second, Capacity capacity) {
        SameRows.require("Cannot compare two lists", first, second);
        boolean[] before = onList(first, capacity);
        boolean[] after = onList(second, capacity);
        return new ListOverlap(
                rows(IntStream.range(0, before.length).filter(r -> before[r] && after[r])),
                rows(IntStream.range(0, before.length).filter(r -> !before[r] && after[r])),
                rows(IntStream.range(0, before.length).filter(r -> before[r] && !after[r])));
    }

    /** The share of all people on either list who are on both: 1 if the lists are the same. */
    public double agreement() {
        return (double) staying.size() / (staying.size() + entering.size() + leaving.size());
    }

    private static boolean[] onList(ScoredOutcomes scores, Capacity capacity) {
        boolean[] on = new boolean[scores.rows()];
        int[] down = Ranking.descending(scores);
        for (int place = 0; place < Math.min(down.length, capacity.places()); place++) {
            on[down[place]] = true;
        }
        return on;
    }

    private static List<Integer> rows(IntStream rows) {
        return rows.boxed().toList();
    }
}
