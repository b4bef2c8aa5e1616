package iomtriage.evaluation.validation;

import iomtriage.evaluation.GroupMetrics;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.fairness.FairnessReport;
import iomtriage.evaluation.fairness.FairnessSettings;
import iomtriage.evaluation.fairness.SmallCells;
import iomtriage.evaluation.performance.CapacityCurve;
import iomtriage.evaluation.performance.Evaluation;
import iomtriage.evaluation.performance.PairedComparison;
import iomtriage.evaluation.performance.ReliabilityTable;
import iomtriage.evaluation.survival.SurvivalFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a model predicts one outcome, for whom, and whether it beats what is simpler.
 *
 * @param name for file names and anchors
 * @param outcome what is predicted, as shown
 * @param evaluation every metric, overall and by group
 * @param fairness an audit for each grouping
 * @param reliability predicted against observed
 * @param curve lists of every length
 * @param list the list of the stated capacity
 * @param rivals the model beside others
 * @param survival how good the chances by every period are, where the model says when the outcome happens
 */
public record Validation(
        String name,
        String outcome,
        Evaluation evaluation,
        List<FairnessReport> fairness,
        ReliabilityTable reliability,
        CapacityCurve curve,
        CapacityCurve.Point list,
        List<RivalComparison> rivals,
        Optional<SurvivalFigures> survival) {

    private static final int BINS = 10;
    private static final int POINTS = 100;

    /** Copies the lists. */
    public Validation {
        fairness = List.copyOf(fairness);
        rivals = List.copyOf(rivals);
    }

    /**
     * Measures everything.
     *
     * @throws NotMeasurableException if nobody has the outcome, or groups or rivals are of other rows
     */
    public static Validation of(ValidationQuestion question) {
        ScoredOutcomes scores = question.scores();
        FairnessSettings settings = question.settings();
        CapacityCurve.Point list = CapacityCurve.at(scores, settings.capacity());
        List<FairnessReport> fairness = FairnessAudit.all(scores, question.groups(), settings);
        return new Validation(
                question.name(),
                question.outcome(),
                evaluation(scores, fairness, settings),
                fairness,
                ReliabilityTable.of(scores, BINS, settings.resampling().level()),
                CapacityCurve.of(scores, POINTS),
                list,
                rivals(question),
                Optional.empty());
    }

    /** The same with how good the chances by every period are. */
    public Validation with(Optional<SurvivalFigures> byPeriod) {
        return new Validation(name, outcome, evaluation, fairness, reliability, curve, list, rivals, byPeriod);
    }

    /**
     * The same as it may leave the area: without groupings in which a group must be withheld, in a table of rates it could be worked
     * out, and with bins and points far enough apart. See {@link SmallCells}.
     */
    public Validation published() {
        SmallCells rule = SmallCells.OUTSIDE_THE_AREA;
        List<FairnessReport> shown = fairness.stream()
                .filter(report -> rule.suppress(report).withheld().isEmpty())
                .toList();
        List<GroupMetrics> groups = shown.stream().map(FairnessReport::groups).toList();
        return new Validation(
                name,
                outcome,
                new Evaluation(evaluation.capacity(), evaluation.resampling(), evaluation.overall(), groups),
                shown,
                reliability.withCountsFrom(rule.minimum()),
                curve.withCountsFrom(rule.minimum(), evaluation.overall().positives()),
                list,
                rivals,
                survival);
    }

    /** The audits have measured everything already; only without one it is still to be done. */
    private static Evaluation evaluation(
            ScoredOutcomes scores, List<FairnessReport> fairness, FairnessSettings settings) {
        if (fairness.isEmpty()) {
            return Evaluation.of(scores, List.of(), settings.capacity(), settings.resampling());
        }
        List<GroupMetrics> byGroup =
                fairness.stream().map(FairnessReport::groups).toList();
        return new Evaluation(
                settings.capacity(), settings.resampling(), fairness.get(0).overall(), byGroup);
    }

    private static List<RivalComparison> rivals(ValidationQuestion question) {
        List<ScoredOutcomes> scores =
                question.rivals().stream().map(ValidationQuestion.Rival::scores).toList();
        FairnessSettings settings = question.settings();
        List<PairedComparison> compared =
                PairedComparison.withEach(scores, question.scores(), settings.capacity(), settings.resampling());
        List<RivalComparison> rivals = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            rivals.add(new RivalComparison(question.rivals().get(i).name(), compared.get(i)));
        }
        return rivals;
    }

    /**
     * The model beside a rival.
     *
     * @param name the rival's
     * @param comparison the rival first, the model second: a difference above 0 means that the model's figure is higher
     */
    public record RivalComparison(String name, PairedComparison comparison) {}
}
