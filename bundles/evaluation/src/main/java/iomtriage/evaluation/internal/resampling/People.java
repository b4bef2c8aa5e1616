package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.ScoredOutcomes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Who is drawn in a resample: people, each with all of their rows. */
final class People {

    private final int[] personOfRow;
    private final int count;

    private People(int[] personOfRow, int count) {
        this.personOfRow = personOfRow;
        this.count = count;
    }

    static People of(ScoredOutcomes scores) {
        return scores.person()
                .map(People::numbered)
                .orElseGet(() -> new People(IntStream.range(0, scores.rows()).toArray(), scores.rows()));
    }

    private static People numbered(String[] ids) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] person = new int[ids.length];
        for (int row = 0; row < ids.length; row++) {
            Integer number = numbers.putIfAbsent(ids[row], numbers.size());
            person[row] = number == null ? numbers.size() - 1 : number;
        }
        return new People(person, numbers.size());
    }

    /** How many people there are for each row: 1 unless some have several. */
    double perRow() {
        return (double) count / personOfRow.length;
    }

    /** Draws as many people as there are, with replacement, and writes how often each row then counts. */
    void draw(SplitMix random, int[] times, double[] weight) {
        Arrays.fill(times, 0, count, 0);
        for (int i = 0; i < count; i++) {
            times[random.below(count)]++;
        }
        for (int row = 0; row < weight.length; row++) {
            weight[row] = times[personOfRow[row]];
        }
    }
}
