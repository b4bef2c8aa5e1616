package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.MetricSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fairness audit as it may leave the area.
 *
 * @param grouping what divides the people
 * @param capacity the list's places
 * @param shown groups that are large enough
 * @param withheld labels of the groups that are not; no count or figure of theirs is here
 * @param findings comparisons of two groups that are both shown
 * @param minimum the smallest count that may be shown
 */
public record PublishedFairness(
        String grouping,
        Capacity capacity,
        Map<String, MetricSet> shown,
        List<String> withheld,
        List<FairnessFinding> findings,
        int minimum) {

    /** Copies the collections, keeping their order. */
    public PublishedFairness {
        shown = Collections.unmodifiableMap(new LinkedHashMap<>(shown));
        withheld = List.copyOf(withheld);
        findings = List.copyOf(findings);
    }
}
