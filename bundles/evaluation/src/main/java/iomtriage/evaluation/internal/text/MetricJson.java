package iomtriage.evaluation.internal.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import java.util.Locale;
import java.util.Map;

/** Measured figures as JSON. */
public final class MetricJson {

    private MetricJson() {}

    /** Counts and every figure that is defined, by the metric's name in lower case. */
    public static ObjectNode of(MetricSet set) {
        ObjectNode node = Json.object().put("rows", set.rows()).put("positives", set.positives());
        node.set("figures", of(set.figures()));
        return node;
    }

    /** Figures by the metric's name. */
    public static ObjectNode of(Map<Metric, Measured> figures) {
        ObjectNode node = Json.object();
        figures.forEach((metric, measured) -> node.set(name(metric), of(measured)));
        return node;
    }

    /** Value, low and high. */
    public static ObjectNode of(Measured measured) {
        ObjectNode node = Json.object();
        node.set("value", Json.number(measured.value()));
        node.set("low", Json.number(measured.low()));
        node.set("high", Json.number(measured.high()));
        return node;
    }

    public static String name(Metric metric) {
        return metric.name().toLowerCase(Locale.ROOT);
    }
}
