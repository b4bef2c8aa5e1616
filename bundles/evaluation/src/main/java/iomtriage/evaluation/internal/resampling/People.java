package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.ScoredOutcomes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** Who is drawn in a resample: people, each with all of their rows. */
public final class People {

    private final int[] personOfRow;
    private final int count;
    private final double[] weight;

    private People(int[] personOfRow, int count, double[] weight) {
        this.weight = weight;
        this.personOfRow = personOfRow;
        this.count = count;
    }

    /** The people of these rows. */
    public static People of(ScoredOutcomes scores) {
        return scores.person()
                .map(ids -> numbered(ids, weights(scores)))
                .orElseGet(
                        () -> new People(IntStream.range(0, scores.rows()).toArray(), scores.rows(), weights(scores)));
    }

    private static double[] weights(ScoredOutcomes scores) {
        return IntStream.range(0, scores.rows()).mapToDouble(scores::weight).toArray();
    }

    private static People numbered(String[] ids, double[] weight) {
        Map<String, Integer> numbers = new HashMap<>();
        int[] person = new int[ids.length];
        for (int row = 0; row < ids.length; row++) {
            Integer number = numbers.putIfAbsent(ids[row], numbers.size());
            person[row] = number == null ? numbers.size() - 1 : number;
        }
        return new People(person, numbers.size(), weight);
    }

    /**
     * How many people there are for each row: 1 unless some have several. Rows of unlike weights tell as much as fewer alike ones
     * (Kish, 1965, Survey Sampling, section 11.7).
     */
    double perRow() {
        double squares = Arrays.stream(weight).map(each -> each * each).sum();
        return count / squares;
    }

    /** Draws as many people as there are, with replacement, and writes how often each row then counts. */
    public void draw(SplitMix random, int[] times, double[] drawn) {
        Arrays.fill(times, 0, count, 0);
        for (int i = 0; i < count; i++) {
            times[random.below(count)]++;
        }
        for (int row = 0; row < drawn.length; row++) {
            drawn[row] = times[personOfRow[row]] * weight[row];
        }
    }
}
