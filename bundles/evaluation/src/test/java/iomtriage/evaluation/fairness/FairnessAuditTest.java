package iomtriage.evaluation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessAuditTest {

    private static final FairnessSettings SETTINGS =
            new FairnessSettings(new Capacity(300), MinimumEvidence.DEFAULT, new Resampling(3, 300, 0.95));

    private final ScoredOutcomes fair = Simulated.withSlope(1, 3_000, 8);
    private final ScoredOutcomes tilted = tilted(fair);
    private final Groups sex = labels(row -> row % 3 == 0 ? "F" : "M");

    private static Groups labels(java.util.function.IntFunction<String> label) {
        return Groups.of("sex", IntStream.range(0, 3_000).mapToObj(label).toArray(String[]::new));
    }

    /** Scores of every third person pushed up, the outcomes left alone. */
    private static ScoredOutcomes tilted(ScoredOutcomes scores) {
        double[] probability = new double[scores.rows()];
        boolean[] outcome = new boolean[scores.rows()];
        for (int row = 0; row < scores.rows(); row++) {
            probability[row] = row % 3 == 0 ? Math.sqrt(scores.probability(row)) : scores.probability(row);
            outcome[row] = scores.outcome(row);
        }
        return ScoredOutcomes.of(probability, outcome);
    }

    private static FairnessFinding finding(FairnessReport report, String group, Metric metric) {
        return report.findings().stream()
                .filter(f -> f.group().equals(group) && f.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void scoresThatAreTooHighForOneGroupShowAtTheCut() {
        FairnessReport report = audit(tilted, sex, "M", SETTINGS);
        FairnessFinding wronglyOn = finding(report, "F", Metric.FALSE_POSITIVE_RATE);
        Verdict.DifferenceShown shown = (Verdict.DifferenceShown) wronglyOn.verdict();
        assertThat(shown.difference().low()).isPositive();
        assertThat(shown.ratio().orElseThrow().low()).isGreaterThan(1);
        assertThat(finding(report, "F", Metric.CALIBRATION_GAP).verdict()).isInstanceOf(Verdict.DifferenceShown.class);
        assertThat(finding(report, "F", Metric.FALSE_NEGATIVE_RATE).verdict())
                .isInstanceOfSatisfying(
                        Verdict.DifferenceShown.class,
                        fewer -> assertThat(fewer.difference().high()).isNegative());
    }

    @Test
    void theCutComesFirst() {
        FairnessReport report = audit(fair, sex, "M", SETTINGS);
        assertThat(report.findings()).extracting(FairnessFinding::metric).startsWith(Metric.SELECTION_RATE);
        assertThat(report.differencesExpectedByChance()).isCloseTo(8 * 0.05, within(1e-12));
    }

    @Test
    void eachVerdictIsOnePlainSentence() {
        String shown = finding(audit(tilted, sex, "M", SETTINGS), "F", Metric.FALSE_POSITIVE_RATE)
                .sentence();
        String none = finding(audit(fair, sex, "M", SETTINGS), "F", Metric.AUC).sentence();
        assertThat(shown)
                .isEqualTo("On the list, of those without the outcome: 10.1% for sex \"F\" against 2.0% for \"M\","
                        + " a difference of +8.1 percentage points (95% interval +6.0 to +10.1).");
        assertThat(none)
                .isEqualTo("Area under the ROC curve: 0.756 for sex \"F\" against 0.738 for \"M\";"
                        + " no difference is shown, but any between -0.018 and +0.056 fits the data.");
    }

    @Test
    void aSmallGroupGetsNoVerdictButThatThereIsTooLittle() {
        Groups few = labels(row -> row < 40 ? "F" : "M");
        FairnessReport report = audit(tilted, few, "M", SETTINGS);
        int positives = report.groups().byLabel().get("F").positives();
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.verdict())
                        .isEqualTo(new Verdict.NotEnoughEvidence(40, positives, MinimumEvidence.DEFAULT)));
        assertThat(report.differencesExpectedByChance()).isZero();
        assertThat(report.findings().get(0).sentence())
                .isEqualTo("On the list, of everybody: not enough evidence to compare sex \"F\" with \"M\""
                        + " (the smaller group has 40 people, " + positives + " with the outcome;"
                        + " at least 100 are needed, 20 with and 20 without it).");
    }

    @Test
    void aGroupTooSmallAsReferenceIsTooLittleAsWell() {
        Groups few = labels(row -> row < 40 ? "F" : "M");
        assertThat(audit(tilted, few, "F", SETTINGS).findings())
                .extracting(FairnessFinding::verdict)
                .hasOnlyElementsOfType(Verdict.NotEnoughEvidence.class);
    }

    @Test
    void predictingNobodyMakesTheIndexLookPerfectWhichIsWhyItIsNeverOptimised() {
        double[] low = IntStream.range(0, 3_000)
                .mapToDouble(r -> r % 3 == 0 ? 0.49 : 0.01)
                .toArray();
        ScoredOutcomes nobody = ScoredOutcomes.of(low, new boolean[3_000]);
        FairnessReport.NijIndex index =
                audit(nobody, sex, "M", SETTINGS).nijIndex().get(0);
        double brier = (0.49 * 0.49 + 2 * 0.01 * 0.01) / 3;
        assertThat(index.group()).isEqualTo("F");
        assertThat(index.value().value()).isCloseTo(1 - brier, within(1e-12));
    }

    @Test
    void anUnknownReferenceIsRefused() {
        assertThatThrownBy(() -> audit(fair, sex, "X", SETTINGS))
                .hasMessage("Cannot audit by sex: no row has the reference label \"X\". Choose one of F, M.");
    }

    @Test
    void whenOneGroupIsWithheldSoIsTheNextSmallest() {
        Groups four = labels(row -> row < 30 ? "A" : row < 700 ? "B" : row < 1_500 ? "C" : "D");
        PublishedFairness published = new SmallCells(10).suppress(audit(fair, four, "D", SETTINGS));
        assertThat(published.withheld()).containsExactly("A", "B");
        assertThat(published.shown().keySet()).containsExactly("C", "D");
        assertThat(published.findings()).extracting(FairnessFinding::group).containsOnly("C");
    }

    @Test
    void nothingIsWithheldWhereEveryCellIsLarge() {
        FairnessReport report = audit(fair, sex, "M", SETTINGS);
        PublishedFairness published = new SmallCells(10).suppress(report);
        assertThat(published.withheld()).isEmpty();
        assertThat(published.findings()).isEqualTo(report.findings());
    }

    @Test
    void withTheReferenceWithheldNoComparisonIsLeft() {
        Groups two = labels(row -> row < 30 ? "A" : "B");
        PublishedFairness published = new SmallCells(10).suppress(audit(fair, two, "B", SETTINGS));
        assertThat(published.withheld()).containsExactly("A", "B");
        assertThat(published.findings()).isEmpty();
        assertThat(published.shown()).isEmpty();
    }

    private static FairnessReport audit(
            ScoredOutcomes scores, Groups groups, String reference, FairnessSettings settings) {
        return FairnessAudit.all(scores, List.of(new AuditedGroup(groups, reference)), settings)
                .get(0);
    }
}
