package iomtriage.evaluation.figure;

import iomtriage.evaluation.drift.ColumnDrift;
import iomtriage.evaluation.drift.DriftReport;
import java.util.List;
import java.util.stream.DoubleStream;

/** How far each column has moved, beside how far it may move by chance. */
public final class DriftPlot {

    private DriftPlot() {}

    public static Figure of(Caption caption, DriftReport report) {
        List<ColumnDrift> columns = report.columns();
        List<NamedValue> named = columns.stream()
                .map(column -> new NamedValue((column.drifted() ? "Drifted: " : "") + column.name(), column.index()))
                .toList();
        DoubleStream thresholds = columns.stream().mapToDouble(ColumnDrift::threshold);
        BarRows bars = new BarRows(caption, "Population stability index", named, thresholds);
        Csv csv = new Csv("column", "index", "threshold", "drifted");
        for (int i = 0; i < columns.size(); i++) {
            ColumnDrift column = columns.get(i);
            double at = bars.x().at(column.threshold());
            bars.svg().line(at, BarRows.middle(i) - 12, at, BarRows.middle(i) + 12, Plot.MARK);
            csv.row(column.name(), column.index(), column.threshold(), column.drifted());
        }
        String note = "Upright stroke: the threshold for these sample sizes. A bar beyond it is called drifted.";
        return new Figure(caption.name(), caption.title(), bars.end(note), csv.toString());
    }
}
