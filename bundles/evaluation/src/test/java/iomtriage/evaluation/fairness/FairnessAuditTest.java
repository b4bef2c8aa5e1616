package iomtriage.evaluation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Measured;
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
        assertThat(wronglyOn.verdict()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
        assertThat(difference(wronglyOn).low()).isPositive();
        assertThat(wronglyOn.comparison().ratio().orElseThrow().low()).isGreaterThan(1);
        assertThat(finding(report, "F", Metric.CALIBRATION_GAP).verdict()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
        FairnessFinding missed = finding(report, "F", Metric.FALSE_NEGATIVE_RATE);
        assertThat(missed.verdict()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
        assertThat(difference(missed).high()).isNegative();
    }

    @Test
    void theCutComesFirst() {
        FairnessReport report = audit(fair, sex, "M", SETTINGS);
        assertThat(report.findings()).extracting(FairnessFinding::metric).startsWith(Metric.SELECTION_RATE);
        assertThat(report.findings())
                .as("whom a list covers and whom it misses are one comparison")
                .allSatisfy(finding -> assertThat(finding.comparison().among()).isEqualTo(7));
    }

    @Test
    void eachVerdictIsOnePlainSentence() {
        String shown = finding(audit(tilted, sex, "M", SETTINGS), "F", Metric.FALSE_POSITIVE_RATE)
                .sentence();
        String none = finding(audit(fair, sex, "M", SETTINGS), "F", Metric.AUC).sentence();
        assertThat(shown)
                .isEqualTo("On the list, of those without the outcome: 10.1% (8.5% to 12.0%) for sex \"F\" against"
                        + " 2.0% (1.4% to 2.9%) for \"M\", a difference of +8.1 percentage points (95% interval +6.3 to"
                        + " +10.1).");
        assertThat(none)
                .startsWith("Area under the ROC curve: 0.756 (0.7")
                .contains(") for sex \"F\" against 0.738 (0.7")
                .contains(") for \"M\"; no difference is shown, but any between -0.0")
                .endsWith(" fits the data.");
    }

    @Test
    void aSmallGroupGetsItsFiguresAndTheWordsThatTheyAreTooLittle() {
        Groups few = labels(row -> row < 40 ? "F" : "M");
        FairnessReport report = audit(tilted, few, "M", SETTINGS);
        int positives = report.groups().byLabel().get("F").positives();
        assertThat(report.findings()).allSatisfy(finding -> {
            assertThat(finding.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
            assertThat(finding.comparison().difference()).isPresent();
        });
        assertThat(report.findings().get(0).sentence())
                .isEqualTo(
                        "On the list, of everybody: 15.0% (6.8% to 29.9%) for sex \"F\" against 9.9% (9.8% to 10.1%) for"
                                + " \"M\"; not enough evidence to compare them (the smaller group has 40 people, "
                                + positives
                                + " with the outcome; at least 100 are needed, 20 with and 20 without it).");
    }

    @Test
    void aGroupTooSmallAsReferenceIsTooLittleAsWell() {
        Groups few = labels(row -> row < 40 ? "F" : "M");
        assertThat(audit(tilted, few, "F", SETTINGS).findings())
                .extracting(FairnessFinding::verdict)
                .containsOnly(Verdict.NOT_ENOUGH_EVIDENCE);
    }

    /** 47 people of one group of whom the list takes nobody wrongly, beside 14 of 1,803: Fisher's exact p is 1. */
    @Test
    void anEmptyCellIsNotEvidenceThatNobodyIsEverInIt() {
        ScoredOutcomes scores = counted(9, 0, 44, 47, 310, 14, 730, 1_789);
        Groups groups = counted("B", 100, "A", 2_843);
        FairnessReport report = audit(
                scores,
                groups,
                "A",
                new FairnessSettings(new Capacity(333), MinimumEvidence.DEFAULT, new Resampling(1, 500, 0.95)));
        FairnessFinding wronglyOn = finding(report, "B", Metric.FALSE_POSITIVE_RATE);
        assertThat(wronglyOn.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        assertThat(wronglyOn.sentence())
                .isEqualTo("On the list, of those without the outcome: 0.0% (0.0% to 7.6%) for group \"B\" against 0.8%"
                        + " (0.2% to 2.7%) for \"A\"; not enough evidence to compare them (at the other group's rate,"
                        + " 0.4 people would be expected where there are none; at least 5 are needed).");
        assertThat(difference(wronglyOn).excludes(0)).isFalse();
        FairnessFinding rightlyOn = finding(report, "B", Metric.PRECISION);
        assertThat(rightlyOn.verdict()).isEqualTo(Verdict.NOT_ENOUGH_EVIDENCE);
        Measured precision =
                report.groups().byLabel().get("B").get(Metric.PRECISION).orElseThrow();
        // Wilson's interval of 9 of 9.
        assertThat(precision.low()).isCloseTo(0.70085, within(1e-4));
        assertThat(precision.high()).isEqualTo(1);
    }

    /** Nobody of 600 where the other group's rate would put 60 is plain to see. */
    @Test
    void anEmptyCellThatWouldHoldManyIsADifference() {
        ScoredOutcomes scores = counted(60, 0, 60, 600, 180, 180, 180, 1_620);
        FairnessReport report = audit(
                scores,
                counted("B", 720, "A", 2_160),
                "A",
                new FairnessSettings(new Capacity(420), MinimumEvidence.DEFAULT, new Resampling(1, 200, 0.95)));
        assertThat(finding(report, "B", Metric.FALSE_POSITIVE_RATE).verdict()).isEqualTo(Verdict.DIFFERENCE_SHOWN);
    }

    /** Twenty groups that differ by nothing but chance: without allowing for that about one comparison in 20 would show. */
    @Test
    void lookingAtManyGroupsDoesNotMakeADifferenceOutOfChance() {
        Groups many = labels(row -> "g" + (row * 7_919 / 13) % 12);
        FairnessReport report = audit(
                fair,
                many,
                "g0",
                new FairnessSettings(new Capacity(600), new MinimumEvidence(100, 20), SETTINGS.resampling()));
        assertThat(report.findings()).filteredOn(f -> difference(f).excludes(0)).isNotEmpty();
        assertThat(report.findings()).extracting(FairnessFinding::verdict).doesNotContain(Verdict.DIFFERENCE_SHOWN);
        assertThat(report.findings())
                .filteredOn(f -> difference(f).excludes(0))
                .first()
                .satisfies(f -> assertThat(f.sentence())
                        .contains("taken alone, the difference lies between ")
                        .contains("but among 77 comparisons one as large can be chance"));
    }

    private static Measured difference(FairnessFinding finding) {
        return finding.comparison().difference().orElseThrow();
    }

    /** People on and off the list, with the outcome and without, of two groups. */
    private static ScoredOutcomes counted(int... cells) {
        int rows = IntStream.of(cells).sum();
        double[] probability = new double[rows];
        boolean[] outcome = new boolean[rows];
        int row = 0;
        for (int cell = 0; cell < cells.length; cell++) {
            for (int i = 0; i < cells[cell]; i++, row++) {
                boolean onList = cell % 4 < 2;
                outcome[row] = cell % 2 == 0;
                probability[row] = (onList ? 0.6 : 0.1) + row * 1e-5;
            }
        }
        return ScoredOutcomes.of(probability, outcome);
    }

    private static Groups counted(String first, int firsts, String second, int seconds) {
        return Groups.of(
                "group",
                IntStream.range(0, firsts + seconds)
                        .mapToObj(row -> row < firsts ? first : second)
                        .toArray(String[]::new));
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
