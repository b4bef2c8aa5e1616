package iomtriage.evaluation.internal.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Chances that allow for looking at many comparisons: called significant at 5% after this, not even one of them all is so by
 * chance more often than once in 20 times, however they depend on each other. Source: Holm, S. (1979), Scandinavian Journal
 * of Statistics 6:65-70.
 *
 * <p>Not Benjamini and Hochberg's, which bounds the share of false findings among many: each finding is read alone, as said of one
 * group, and several figures of the same people depend on each other.
 */
public final class Holm {

    private Holm() {}

    /**
     * @param chances of each comparison taken alone, 0 to 1
     * @return of each among all of them, in their order
     */
    public static double[] among(double[] chances) {
        int[] rising = IntStream.range(0, chances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> chances[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[chances.length];
        double soFar = 0;
        for (int rank = 0; rank < rising.length; rank++) {
            soFar = Math.max(soFar, Math.min(1, (rising.length - rank) * chances[rising[rank]]));
            adjusted[rising[rank]] = soFar;
        }
        return adjusted;
    }
}
