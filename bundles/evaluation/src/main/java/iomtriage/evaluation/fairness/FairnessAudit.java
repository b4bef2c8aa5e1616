package iomtriage.evaluation.fairness;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.MetricDraws;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Compares groups at the cut line of the whole list. */
public final class FairnessAudit {

    /** What is compared, the cut first: it is the list that touches people's lives, not the score. */
    public static final List<Metric> COMPARED = List.of(
            Metric.SELECTION_RATE,
            Metric.PRECISION,
            Metric.COVERAGE,
            Metric.FALSE_POSITIVE_RATE,
            Metric.FALSE_NEGATIVE_RATE,
            Metric.CALIBRATION_GAP,
            Metric.AUC,
            Metric.BRIER);

    private final Groups groups;
    private final String reference;
    private final FairnessSettings settings;
    private final MetricDraws draws;
    private final int firstSlice;

    private FairnessAudit(AuditedGroup audited, FairnessSettings settings, MetricDraws draws, int firstSlice) {
        this.groups = audited.groups();
        this.reference = audited.reference();
        this.settings = settings;
        this.draws = draws;
        this.firstSlice = firstSlice;
    }

    /**
     * Audits groupings, all on the same resamples.
     *
     * @throws NotMeasurableException if no row has a reference label, or groups are of other rows
     */
    public static List<FairnessReport> all(
            ScoredOutcomes scores, List<AuditedGroup> audited, FairnessSettings settings) {
        List<int[]> slices = new ArrayList<>();
        for (AuditedGroup one : audited) {
            require(scores, one);
            one.groups().labels().forEach(label -> slices.add(one.groups().rowsOf(label)));
        }
        MetricDraws draws = MetricDraws.run(scores, settings.capacity(), settings.resampling(), slices);
        List<FairnessReport> reports = new ArrayList<>();
        int slice = 1;
        for (AuditedGroup one : audited) {
            reports.add(new FairnessAudit(one, settings, draws, slice).report());
            slice += one.groups().labels().size();
        }
        return List.copyOf(reports);
    }

    private static void require(ScoredOutcomes scores, AuditedGroup audited) {
        Groups groups = audited.groups();
        String what = "Cannot audit by " + groups.name();
        if (groups.rows() != scores.rows()) {
            throw new NotMeasurableException(
                    what,
                    scores.rows() + " rows came with " + groups.rows() + " labels",
                    "Hand over exactly one per row");
        }
        if (!groups.labels().contains(audited.reference())) {
            throw new NotMeasurableException(
                    what,
                    "no row has the reference label \"" + audited.reference() + "\"",
                    "Choose one of " + String.join(", ", groups.labels()));
        }
    }

    private FairnessReport report() {
        Map<String, MetricSet> figures = new LinkedHashMap<>();
        groups.labels().forEach(label -> figures.put(label, draws.metricsOf(slice(label))));
        List<FairnessFinding> findings = new ArrayList<>();
        List<FairnessReport.NijIndex> index = new ArrayList<>();
        for (String label : groups.labels()) {
            if (!label.equals(reference)) {
                COMPARED.forEach(metric -> findings.add(finding(label, metric, figures)));
                nijIndex(slice(label), slice(reference))
                        .ifPresent(value -> index.add(new FairnessReport.NijIndex(label, value)));
            }
        }
        MetricSet overall = draws.metricsOf(MetricDraws.OVERALL);
        GroupMetrics byGroup = new GroupMetrics(groups.name(), figures);
        return new FairnessReport(settings, reference, overall, byGroup, findings, index);
    }

    private int slice(String label) {
        return firstSlice + groups.labels().indexOf(label);
    }

    private FairnessFinding finding(String label, Metric metric, Map<String, MetricSet> figures) {
        MetricSet group = figures.get(label);
        MetricSet against = figures.get(reference);
        Optional<Measured> difference = draws.difference(slice(label), slice(reference), metric);
        // A gap can be of either sign, so a ratio of gaps means nothing.
        Optional<Measured> ratio = metric == Metric.CALIBRATION_GAP
                ? Optional.empty()
                : draws.ratio(slice(label), slice(reference), metric);
        MinimumEvidence needed = settings.minimum();
        boolean enough = needed.isMetBy(group) && needed.isMetBy(against) && difference.isPresent();
        Verdict verdict =
                enough ? compared(difference.orElseThrow(), ratio) : tooLittle(needed.isMetBy(group) ? against : group);
        FindingSentence sentence = new FindingSentence(groups.name(), reference, settings);
        return new FairnessFinding(label, metric, verdict, sentence.of(label, metric, verdict, group, against));
    }

    private static Verdict compared(Measured difference, Optional<Measured> ratio) {
        return difference.excludes(0)
                ? new Verdict.DifferenceShown(difference, ratio)
                : new Verdict.NoDifferenceShown(difference, ratio);
    }

    private Verdict tooLittle(MetricSet weaker) {
        return new Verdict.NotEnoughEvidence(weaker.rows(), weaker.positives(), settings.minimum());
    }

    private Optional<Measured> nijIndex(int group, int against) {
        int brier = Metric.BRIER.ordinal();
        int rate = Metric.FALSE_POSITIVE_RATE_AT_HALF.ordinal();
        return draws.derived(figures -> (1 - figures[MetricDraws.OVERALL][brier])
                * (1 - Math.abs(figures[group][rate] - figures[against][rate])));
    }
}
