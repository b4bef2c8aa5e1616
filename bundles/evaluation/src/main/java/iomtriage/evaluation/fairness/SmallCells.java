package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The one rule for what leaves the area: counts so small that they could point at a person are withheld. Inside the area nothing
 * is: figures of small groups are shown with their intervals.
 *
 * <p>A group's row is withheld when people with or without the outcome, on or off the list, in any combination, are fewer
 * than the minimum, none included: "nobody" says something about everybody. When just one row would be withheld, or the
 * withheld ones together are still small, the next smallest goes too, or it could be had by subtraction. This guards one
 * table; publishing several groupings of the same people needs a disclosure check over all of them.
 *
 * @param minimum the smallest count that may be shown; 10 is a common choice
 */
public record SmallCells(int minimum) {

    /** Counts from 10 up: the rule for model cards, and for the report and the figures that travel with a pack. */
    public static final SmallCells OUTSIDE_THE_AREA = new SmallCells(10);

    /** The report without what could point at a person. */
    public PublishedFairness suppress(FairnessReport report) {
        Map<String, MetricSet> groups = report.groups().byLabel();
        TreeSet<String> withheld = withheld(groups);
        Map<String, MetricSet> shown = new LinkedHashMap<>(groups);
        shown.keySet().removeAll(withheld);
        boolean referenceShown = !withheld.contains(report.reference());
        List<FairnessFinding> findings = report.findings().stream()
                .filter(finding -> referenceShown && !withheld.contains(finding.group()))
                .toList();
        return new PublishedFairness(
                report.groups().grouping(),
                report.settings().capacity(),
                shown,
                List.copyOf(withheld),
                findings,
                minimum);
    }

    private TreeSet<String> withheld(Map<String, MetricSet> groups) {
        TreeSet<String> withheld = new TreeSet<>();
        groups.forEach((label, figures) -> {
            if (isSmall(cells(figures))) {
                withheld.add(label);
            }
        });
        List<String> bySize = groups.keySet().stream()
                .sorted(Comparator.comparingInt(label -> groups.get(label).rows()))
                .toList();
        for (String label : bySize) {
            boolean subtractable = !withheld.isEmpty() && (withheld.size() == 1 || isSmall(together(withheld, groups)));
            if (subtractable) {
                withheld.add(label);
            }
        }
        return withheld;
    }

    private boolean isSmall(double[] cells) {
        return Arrays.stream(cells).anyMatch(cell -> cell < minimum);
    }

    private static double[] together(TreeSet<String> labels, Map<String, MetricSet> groups) {
        double[] sum = new double[4];
        labels.forEach(label -> {
            double[] cells = cells(groups.get(label));
            Arrays.setAll(sum, i -> sum[i] + cells[i]);
        });
        return sum;
    }

    /** People with the outcome on and off the list, and without it on and off the list. */
    private static double[] cells(MetricSet figures) {
        int positives = figures.positives();
        int negatives = figures.rows() - positives;
        double covered = share(figures, Metric.COVERAGE);
        double mistaken = share(figures, Metric.FALSE_POSITIVE_RATE);
        return new double[] {
            positives * covered, positives * (1 - covered), negatives * mistaken, negatives * (1 - mistaken)
        };
    }

    private static double share(MetricSet figures, Metric metric) {
        return figures.get(metric).map(Measured::value).orElse(0.0);
    }
}
