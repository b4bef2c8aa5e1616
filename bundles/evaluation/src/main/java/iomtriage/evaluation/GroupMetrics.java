package iomtriage.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The metrics of every group of one grouping, at the cut line of the whole list.
 *
 * @param grouping what divides the rows, as in "sex"
 * @param byLabel metrics by group label, in natural order of the labels
 */
public record GroupMetrics(String grouping, Map<String, MetricSet> byLabel) {

    /** Copies the metrics, keeping their order. */
    public GroupMetrics {
        byLabel = Collections.unmodifiableMap(new LinkedHashMap<>(byLabel));
    }
}
