package iomtriage.evaluation.report;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import iomtriage.evaluation.ValidationExample;
import iomtriage.evaluation.figure.Figure;
import iomtriage.evaluation.internal.text.MetricText;
import iomtriage.evaluation.validation.Validation;
import iomtriage.evaluation.validation.ValidationQuestion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

public class ValidationSectionsTest {

    private final Validation validation = Validation.of(ValidationExample.question());

    /** A report with every kind of section. */
    public static EvaluationReport everything() {
        ValidationQuestion question = ValidationExample.question();
        List<Section> sections = new ArrayList<>();
        sections.add(new Section(
                "What this is",
                List.of(new Block.Notice("Trained on simulated people. Not for decisions about real ones."))));
        sections.addAll(ValidationSections.of(Validation.of(question)));
        return new EvaluationReport("Model report", sections);
    }

    @Test
    void whoIsOnTheListByGroupComesBeforeHowGoodTheScoresAre() {
        assertThat(ValidationSections.of(validation))
                .extracting(Section::title)
                .containsExactly(
                        "Any proven reoffence within 24 months: in short",
                        "Any proven reoffence within 24 months: by sex",
                        "Any proven reoffence within 24 months: by age band",
                        "Any proven reoffence within 24 months: all figures",
                        "Any proven reoffence within 24 months: do the scores mean what they say",
                        "Any proven reoffence within 24 months: beside other scorers");
        assertThat(ValidationSections.of(validation).get(1).blocks().get(0))
                .isEqualTo(FairnessTables.atTheCut(validation.fairness().get(0)));
    }

