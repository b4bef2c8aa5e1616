package iomtriage.cli.evaluation;

import iomtriage.charts.text.Numbers;
import iomtriage.cli.measure.ListChange;
import iomtriage.cli.run.ValidationText;
import iomtriage.cli.terminal.Output;
import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.performance.PairedComparison;
import iomtriage.scoring.pack.ModelPack;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Prints two packs side by side. */
public final class ComparisonPrinter {

    private final Output output;
    private final ModelPack first;
    private final ModelPack second;
    private final int moved;

    /** @param moved how many of those who enter or leave to print, each */
    public ComparisonPrinter(Output output, ModelPack first, ModelPack second, int moved) {
        this.output = output;
        this.first = first;
        this.second = second;
        this.moved = moved;
    }

    /**
     * Prints a comparison.
     *
     * @param warnings what keeps it from being fair, each a sentence
     */
    public void print(PairedComparison comparison, Capacity places, ListChange.Result change, List<String> warnings) {
        if (output.isJson()) {
            Map<String, Object> json = json(comparison, places, change);
            json.put("warnings", warnings);
            output.json(json);
            return;
        }
        output.line("A  %s", first.summary().key());
        output.line("B  %s", second.summary().key());
        output.line(
                "%,d people, %,d places; the same resamples for both",
                comparison.first().rows(), places.places());
        warnings.forEach(warning -> output.line("WARNING  %s", warning));
        output.line("");
        output.line("%-48s %10s %10s %10s  %s", "", "A", "B", "B less A", "95% interval");
        for (Metric metric : Metric.values()) {
            metric(comparison, metric);
        }
        output.line("95%% interval of a difference: what it would be over other people drawn like these.");
        if (comparison.difference().values().stream().anyMatch(difference -> difference.excludes(0))) {
            output.line("* the interval leaves out 0: a difference is shown");
        }
        output.line("");
        output.line(
                "%,d people are on both lists, %,d enter, %,d leave: %.1f%% of all on either are on both.",
                change.staying(), change.entering().size(), change.leaving().size(), 100 * change.agreement());
        moves("Enter", change.entering());
        moves("Leave", change.leaving());
    }

    private void metric(PairedComparison comparison, Metric metric) {
        Measured difference = comparison.difference().get(metric);
        output.line(
                "%-48s %10s %10s %10s  %s",
                metric.title(),
                value(comparison.first(), metric),
                value(comparison.second(), metric),
                difference == null ? "" : String.format(Locale.UK, "%+.4f", difference.value()),
                difference == null ? "" : interval(difference));
    }

    private static String value(MetricSet set, Metric metric) {
        return set.get(metric)
                .map(figure -> String.format(Locale.UK, "%.4f", figure.value()))
                .orElse("none");
    }

    private static String interval(Measured difference) {
        return String.format(
                Locale.UK,
                "%+.4f to %+.4f%s",
                difference.low(),
                difference.high(),
                difference.excludes(0) ? "  *" : "");
    }

    private void moves(String heading, List<ListChange.Move> moves) {
        if (moves.isEmpty()) {
            return;
        }
        output.line("");
        output.line("%s:", heading);
        for (ListChange.Move move : moves.subList(0, Math.min(moved, moves.size()))) {
            output.line(
                    "  %-16s %6s to %6s   most by %+.3f for %s",
                    move.reference(),
                    Numbers.percent(move.before()),
                    Numbers.percent(move.after()),
                    move.change(),
                    move.reason());
        }
        if (moves.size() > moved) {
            output.line("  and %,d more", moves.size() - moved);
        }
    }

    private Map<String, Object> json(PairedComparison comparison, Capacity places, ListChange.Result change) {
        Map<String, Object> json = new TreeMap<>();
        json.put("a", first.summary().key().toString());
        json.put("b", second.summary().key().toString());
        json.put("capacity", places.places());
        json.put("people", comparison.first().rows());
        json.put("figuresA", ValidationText.figures(comparison.first().figures()));
        json.put("figuresB", ValidationText.figures(comparison.second().figures()));
        json.put("bLessA", ValidationText.figures(comparison.difference()));
        json.put("staying", change.staying());
        json.put("agreement", change.agreement());
        json.put("entering", change.entering());
        json.put("leaving", change.leaving());
        return json;
    }
}
