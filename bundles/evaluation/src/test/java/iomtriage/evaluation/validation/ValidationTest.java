package iomtriage.evaluation.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.ValidationExample;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.fairness.FairnessAudit;
import iomtriage.evaluation.performance.CapacityCurve;
import iomtriage.evaluation.performance.Evaluation;
import iomtriage.evaluation.performance.PairedComparison;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Test;

class ValidationTest {

    private final ValidationQuestion question = ValidationExample.question();

    @Test
    void itHoldsWhatEachMeasureGivesByItself() {
        Validation validation = Validation.of(question);
        assertThat(validation.evaluation())
                .isEqualTo(Evaluation.of(
                        question.scores(),
                        question.groups().stream().map(AuditedGroup::groups).toList(),
                        question.settings().capacity(),
                        question.settings().resampling()));
        assertThat(validation.fairness())
                .isEqualTo(FairnessAudit.all(question.scores(), question.groups(), question.settings()));
        assertThat(validation.rivals().get(1).comparison())
                .isEqualTo(PairedComparison.of(
                        question.rivals().get(1).scores(),
                        question.scores(),
                        question.settings().capacity(),
                        question.settings().resampling()));
    }

    @Test
    void oneThreadAndFiveGiveTheSameFigures() throws Exception {
        assertThat(inPoolOf(1)).isEqualTo(inPoolOf(5));
    }

    private Validation inPoolOf(int threads) throws Exception {
        ForkJoinPool pool = new ForkJoinPool(threads);
        try {
            return pool.submit(() -> Validation.of(question)).get();
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void theModelBeatsTheBaseRate() {
        Validation validation = Validation.of(question);
        Validation.RivalComparison baseRate = validation.rivals().get(0);
        assertThat(baseRate.name()).isEqualTo("base rate");
        assertThat(baseRate.comparison().difference().get(Metric.AUC).low()).isPositive();
        assertThat(baseRate.comparison().difference().get(Metric.BRIER).high()).isNegative();
        assertThat(validation.list().places()).isEqualTo(200);
        assertThat(validation.list().coverage())
                .isEqualTo(validation
                        .evaluation()
                        .overall()
                        .get(Metric.COVERAGE)
                        .orElseThrow()
                        .value());
    }

    @Test
    void withoutGroupsAndRivalsTheRestIsStillMeasured() {
        Validation validation = Validation.of(
                new ValidationQuestion("any", "Any", question.scores(), List.of(), List.of(), question.settings()));
        assertThat(validation.fairness()).isEmpty();
        assertThat(validation.rivals()).isEmpty();
        assertThat(validation.evaluation().overall())
                .isEqualTo(Validation.of(question).evaluation().overall());
    }

    @Test
    void whatLeavesTheAreaHasNoSmallCount() {
        Validation published = Validation.of(question).published();
        // Women are few among those wrongly on the list, and people of 60 and over are few altogether.
        assertThat(published.fairness()).isEmpty();
        assertThat(published.evaluation().byGroup()).isEmpty();
        assertThat(published.reliability().bins())
                .isNotEmpty()
                .allSatisfy(bin -> assertThat(bin.positives()).isGreaterThanOrEqualTo(10))
                .allSatisfy(bin -> assertThat(bin.rows() - bin.positives()).isGreaterThanOrEqualTo(10));
        assertThat(published.reliability().bins().stream()
                        .mapToInt(bin -> bin.positives())
                        .sum())
                .isEqualTo(published.evaluation().overall().positives());
        double before = 0;
        for (CapacityCurve.Point point : published.curve().points()) {
            assertThat(point.places() - before).isGreaterThanOrEqualTo(20);
            before = point.places();
        }
        assertThat(before).isEqualTo(2_000);
    }

    @Test
    void anOutcomeThatNobodyHasIsRefused() {
        ScoredOutcomes nobody = ScoredOutcomes.of(new double[] {0.2, 0.1}, new boolean[2]);
        ValidationQuestion empty =
                new ValidationQuestion("any", "Any", nobody, List.of(), List.of(), question.settings());
        assertThatThrownBy(() -> Validation.of(empty))
                .isInstanceOf(NotMeasurableException.class)
                .hasMessageContaining("none of the 2 rows has the outcome");
    }

    @Test
    void aNameThatWouldNotDoAsAFileNameIsRefused() {
        assertThatThrownBy(() -> new ValidationQuestion(
                        "Any outcome", "Any", question.scores(), List.of(), List.of(), question.settings()))
                .hasMessage("The name of a validation is made of lower-case letters, digits and hyphens,"
                        + " beginning with a letter, because files and anchors are named after it.");
    }

    @Test
    void aListAsLongAsTheCaseloadCoversEverybody() {
        Capacity everybody = new Capacity(100_000);
        assertThat(CapacityCurve.at(question.scores(), everybody).coverage()).isEqualTo(1);
    }
}
