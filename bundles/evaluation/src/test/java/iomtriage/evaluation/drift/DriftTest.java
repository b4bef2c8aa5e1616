package iomtriage.evaluation.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.Simulated;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTest {

    private static final DriftSettings EACH = new DriftSettings(10, 0.05, false);

    private static ColumnDrift drift(Column baseline, Column recent) {
        return DriftReport.between(List.of(baseline), List.of(recent), EACH)
                .columns()
                .get(0);
    }

    private static Column normal(Random random, int rows, double mean) {
        return Column.numbers(
                "age",
                IntStream.range(0, rows)
                        .mapToDouble(i -> mean + random.nextGaussian())
                        .toArray());
    }

    @Test
    void theIndexIsAsWorkedOutByHand() {
        List<ColumnDrift.Bin> bins = List.of(new ColumnDrift.Bin("a", 60, 40), new ColumnDrift.Bin("b", 40, 60));
        assertThat(StabilityIndex.of(bins)).isCloseTo(0.4 * Math.log(1.5), within(1e-15));
    }

    @Test
    void theThresholdFitsTheSizes() {
        // 16.919 is the upper 5% point of chi-squared with 9 degrees of freedom.
        assertThat(StabilityIndex.threshold(100, 100, 10, 0.05)).isCloseTo(0.02 * 16.919, within(1e-5));
        assertThat(StabilityIndex.threshold(1_000, 1_000, 10, 0.05)).isCloseTo(0.002 * 16.919, within(1e-6));
    }

    @Test
    void withNothingChangedFalseAlarmsKeepToTheStatedRateWhereTheUsualRuleDoesNot() {
        Random random = new Random(17);
        int alarms = 0;
        int usual = 0;
        for (int pair = 0; pair < 4_000; pair++) {
            ColumnDrift drift = drift(normal(random, 100, 0), normal(random, 100, 0));
            alarms += drift.drifted() ? 1 : 0;
            usual += drift.index() > 0.1 ? 1 : 0;
        }
        assertThat(alarms / 4_000.0).isBetween(0.04, 0.08);
        assertThat(usual / 4_000.0).isBetween(0.80, 0.90);
    }

    @Test
    void atAThousandTheUsualRuleMissesARealChangeThatTheThresholdFinds() {
        Random random = new Random(18);
        ColumnDrift drift = drift(normal(random, 1_000, 0), normal(random, 1_000, 0.25));
        assertThat(drift.drifted()).isTrue();
        assertThat(drift.index()).isLessThan(0.1);
    }

    @Test
    void missingIsABinOfItsOwn() {
        double[] known = IntStream.range(0, 100).asDoubleStream().toArray();
        double[] holes = known.clone();
        IntStream.range(0, 40).forEach(i -> holes[2 * i] = Double.NaN);
        ColumnDrift drift = drift(Column.numbers("age", known), Column.numbers("age", holes));
        assertThat(drift.bins().get(drift.bins().size() - 1)).isEqualTo(new ColumnDrift.Bin("missing", 0, 40));
        assertThat(drift.drifted()).isTrue();
    }

    @Test
    void binsIndexAndThresholdAreAsWorkedOutByHand() {
        Column before = Column.numbers("age", new double[] {1, 2, 3, 4, 5, 6, 7, 8});
        Column now = Column.numbers("age", new double[] {5, 6, 7, 8, 9, 10, 11, 12});

        ColumnDrift drift = DriftReport.between(List.of(before), List.of(now), new DriftSettings(4, 0.05, false))
                .columns()
                .get(0);

        // A quarter of all sixteen in each bin: 1 2 3 4 | 5 5 6 6 | 7 7 8 8 | 9 10 11 12.
        assertThat(drift.bins())
                .containsExactly(
                        new ColumnDrift.Bin("up to 4", 4, 0),
                        new ColumnDrift.Bin("above 4, up to 6", 2, 2),
                        new ColumnDrift.Bin("above 6, up to 8", 2, 2),
                        new ColumnDrift.Bin("above 8", 0, 4));
        // Half a person in the empty bins makes 8.5 of each: (4 - 0.5) / 8.5 of ln(4 / 0.5), at either end.
        assertThat(drift.index()).isCloseTo(2 * 3.5 / 8.5 * Math.log(8), within(1e-12));
        // 7.815 is the upper 5% point of chi-squared with 3 degrees of freedom.
        assertThat(drift.threshold()).isCloseTo((1 / 8.0 + 1 / 8.0) * 7.815, within(1e-4));
        assertThat(drift.drifted()).isFalse();
    }

    @Test
    void equalValuesStayInOneBinAndEveryRowIsCounted() {
        double[] values = IntStream.range(0, 200).mapToDouble(i -> i % 3).toArray();
        ColumnDrift drift = drift(Column.numbers("sanctions", values), Column.numbers("sanctions", values));
        assertThat(drift.bins())
                .extracting(ColumnDrift.Bin::label)
                .containsExactly("up to 0", "above 0, up to 1", "above 1");
        assertThat(drift.bins().stream().mapToInt(ColumnDrift.Bin::recent).sum())
                .isEqualTo(200);
        assertThat(drift.index()).isZero();
        assertThat(drift.drifted()).isFalse();
    }

    @Test
    void categoriesTooRareToJudgeAreTakenTogetherAndNewOnesCount() {
        String[] before =
                IntStream.range(0, 100).mapToObj(i -> i < 96 ? "home" : "tent").toArray(String[]::new);
        String[] now = IntStream.range(0, 100)
                .mapToObj(i -> i < 60 ? "home" : i < 95 ? "hostel" : i < 98 ? "boat" : "")
                .toArray(String[]::new);
        ColumnDrift drift = drift(Column.categories("housing", before), Column.categories("housing", now));
        assertThat(drift.bins())
                .containsExactly(
                        new ColumnDrift.Bin("home", 96, 60),
                        new ColumnDrift.Bin("hostel", 0, 35),
                        new ColumnDrift.Bin("rare categories", 4, 3),
                        new ColumnDrift.Bin("missing", 0, 2));
        assertThat(drift.drifted()).isTrue();
    }

    @Test
    void overManyColumnsEachGetsAPartOfTheFalseAlarms() {
        Column a = Column.numbers("a", new double[] {1, 2, 3});
        Column b = Column.numbers("b", new double[] {1, 2, 3});
        DriftReport report = DriftReport.between(List.of(a, b), List.of(a, b), new DriftSettings(3, 0.05, true));
        assertThat(report.columns().get(0).threshold()).isEqualTo(StabilityIndex.threshold(3, 3, 3, 0.025));
    }

    @Test
    void aColumnThatIsTheSameForEverybodyCannotDrift() {
        Column same = Column.numbers("a", new double[] {1, 1, 1});
        assertThat(drift(same, same).drifted()).isFalse();
    }

    @Test
    void outcomesAndCalibrationAreComparedOnceTheyAreKnown() {
        Resampling resampling = new Resampling(1, 300, 0.99);
        OutcomeDrift none =
                OutcomeDrift.between(Simulated.withSlope(1, 4_000, 1), Simulated.withSlope(1, 4_000, 2), resampling);
        OutcomeDrift flatter =
                OutcomeDrift.between(Simulated.withSlope(1, 4_000, 1), Simulated.withSlope(0.5, 4_000, 2), resampling);
        assertThat(none.change().keySet()).containsExactlyElementsOf(OutcomeDrift.COMPARED);
        assertThat(none.drifted()).isEmpty();
        assertThat(flatter.drifted()).contains(Metric.CALIBRATION_SLOPE, Metric.OUTCOME_RATE, Metric.AUC);
    }

    @Test
    void samplesThatDoNotMatchAreRefused() {
        Column number = Column.numbers("age", new double[] {1});
        Column name = Column.categories("age", new String[] {"x"});
        assertThatThrownBy(() -> drift(number, name))
                .hasMessage("Cannot measure drift of age: it holds numbers in one sample and categories in the other."
                        + " Read both with the same column specification.");
        assertThatThrownBy(() -> drift(number, Column.numbers("sex", new double[] {1})))
                .hasMessage("Cannot measure drift: the two samples do not hold the same columns in the same order."
                        + " Read both with the same column specification.");
        assertThatThrownBy(() -> drift(number, Column.numbers("age", new double[0])))
                .hasMessage("Cannot measure drift of age: one of the samples has no rows."
                        + " Hand over two samples that hold people.");
    }
}
