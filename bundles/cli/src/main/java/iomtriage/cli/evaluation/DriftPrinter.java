package iomtriage.cli.evaluation;

import iomtriage.cli.measure.FeatureNames;
import iomtriage.cli.run.ValidationText;
import iomtriage.cli.terminal.Output;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.drift.ColumnDrift;
import iomtriage.evaluation.drift.DriftReport;
import iomtriage.evaluation.drift.OutcomeDrift;
import iomtriage.scoring.pack.ModelPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Prints what has changed. */
public final class DriftPrinter {

    private final Output output;
    private final ModelPack pack;
    private final FeatureNames names;

    public DriftPrinter(Output output, ModelPack pack) {
        this.output = output;
        this.pack = pack;
        this.names = FeatureNames.of(pack.layout());
    }

    /** @return whether anything has changed more than chance allows */
    public boolean print(DriftReport report, Optional<OutcomeDrift> outcomes, List<String> newCodes) {
        boolean drifted = report.columns().stream().anyMatch(ColumnDrift::drifted)
                || outcomes.stream().anyMatch(each -> !each.drifted().isEmpty())
                || !newCodes.isEmpty();
        if (output.isJson()) {
            output.json(json(report, outcomes, newCodes, drifted));
            return drifted;
        }
        output.line("%s", pack.summary().key());
        output.line("%-44s %10s %10s", "", "index", "threshold");
        for (ColumnDrift column : report.columns()) {
            output.line(
                    "%-44s %10.4f %10.4f%s",
                    names.name(column.name()), column.index(), column.threshold(), column.drifted() ? "  CHANGED" : "");
        }
        newCodes.forEach(each -> output.line("%s  CHANGED", each));
        outcomes.ifPresent(this::outcomes);
        output.line("");
        output.line(
                drifted
                        ? "Something has changed more than chance allows."
                        : "Nothing has changed more than chance allows.");
        return drifted;
    }

    private void outcomes(OutcomeDrift drift) {
        output.line("");
        output.line("%-44s %10s  %s", "recent less baseline", "", "95% interval");
        for (Map.Entry<Metric, Measured> change : drift.change().entrySet()) {
            Measured by = change.getValue();
            output.line(
                    "%-44s %+10.4f  %+.4f to %+.4f%s",
                    change.getKey().title(), by.value(), by.low(), by.high(), by.excludes(0) ? "  CHANGED" : "");
        }
        output.line("95%% interval of a change: what it would be over other people drawn like these.");
    }

    private Map<String, Object> json(
            DriftReport report, Optional<OutcomeDrift> outcomes, List<String> newCodes, boolean drifted) {
        List<Map<String, Object>> columns = new ArrayList<>();
        for (ColumnDrift column : report.columns()) {
            columns.add(new TreeMap<>(Map.of(
                    "column", column.name(),
                    "name", names.name(column.name()),
                    "index", column.index(),
                    "threshold", column.threshold(),
                    "drifted", column.drifted())));
        }
        Map<String, Object> json = new TreeMap<>();
        json.put("pack", pack.summary().key().toString());
        json.put("columns", columns);
        json.put("newCodes", newCodes);
        json.put("drifted", drifted);
        outcomes.ifPresent(drift -> json.put("outcomes", ValidationText.figures(drift.change())));
        return json;
    }
}
