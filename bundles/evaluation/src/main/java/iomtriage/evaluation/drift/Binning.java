package iomtriage.evaluation.drift;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.NotMeasurableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Puts two samples of a column into the same bins. Missing is a bin of its own. Bins that hold nobody are left out. */
final class Binning {

    static final String MISSING = "missing";
    static final String RARE = "rare categories";

    /** Below this expected count a cell is too rare for the chi-squared approximation (Cochran, 1954). */
    private static final double LEAST_EXPECTED = 5;

    private Binning() {}

    static List<ColumnDrift.Bin> of(Column baseline, Column recent, int bins) {
        if (baseline instanceof Column.Numbers before && recent instanceof Column.Numbers now) {
            return scale(before.values(), now.values(), bins);
        }
        if (baseline instanceof Column.Categories before && recent instanceof Column.Categories now) {
            return categories(before.values(), now.values());
        }
        throw new NotMeasurableException(
                "Cannot measure drift of " + baseline.name(),
                "it holds numbers in one sample and categories in the other",
                "Read both with the same column specification");
    }

    private static List<ColumnDrift.Bin> scale(double[] baseline, double[] recent, int bins) {
        double[] cuts = cuts(baseline, recent, bins);
        int[] before = counts(baseline, cuts);
        int[] now = counts(recent, cuts);
        List<ColumnDrift.Bin> result = new ArrayList<>();
        for (int bin = 0; bin < before.length; bin++) {
            addIfHeld(result, label(cuts, bin), before[bin], now[bin]);
        }
        return result;
    }

    /**
     * Upper ends of all bins but the last, at equal counts of both samples together, so that neither is favoured and no bin is
     * empty in one for want of people in the other. Equal values stay together.
     */
    private static double[] cuts(double[] baseline, double[] recent, int bins) {
        double[] sorted = DoubleStream.concat(Arrays.stream(baseline), Arrays.stream(recent))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        return IntStream.range(1, bins)
                .map(bin -> (int) ((long) bin * sorted.length / bins))
                .filter(place -> place > 0)
                .mapToDouble(place -> sorted[place - 1])
                .distinct()
                .filter(cut -> cut < sorted[sorted.length - 1])
                .toArray();
    }

    /** The last count is of those missing. */
    private static int[] counts(double[] values, double[] cuts) {
        int[] counts = new int[cuts.length + 2];
        for (double value : values) {
            int found = Arrays.binarySearch(cuts, value);
            int bin = found >= 0 ? found : -found - 1;
            counts[Double.isNaN(value) ? cuts.length + 1 : bin]++;
        }
        return counts;
    }

    private static String label(double[] cuts, int bin) {
        if (bin == cuts.length + 1) {
            return MISSING;
        }
        if (cuts.length == 0) {
            return "any value";
        }
        if (bin == 0) {
            return "up to " + Numbers.compact(cuts[0], 4);
        }
        String above = "above " + Numbers.compact(cuts[bin - 1], 4);
        return bin == cuts.length ? above : above + ", up to " + Numbers.compact(cuts[bin], 4);
    }

    private static List<ColumnDrift.Bin> categories(String[] baseline, String[] recent) {
        TreeMap<String, int[]> counts = new TreeMap<>();
        count(counts, baseline, 0);
        count(counts, recent, 1);
        double smaller = Math.min(baseline.length, recent.length);
        double all = baseline.length + (double) recent.length;
        int[] rare = new int[2];
        int[] missing = counts.getOrDefault("", new int[2]);
        List<ColumnDrift.Bin> result = new ArrayList<>();
        counts.forEach((name, both) -> {
            boolean often = (both[0] + both[1]) * smaller / all >= LEAST_EXPECTED;
            if (often && !name.isEmpty()) {
                result.add(new ColumnDrift.Bin(name, both[0], both[1]));
            } else if (!name.isEmpty()) {
                rare[0] += both[0];
                rare[1] += both[1];
            }
        });
        addIfHeld(result, RARE, rare[0], rare[1]);
        addIfHeld(result, MISSING, missing[0], missing[1]);
        return result;
    }

    private static void count(TreeMap<String, int[]> counts, String[] values, int sample) {
        for (String value : values) {
            counts.computeIfAbsent(value, name -> new int[2])[sample]++;
        }
    }

    private static void addIfHeld(List<ColumnDrift.Bin> bins, String label, int before, int now) {
        if (before + now > 0) {
            bins.add(new ColumnDrift.Bin(label, before, now));
        }
    }
}
