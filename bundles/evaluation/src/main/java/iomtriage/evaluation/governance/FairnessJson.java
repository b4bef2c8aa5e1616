package iomtriage.evaluation.governance;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.fairness.Comparison;
import iomtriage.evaluation.fairness.FairnessFinding;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.PublishedFairness;
import iomtriage.evaluation.fairness.Verdict;
import iomtriage.evaluation.internal.text.Json;
import iomtriage.evaluation.internal.text.MetricJson;
import java.util.List;
import java.util.Map;

/** A fairness audit as JSON. */
final class FairnessJson {

    private FairnessJson() {}

    static ObjectNode whole(FairnessReport report) {
        ObjectNode node = head(
                report.groups().grouping(), report.reference(), report.groups().byLabel());
        ArrayNode index = node.putArray("nij_index");
        report.nijIndex().forEach(one -> {
            ObjectNode entry = index.addObject().put("group", one.group());
            entry.set("index", MetricJson.of(one.value()));
        });
        node.set("findings", findings(report.findings()));
        return node;
    }

    static ObjectNode published(PublishedFairness published, String reference) {
        ObjectNode node = head(published.grouping(), reference, published.shown());
        node.put("smallest_count_shown", published.minimum());
        node.set("withheld", Json.strings(published.withheld()));
        node.set("findings", findings(published.findings()));
        return node;
    }

    private static ObjectNode head(String grouping, String reference, Map<String, MetricSet> byLabel) {
        ObjectNode node = Json.object().put("grouping", grouping).put("reference", reference);
        ObjectNode groups = node.putObject("groups");
        byLabel.forEach((label, figures) -> groups.set(label, MetricJson.of(figures)));
        return node;
    }

    private static ArrayNode findings(List<FairnessFinding> findings) {
        ArrayNode array = Json.array();
        for (FairnessFinding finding : findings) {
            ObjectNode node = array.addObject();
            node.put("group", finding.group()).put("metric", MetricJson.name(finding.metric()));
            node.put("verdict", finding.verdict().words());
            Comparison comparison = finding.comparison();
            comparison.difference().ifPresent(measured -> node.set("difference", MetricJson.of(measured)));
            comparison.ratio().ifPresent(measured -> node.set("ratio", MetricJson.of(measured)));
            if (finding.verdict() != Verdict.NOT_ENOUGH_EVIDENCE) {
                node.set("chance", Json.number(comparison.chance()));
                node.put("comparisons", comparison.among());
            }
            node.put("sentence", finding.sentence());
        }
        return array;
    }
}
