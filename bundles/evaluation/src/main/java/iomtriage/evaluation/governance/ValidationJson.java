package iomtriage.evaluation.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.fairness.PublishedFairness;
import iomtriage.evaluation.fairness.SmallCells;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.internal.text.MetricJson;
import iomtriage.evaluation.performance.ReliabilityTable;
import iomtriage.evaluation.survival.SurvivalFigures;
import iomtriage.evaluation.validation.Validation;
import java.util.Optional;

/** A validation as JSON. */
final class ValidationJson {

    private ValidationJson() {}

    /** With every group, however small. */
    static ObjectNode whole(Validation validation) {
        ObjectNode node = head(validation);
        ArrayNode fairness = node.putArray("fairness");
        validation.fairness().forEach(report -> fairness.add(FairnessJson.whole(report)));
        ArrayNode bins = node.putArray("reliability");
        validation.reliability().bins().forEach(bin -> bins.add(bin(bin)));
        ArrayNode rivals = node.putArray("rivals");
        validation.rivals().forEach(rival -> rivals.add(rival(rival)));
        return node;
    }

    /** With groups that are large enough to publish. */
    static ObjectNode published(Validation validation, SmallCells smallCells) {
        ObjectNode node = head(validation);
        ArrayNode fairness = node.putArray("fairness");
        validation.fairness().forEach(report -> {
            PublishedFairness published = smallCells.suppress(report);
            fairness.add(FairnessJson.published(published, report.reference()));
        });
        return node;
    }

    private static ObjectNode head(Validation validation) {
        ObjectNode node = Json.object()
                .put("name", validation.name())
                .put("outcome", validation.outcome())
                .put("places", validation.evaluation().capacity().places());
        Resampling resampling = validation.evaluation().resampling();
        ObjectNode intervals = node.putObject("intervals");
        intervals.put("method", "Wilson and Newcombe for shares, percentile bootstrap over people for all else");
        intervals.put("seed", resampling.seed()).put("resamples", resampling.resamples());
        intervals.set("level", Json.number(resampling.level()));
        node.set("overall", MetricJson.of(validation.evaluation().overall()));
        validation.survival().ifPresent(figures -> node.set("when", when(figures)));
        return node;
    }

    /** How good the chances by the end of each period are; what is not defined is absent. */
    private static ObjectNode when(SurvivalFigures figures) {
        ObjectNode node = Json.object();
        put(node, "concordance_harrell", figures.harrell());
        put(node, "concordance_uno", figures.uno());
        put(node, "brier_mean", figures.meanBrier());
        ArrayNode periods = node.putArray("periods");
        for (int period = 0; period < figures.brier().size(); period++) {
            ObjectNode each = periods.addObject();
            SurvivalFigures.Calibration calibration = figures.calibration().get(period);
            each.set("predicted", Json.number(calibration.predicted()));
            put(each, "observed", calibration.observed());
            put(each, "brier", figures.brier().get(period));
        }
        return node;
    }

    private static void put(ObjectNode node, String name, Optional<Measured> figure) {
        figure.ifPresent(measured -> node.set(name, MetricJson.of(measured)));
    }

    private static ObjectNode bin(ReliabilityTable.Bin bin) {
        ObjectNode node = Json.object();
        node.set("lowest", Json.number(bin.lowest()));
        node.set("highest", Json.number(bin.highest()));
        node.put("rows", bin.rows()).put("positives", bin.positives());
        node.set("predicted", Json.number(bin.predicted()));
        node.set("observed", MetricJson.of(bin.observed()));
        return node;
    }

    private static ObjectNode rival(Validation.RivalComparison rival) {
        ObjectNode node = Json.object().put("name", rival.name());
        node.set("overall", MetricJson.of(rival.comparison().first()));
        node.set("model_less_rival", MetricJson.of(rival.comparison().difference()));
        return node;
    }
}
