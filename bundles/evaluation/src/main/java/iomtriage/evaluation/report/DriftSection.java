package iomtriage.evaluation.report;

import iomtriage.evaluation.drift.ColumnDrift;
import iomtriage.evaluation.drift.DriftReport;
import iomtriage.evaluation.drift.OutcomeDrift;
import iomtriage.evaluation.figure.Caption;
import iomtriage.evaluation.figure.DriftPlot;
import iomtriage.evaluation.internal.MetricText;
import iomtriage.evaluation.internal.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Drift as a section of a report. */
public final class DriftSection {

    private DriftSection() {}

    /** @param outcomes how outcomes and calibration changed, where the recent outcomes' window is over */
    public static Section of(DriftReport report, Optional<OutcomeDrift> outcomes) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(moved(report)));
        blocks.add(new Block.Drawing(DriftPlot.of(new Caption("drift", "How far each column has moved"), report)));
        outcomes.ifPresent(drift -> blocks.add(table(drift)));
        if (outcomes.isEmpty()) {
            blocks.add(
                    new Block.Paragraph("Whether outcomes and calibration changed can be told once the recent people's"
                            + " outcome window is over."));
        }
        return new Section("Drift", blocks);
    }

    private static String moved(DriftReport report) {
        List<ColumnDrift> moved =
                report.columns().stream().filter(ColumnDrift::drifted).toList();
        String counted = moved.size() + " of " + report.columns().size() + " columns moved further than chance allows";
        return moved.isEmpty()
                ? counted + "."
                : counted + ": "
                        + moved.stream()
                                .map(column -> column.name() + " (" + Numbers.fixed(column.index(), 3) + ", threshold "
                                        + Numbers.fixed(column.threshold(), 3) + ")")
                                .collect(Collectors.joining(", "))
                        + ".";
    }

    private static Block.Table table(OutcomeDrift drift) {
        List<List<String>> rows = new ArrayList<>();
        drift.change()
                .forEach((metric, change) -> rows.add(List.of(
                        metric.title(),
                        MetricText.difference(metric, change),
                        change.excludes(0) ? "changed" : "no change shown")));
        return new Block.Table("Recent less baseline", List.of("Measure", "Change (interval)", "Verdict"), rows);
    }
}