    @Test
    void theGroupTableNamesTheReferenceAndSaysWhereEvidenceIsLacking() {
        Block.Table table = FairnessTables.atTheCut(validation.fairness().get(1));
        assertThat(table.caption()).isEqualTo("At the cut line of 200 places, by age band, with 95% intervals");
        assertThat(table.rows())
                .extracting(row -> row.get(0), row -> row.get(1), row -> row.get(3))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("18 to 24", "653", "enough"),
                        org.assertj.core.groups.Tuple.tuple("25 to 59 (reference)", "1307", "enough"),
                        org.assertj.core.groups.Tuple.tuple("60 and over", "40", "not enough evidence"),
                        org.assertj.core.groups.Tuple.tuple("everybody", "2000", ""));
    }

    @Test
    void aGroupThatIsTooSmallIsShownWithItsIntervalsAndNeverCalledFair() {
        Block.Table table = FairnessTables.differences(validation.fairness().get(1));
        assertThat(table.rows().stream().filter(row -> row.get(0).equals("60 and over")))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.get(2)).contains(" to "))
                .allSatisfy(row -> assertThat(row.get(4)).isEqualTo("not enough evidence"));
        assertThat(everything().html()).doesNotContainIgnoringCase("is fair");
    }

    @Test
    void theSummaryIsPlain() {
        assertThat(ValidationSummary.of(validation))
                .hasSize(6)
                .first()
                .asString()
                .endsWith(").");
        assertThat(ValidationSummary.of(validation).get(1))
                .startsWith("A list of 200 places would have held ")
                .endsWith("did not.");
    }

    @Test
    void scoresThatAreTooExtremeAreCalledSo() {
        ValidationQuestion question = ValidationExample.question();
        Validation extreme = Validation.of(new ValidationQuestion(
                "any", "Any", Simulated.withSlope(0.4, 2_000, 3), List.of(), List.of(), question.settings()));
        assertThat(ValidationSummary.of(extreme).get(5))
                .startsWith("High and low scores are too extreme: calibration slope 0.");
    }

    /** Too high in the middle and too low at both ends: the slope is 1, and the scores are wrong. */
    @Test
    void aSlopeOfOneDoesNotHideACurveThatIsOff() {
        double[] scored = {0.1, 0.3, 0.5, 0.7, 0.9};
        double[] happens = {0.16, 0.24, 0.44, 0.64, 0.96};
        double[] probability = new double[5_000];
        boolean[] outcome = new boolean[5_000];
        for (int row = 0; row < 5_000; row++) {
            probability[row] = scored[row % 5];
            outcome[row] = row / 5 < happens[row % 5] * 1_000;
        }
        ValidationQuestion question = ValidationExample.question();
        List<String> summary = ValidationSummary.of(Validation.of(new ValidationQuestion(
                "any", "Any", ScoredOutcomes.of(probability, outcome), List.of(), List.of(), question.settings())));
        assertThat(summary.get(3))
                .isEqualTo(
                        "In 5 groups of rising score, scores are off by more than chance: predicted and observed are 6.0"
                                + " percentage points apart in the mean (Hosmer-Lemeshow p < 0.0001). Furthest off: scored 30.0%, too high by 6.0"
                                + " percentage points (30.0% predicted, 24.0% (21.5% to 26.7%) observed); scored 70.0%, too high by"
                                + " 6.0 percentage points (70.0% predicted, 64.0% (61.0% to 66.9%) observed); scored 90.0%, too low"
                                + " by 6.0 percentage points (90.0% predicted, 96.0% (94.6% to 97.0%) observed).");
        assertThat(summary.get(5)).startsWith("Taken together, high and low scores are not shown to be too extreme");
    }

    /** 1,000 people scored .1, .3 and so on: 79 of those scored .1 have the outcome, of the others as many as scored. */
    @Test
    void oneGroupThatIsOffAmongManyThatAreRightIsNamedThoughTheWholeCurveFits() {
        double[] probability = new double[5_000];
        boolean[] outcome = new boolean[5_000];
        int[] happens = {79, 300, 500, 700, 900};
        for (int row = 0; row < 5_000; row++) {
            probability[row] = 0.1 + 0.2 * (row % 5);
            outcome[row] = row / 5 < happens[row % 5];
        }
        ValidationQuestion question = ValidationExample.question();
        List<String> summary = ValidationSummary.of(Validation.of(new ValidationQuestion(
                "any", "Any", ScoredOutcomes.of(probability, outcome), List.of(), List.of(), question.settings())));
        // (79 - 100)^2 / 90 is 4.9, with five degrees of freedom p = .4282; Wilson's interval of 79 of 1,000 is .0638
        // to
        // .0974.
        assertThat(summary.get(3))
                .contains("scores are not shown to be off", "(Hosmer-Lemeshow p = 0.4282)")
                .endsWith(" One by one, 1 lies outside the 95% interval of what was observed, where chance alone leaves"
                        + " out 0.3 of 5: scored 10.0%, too high by 2.1 percentage points (10.0% predicted, 7.9% (6.4% to"
                        + " 9.7%) observed).");
    }

    @Test
    void anIntervalThatIsSaidToLeaveOutNothingIsNotWrittenAsEndingThere() {
        assertThat(MetricText.difference(Metric.CALIBRATION_GAP, new Measured(-0.0042, -0.0088, -0.0004)))
                .isEqualTo("-0.4 (-0.9 to -0.04) percentage points");
        assertThat(MetricText.signed(Metric.CALIBRATION_GAP, 0)).isEqualTo("+0.0");
    }

    @Test
    void scoresThatAreRightAreNotSaidToBeOff() {
        assertThat(ValidationSummary.of(Validation.of(new ValidationQuestion(
                                "any",
                                "Any",
                                Simulated.withSlope(1, 3_000, 21),
                                List.of(),
                                List.of(),
                                ValidationExample.question().settings())))
                        .get(3))
                .startsWith("In 10 groups of rising score, scores are not shown to be off: predicted and observed are ")
                .contains(" (Hosmer-Lemeshow p = 0.")
                .endsWith(" in one of the groups fit the data.");
    }

    @Test
    void everyFigureOfAValidationHasItsOwnName() {
        assertThat(ValidationFigures.of(validation))
                .extracting(Figure::name)
                .contains("reoffending-capacity", "reoffending-reliability", "reoffending-by-age-band-selection-rate")
                .doesNotHaveDuplicates()
                .hasSize(8);
    }

    @Test
    void everyMetricHasARowInTheTableOfAllFigures() {
        Block.Table all =
                (Block.Table) ValidationSections.of(validation).get(3).blocks().get(0);
        assertThat(all.caption()).isEqualTo("All 2000 people, 200 places");
        assertThat(all.header()).containsExactly("Measure", "Figure (95% interval: other people drawn like these)");
        assertThat(all.rows()).hasSize(Metric.values().length);
        assertThat(all.rows().get(Metric.SELECTION_RATE.ordinal()).get(1)).startsWith("10.0% (10.0% to 10.0%");
    }

    @Test
    void theReportIsTheSameEveryTimeAndLoadsNothing() {
        String html = everything().html();
        assertThat(everything().html()).isEqualTo(html);
        assertThat(html)
                .doesNotContain("<script", "<link", "src=", "url(", "@import", "NaN")
                .doesNotContainPattern("href=\"(?!#)");
    }
}
