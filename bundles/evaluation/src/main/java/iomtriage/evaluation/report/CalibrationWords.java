package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.internal.text.MetricText;
import iomtriage.evaluation.performance.ReliabilityTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether scores mean what they say, in words: from the whole curve, then on the whole, then the slope. A slope of 1 alone says
 * little: scores too high in the middle and too low at both ends have it too.
 */
final class CalibrationWords {

    private static final double SIGNIFICANT = 0.05;
    private static final int MOST_NAMED = 3;

    private CalibrationWords() {}

    static List<String> of(ReliabilityTable table, MetricSet figures) {
        List<String> sentences = new ArrayList<>();
        if (!table.bins().isEmpty()) {
            sentences.add(curve(table));
        }
        figures.get(Metric.CALIBRATION_GAP).ifPresent(gap -> sentences.add(onTheWhole(gap)));
        figures.get(Metric.CALIBRATION_SLOPE).ifPresent(slope -> sentences.add(spread(slope)));
        return sentences;
    }

    private static String curve(ReliabilityTable table) {
        double chance = table.chanceIfRight();
        String test = "Hosmer-Lemeshow p " + (chance < 1e-4 ? "< 0.0001" : "= " + Numbers.fixed(chance, 4));
        String mean = "predicted and observed are " + points(table.meanDistance()) + " apart in the mean";
        String groups = table.bins().size() == 1 ? "one group" : table.bins().size() + " groups";
        if (chance > SIGNIFICANT) {
            double furthest = table.bins().stream()
                    .mapToDouble(bin -> Math.max(
                            bin.predicted() - bin.observed().low(),
                            bin.observed().high() - bin.predicted()))
                    .max()
                    .orElse(0);
            return "In " + groups + " of rising score, scores are not shown to be off: " + mean + " (" + test
                    + "). Errors of up to " + points(furthest) + " in one of the groups fit the data."
                    + oneByOne(table);
        }
        List<ReliabilityTable.Bin> off = table.off().isEmpty() ? table.bins() : table.off();
        return "In " + groups + " of rising score, scores are off by more than chance: " + mean + " (" + test
                + "). Furthest off: " + furthest(off) + ".";
    }

    /** A sum over all groups hides one that is far off among many that are right. */
    private static String oneByOne(ReliabilityTable table) {
        int off = table.off().size();
        int groups = table.bins().size();
        return off == 0
                ? ""
                : " One by one, " + off + (off == 1 ? " lies" : " lie") + " outside the "
                        + MetricText.level(table.level())
                        + " interval of what was observed, where chance alone leaves out "
                        + Numbers.compact((1 - table.level()) * groups, 1) + " of " + groups + ": "
                        + furthest(table.off()) + ".";
    }

    private static String furthest(List<ReliabilityTable.Bin> bins) {
        return bins.stream()
                .sorted(Comparator.comparingDouble(bin -> -Math.abs(bin.tooHigh())))
                .limit(MOST_NAMED)
                .sorted(Comparator.comparingDouble(ReliabilityTable.Bin::lowest))
                .map(CalibrationWords::named)
                .collect(Collectors.joining("; "));
    }

    private static String named(ReliabilityTable.Bin bin) {
        String scored = bin.lowest() == bin.highest()
                ? Numbers.percent(bin.lowest())
                : Numbers.percentRange(bin.lowest(), bin.highest());
        return "scored " + scored + ", too "
                + (bin.tooHigh() > 0 ? "high" : "low") + " by " + points(Math.abs(bin.tooHigh())) + " ("
                + Numbers.percent(bin.predicted()) + " predicted, "
                + MetricText.interval(Metric.OUTCOME_RATE, bin.observed()) + " observed)";
    }

    private static String points(double share) {
        return Numbers.fixed(100 * share, 1) + " percentage points";
    }

    private static String onTheWhole(Measured gap) {
        String figure = MetricText.difference(Metric.CALIBRATION_GAP, gap);
        return gap.excludes(0)
                ? "On the whole, scores are too " + (gap.value() > 0 ? "high" : "low") + ": predicted less observed is "
                        + figure + "."
                : "On the whole, scores are not shown to be too high or too low: predicted less observed is " + figure
                        + ".";
    }

    private static String spread(Measured slope) {
        String figure =
                "calibration slope " + MetricText.interval(Metric.CALIBRATION_SLOPE, slope) + ", where 1 is right";
        return slope.excludes(1)
                ? "High and low scores are too " + (slope.value() < 1 ? "extreme" : "moderate") + ": " + figure + "."
                : "Taken together, high and low scores are not shown to be too extreme or too moderate: " + figure
                        + ".";
    }
}
