package iomtriage.evaluation.report;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.internal.MetricText;
import iomtriage.evaluation.performance.ListOverlap;
import iomtriage.evaluation.performance.PairedComparison;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Two models on the same people, as a section of a report. */
public final class ComparisonSection {

    private ComparisonSection() {}

    /**
     * @param first name of the first model, as in "1.0.0"
     * @param second name of the second
     */
    public static Section of(String first, String second, PairedComparison comparison, ListOverlap overlap) {
        List<List<String>> rows = Arrays.stream(Metric.values())
                .map(metric -> List.of(
                        metric.title(),
                        MetricText.interval(metric, comparison.first()),
                        MetricText.interval(metric, comparison.second()),
                        difference(comparison, metric)))
                .toList();
        Block.Table table = new Block.Table(
                comparison.first().rows() + " people, the same resamples for both",
                List.of("Measure", first, second, second + " less " + first),
                rows);
        return new Section(
                second + " beside " + first,
                List.of(
                        new Block.Paragraph(shown(comparison)),
                        new Block.Paragraph(lists(first, second, overlap)),
                        table));
    }

    static String difference(PairedComparison comparison, Metric metric) {
        return Optional.ofNullable(comparison.difference().get(metric))
                .map(measured -> MetricText.difference(metric, measured))
                .orElse("not defined");
    }

    private static String shown(PairedComparison comparison) {
        String shown = comparison.difference().entrySet().stream()
                .filter(entry -> entry.getValue().excludes(0))
                .map(entry -> entry.getKey().title() + " " + text(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining("; "));
        return shown.isEmpty() ? "No measure shows a difference." : "Differences shown: " + shown + ".";
    }

    private static String text(Metric metric, Measured difference) {
        return MetricText.difference(metric, difference);
    }

    private static String lists(String first, String second, ListOverlap overlap) {
        return overlap.staying().size() + " people are on both lists, "
                + overlap.entering().size() + " on that of "
                + second + " alone and " + overlap.leaving().size() + " on that of " + first + " alone: "
                + Numbers.percent(overlap.agreement()) + " of all people on either are on both.";
    }
}
