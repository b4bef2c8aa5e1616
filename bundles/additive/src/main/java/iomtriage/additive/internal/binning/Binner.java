package iomtriage.additive.internal.binning;

import iomtriage.additive.shape.FeatureBins;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Cuts features into bins: quantiles for ordered numbers, one bin per name for categories. */
public final class Binner {
    private Binner() {}

    /** A column of ordered numbers, in at most {@code limit} value bins. */
    public static BinnedColumn continuous(String name, double[] values, int limit) {
        return BinnedColumn.of(FeatureBins.continuous(name, edges(present(values), limit)), values);
    }

    /** A column of category indices, in at most {@code limit} value bins. */
    public static BinnedColumn categorical(String name, List<String> categories, double[] values, int limit) {
        int[] bins = categoryBins(categories.size(), values, limit);
        return BinnedColumn.of(FeatureBins.categorical(name, categories, bins), values);
    }

    private static double[] present(double[] values) {
        double[] present = new double[values.length];
        int count = 0;
        for (double value : values) {
            if (value == value) {
                present[count++] = value + 0.0; // -0.0 becomes 0.0
            }
        }
        double[] sorted = Arrays.copyOf(present, count);
        Arrays.sort(sorted);
        return sorted;
    }

    /** Walks the sorted values and closes a bin when it holds its share of what is left; equal values stay together. */
    private static double[] edges(double[] sorted, int limit) {
        int n = sorted.length;
        double[] edges = new double[Math.max(0, Math.min(limit, n) - 1)];
        boolean few = distinctUpTo(sorted, limit) <= limit;
        int count = 0;
        int binStart = 0;
        int i = 0;
        while (i < n && count < edges.length) {
            int end = endOfRun(sorted, i);
            if (end == n) {
                break;
            }
            int next = endOfRun(sorted, end);
            double share = (n - binStart) / (double) (limit - count);
            boolean full = end - binStart >= share;
            boolean nextIsBig = next - end >= share && end - binStart >= share / 2;
            boolean nextOvershoots = next - binStart - share > share - (end - binStart);
            if (few || full || nextIsBig || nextOvershoots) {
                edges[count++] = between(sorted[end - 1], sorted[end]);
                binStart = end;
            }
            i = end;
        }
        return Arrays.copyOf(edges, count);
    }

    private static int distinctUpTo(double[] sorted, int limit) {
        int distinct = 0;
        for (int i = 0; i < sorted.length && distinct <= limit; i = endOfRun(sorted, i)) {
            distinct++;
        }
        return distinct;
    }

    private static int endOfRun(double[] sorted, int start) {
        int end = start + 1;
        while (end < sorted.length && sorted[end] == sorted[start]) {
            end++;
        }
        return end;
    }

    private static double between(double low, double high) {
        double middle = low / 2 + high / 2;
        return middle >= low && middle < high ? middle : low;
    }

    /** The most frequent names get a bin each; where there are more names than bins, the rest share the last one. */
    private static int[] categoryBins(int categories, double[] values, int limit) {
        int[] counts = new int[categories];
        for (double value : values) {
            if (value == value) {
                counts[(int) value]++;
            }
        }
        int[] byCount = IntStream.range(0, categories)
                .filter(category -> counts[category] > 0)
                .boxed()
                .sorted((a, b) ->
                        counts[a] != counts[b] ? Integer.compare(counts[b], counts[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean[] own = new boolean[categories];
        int owners = byCount.length <= limit ? byCount.length : limit - 1;
        for (int i = 0; i < owners; i++) {
            own[byCount[i]] = true;
        }
        int[] bins = new int[categories];
        int next = 1;
        for (int category = 0; category < categories; category++) {
            if (own[category]) {
                bins[category] = next++;
            }
        }
        for (int category = 0; category < categories; category++) {
            if (!own[category] && counts[category] > 0) {
                bins[category] = next;
            }
        }
        return bins;
    }
}
