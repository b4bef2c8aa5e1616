package iomtriage.evaluation.performance;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.MetricDraws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How good a set of scores is: discrimination, accuracy and calibration, overall and by group, each with its interval.
 *
 * @param capacity the list's places
 * @param resampling how the intervals were made
 * @param overall metrics over all rows
 * @param byGroup metrics for each grouping handed over
 */
public record Evaluation(Capacity capacity, Resampling resampling, MetricSet overall, List<GroupMetrics> byGroup) {

    /** Copies the list. */
    public Evaluation {
        byGroup = List.copyOf(byGroup);
    }

    /**
     * Measures scores.
     *
     * @throws NotMeasurableException if a grouping has another number of rows than the scores
     */
    public static Evaluation of(
            ScoredOutcomes scores, List<Groups> groupings, Capacity capacity, Resampling resampling) {
        List<int[]> slices = new ArrayList<>();
        groupings.forEach(grouping ->
                grouping.labels().forEach(label -> slices.add(rowsOf(grouping, label, scores.rows()))));
        MetricDraws draws = MetricDraws.run(scores, capacity, resampling, slices);
        List<GroupMetrics> byGroup = new ArrayList<>();
        int slice = 1;
        for (Groups grouping : groupings) {
            Map<String, MetricSet> byLabel = new LinkedHashMap<>();
            for (String label : grouping.labels()) {
                byLabel.put(label, draws.metricsOf(slice++));
            }
            byGroup.add(new GroupMetrics(grouping.name(), byLabel));
        }
        return new Evaluation(capacity, resampling, draws.metricsOf(MetricDraws.OVERALL), byGroup);
    }

    private static int[] rowsOf(Groups grouping, String label, int rows) {
        if (grouping.rows() != rows) {
            throw new NotMeasurableException(
                    "Cannot evaluate by " + grouping.name(),
                    rows + " rows came with " + grouping.rows() + " labels",
                    "Hand over exactly one per row");
        }
        return grouping.rowsOf(label);
    }
}
