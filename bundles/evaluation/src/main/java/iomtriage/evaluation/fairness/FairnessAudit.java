package iomtriage.evaluation.fairness;

import iomtriage.charts.text.Numbers;
import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.MetricDraws;
import iomtriage.evaluation.internal.statistics.Holm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /** A cell that is empty tells nothing where the other group's rate would put fewer people in it (Cochran, 1954). */
    private static final double FEWEST_EXPECTED = 5;

    private final Groups groups;
    private final String reference;
    private final FairnessSettings settings;
    private final MetricDraws draws;
    private final int firstSlice;
    private final Map<String, MetricSet> figures = new LinkedHashMap<>();

    private FairnessAudit(AuditedGroup audited, FairnessSettings settings, MetricDraws draws, int firstSlice) {
        this.groups = audited.groups();
        this.reference = audited.reference();
        this.settings = settings;
        this.draws = draws;
        this.firstSlice = firstSlice;
        groups.labels().forEach(label -> figures.put(label, draws.metricsOf(slice(label))));
    }

    /**
     * Audits groupings, all on the same resamples. Verdicts allow for all comparisons made here together.
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
        List<FairnessAudit> audits = new ArrayList<>();
        int slice = 1;
        for (AuditedGroup one : audited) {
            audits.add(new FairnessAudit(one, settings, draws, slice));
            slice += one.groups().labels().size();
        }
        Map<Compared, Double> chances = new LinkedHashMap<>();
        audits.forEach(audit -> audit.compared(chances));
        double[] among = Holm.among(
                chances.values().stream().mapToDouble(chance -> chance).toArray());
        int next = 0;
        for (Map.Entry<Compared, Double> entry : chances.entrySet()) {
            entry.setValue(among[next++]);
        }
        return audits.stream().map(audit -> audit.report(chances)).toList();
    }

    /** A comparison for which there is evidence enough. Whom a list covers and whom it misses are one comparison, not two. */
    private record Compared(int slice, Metric metric) {

        static Compared of(int slice, Metric metric) {
            return new Compared(slice, metric == Metric.FALSE_NEGATIVE_RATE ? Metric.COVERAGE : metric);
        }
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

    private void compared(Map<Compared, Double> chances) {
        for (String label : others()) {
            for (Metric metric : COMPARED) {
                if (tooLittle(label, metric).isEmpty()) {
                    chances.put(
                            Compared.of(slice(label), metric), draws.chance(slice(label), slice(reference), metric));
                }
            }
        }
    }

    private FairnessReport report(Map<Compared, Double> chances) {
        List<FairnessFinding> findings = new ArrayList<>();
        List<FairnessReport.NijIndex> index = new ArrayList<>();
        for (String label : others()) {
            COMPARED.forEach(metric -> findings.add(finding(label, metric, chances)));
            nijIndex(slice(label), slice(reference))
                    .ifPresent(value -> index.add(new FairnessReport.NijIndex(label, value)));
        }
        MetricSet overall = draws.metricsOf(MetricDraws.OVERALL);
        GroupMetrics byGroup = new GroupMetrics(groups.name(), figures);
        return new FairnessReport(settings, reference, overall, byGroup, findings, index);
    }

    private List<String> others() {
        return groups.labels().stream()
                .filter(label -> !label.equals(reference))
                .toList();
    }

    private int slice(String label) {
        return firstSlice + groups.labels().indexOf(label);
    }

    private FairnessFinding finding(String label, Metric metric, Map<Compared, Double> chances) {
        // A gap can be of either sign, so a ratio of gaps means nothing.
        Optional<Measured> ratio = metric == Metric.CALIBRATION_GAP
                ? Optional.empty()
                : draws.ratio(slice(label), slice(reference), metric);
        Optional<String> tooLittle = tooLittle(label, metric);
        double chance = tooLittle.isPresent() ? 1 : chances.get(Compared.of(slice(label), metric));
        Comparison comparison =
                new Comparison(draws.difference(slice(label), slice(reference), metric), ratio, chance, chances.size());
        Verdict verdict = tooLittle.isPresent()
                ? Verdict.NOT_ENOUGH_EVIDENCE
                : chance <= 1 - settings.resampling().level() ? Verdict.DIFFERENCE_SHOWN : Verdict.NO_DIFFERENCE_SHOWN;
        FindingSentence sentence = new FindingSentence(groups.name(), reference, settings);
        String words =
                sentence.figures(label, metric, figures) + sentence.verdict(metric, comparison, verdict, tooLittle);
        return new FairnessFinding(label, metric, comparison, verdict, words);
    }

    /** Why two figures cannot be compared, if they cannot. */
    private Optional<String> tooLittle(String label, Metric metric) {
        MetricSet group = Objects.requireNonNull(figures.get(label));
        MetricSet against = Objects.requireNonNull(figures.get(reference));
        return settings.minimum()
                .missing(group)
                .or(() -> settings.minimum().missing(against))
                .or(() -> group.get(metric).isPresent() && against.get(metric).isPresent()
                        ? Optional.empty()
                        : Optional.of("one of the two is not defined"))
                .or(() -> emptyCell(slice(label), slice(reference), metric))
                .or(() -> emptyCell(slice(reference), slice(label), metric));
    }

    private Optional<String> emptyCell(int empty, int other, Metric metric) {
        double expected = draws.expectedInEmptyCell(empty, other, metric);
        return expected < FEWEST_EXPECTED
                ? Optional.of("at the other group's rate, " + Numbers.compact(expected, 1)
                        + " people would be expected where there are none; at least "
                        + Numbers.compact(FEWEST_EXPECTED, 0) + " are needed")
                : Optional.empty();
    }

    private Optional<Measured> nijIndex(int group, int against) {
        int brier = Metric.BRIER.ordinal();
        int rate = Metric.FALSE_POSITIVE_RATE_AT_HALF.ordinal();
        return draws.derived(figures -> (1 - figures[MetricDraws.OVERALL][brier])
                * (1 - Math.abs(figures[group][rate] - figures[against][rate])));
    }
}
