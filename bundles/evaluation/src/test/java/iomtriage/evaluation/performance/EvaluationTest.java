package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Groups;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.MetricSet;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.Simulated;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class EvaluationTest {

    private static final Resampling QUICK = new Resampling(7, 200, 0.95);

    private final double[] probability = {0.9, 0.6, 0.6, 0.6, 0.2, 0.1};
    private final boolean[] outcome = {true, true, false, false, true, false};
    private final ScoredOutcomes six = ScoredOutcomes.of(probability, outcome);

    private static MetricSet overall(ScoredOutcomes scores, int places) {
        return Evaluation.of(scores, List.of(), new Capacity(places), QUICK).overall();
    }

    private static double value(MetricSet metrics, Metric metric) {
        return metrics.get(metric).orElseThrow().value();
    }

    @Test
    void tiedScoresCountHalfInTheAreaUnderTheCurve() {
        // Of nine pairs, five are in order (0.9 above all three; 0.6 and 0.2 above 0.1), two tie, two are reversed.
        assertThat(value(overall(six, 2), Metric.AUC)).isCloseTo(6.0 / 9, within(1e-15));
    }

    @Test
    void peopleTiedAtTheCutShareThePlacesLeft() {
        // Two places: one sure, and one shared by three people of whom one has the outcome.
        MetricSet metrics = overall(six, 2);
        assertThat(value(metrics, Metric.PRECISION)).isCloseTo((1 + 1.0 / 3) / 2, within(1e-15));
        assertThat(value(metrics, Metric.COVERAGE)).isCloseTo((1 + 1.0 / 3) / 3, within(1e-15));
        assertThat(value(metrics, Metric.FALSE_POSITIVE_RATE)).isCloseTo(2.0 / 9, within(1e-15));
        assertThat(value(metrics, Metric.FALSE_NEGATIVE_RATE)).isCloseTo(5.0 / 9, within(1e-15));
        assertThat(value(metrics, Metric.SELECTION_RATE)).isCloseTo(2.0 / 6, within(1e-15));
    }

    @Test
    void brierAndLogLossAreAsWorkedOutByHand() {
        MetricSet metrics = overall(six, 2);
        assertThat(value(metrics, Metric.BRIER))
                .isCloseTo((0.01 + 0.16 + 0.36 + 0.36 + 0.64 + 0.01) / 6, within(1e-15));
        double loss = -(Math.log(0.9) + Math.log(0.6) + 2 * Math.log(0.4) + Math.log(0.2) + Math.log(0.9)) / 6;
        assertThat(value(metrics, Metric.LOG_LOSS)).isCloseTo(loss, within(1e-14));
        assertThat(value(metrics, Metric.CALIBRATION_GAP)).isCloseTo(0.0, within(1e-15));
    }

    @Test
    void aListLongerThanTheCaseloadHoldsEverybody() {
        MetricSet metrics = overall(six, 100);
        assertThat(value(metrics, Metric.SELECTION_RATE)).isEqualTo(1);
        assertThat(value(metrics, Metric.PRECISION)).isEqualTo(0.5);
    }

    @Test
    void aCertainScoreThatWasWrongCostsMuchButNotEverything() {
        ScoredOutcomes wrong = ScoredOutcomes.of(new double[] {1, 0.5}, new boolean[] {false, true});
        assertThat(value(overall(wrong, 1), Metric.LOG_LOSS)).isBetween(17.0, 18.0);
    }

    @Test
    void theCalibrationSlopeRecoversTheOneThatWasSimulated() {
        for (double slope : new double[] {0.6, 1, 1.5}) {
            MetricSet metrics = overall(Simulated.withSlope(slope, 40_000, 3), 1_000);
            assertThat(value(metrics, Metric.CALIBRATION_SLOPE)).isCloseTo(slope, within(0.05));
        }
        MetricSet right = overall(Simulated.withSlope(1, 40_000, 3), 1_000);
        assertThat(value(right, Metric.CALIBRATION_INTERCEPT)).isCloseTo(0, within(0.05));
    }

    @Test
    void theInterceptSaysHowFarScoresAreOffOnTheWhole() {
        boolean[] outcome = new boolean[40];
        Arrays.fill(outcome, 0, 10, true);
        double[] even = new double[40];
        Arrays.fill(even, 0.5);
        ScoredOutcomes scores = ScoredOutcomes.of(even, outcome);
        MetricSet metrics = overall(scores, 1);
        // The rate is 1 in 4: log-odds of -log 3 where 0 was stated.
        assertThat(value(metrics, Metric.CALIBRATION_INTERCEPT)).isCloseTo(-Math.log(3), within(1e-9));
        assertThat(metrics.get(Metric.CALIBRATION_SLOPE)).isEmpty();
    }

    @Test
    void whatTheRowsDoNotDefineIsAbsent() {
        MetricSet metrics = overall(ScoredOutcomes.of(new double[] {0.2, 0.3}, new boolean[] {false, false}), 1);
        assertThat(metrics.figures())
                .as("resampling could never draw the other outcome, so the error of a score has no interval")
                .doesNotContainKeys(
                        Metric.AUC, Metric.COVERAGE, Metric.CALIBRATION_SLOPE, Metric.BRIER, Metric.LOG_LOSS)
                .containsKeys(Metric.FALSE_POSITIVE_RATE, Metric.CALIBRATION_GAP);
    }

    @Test
    void nothingSeenIsNotNothingPossible() {
        double[] spread = IntStream.range(0, 40).mapToDouble(r -> r / 100.0).toArray();
        boolean[] lastTwo = new boolean[40];
        Arrays.fill(lastTwo, 38, 40, true);
        MetricSet perfect = overall(ScoredOutcomes.of(spread, lastTwo), 2);
        assertThat(perfect.get(Metric.AUC).orElseThrow())
                .satisfies(auc -> assertThat(auc.value()).isEqualTo(1))
                .satisfies(auc -> assertThat(auc.low()).isBetween(0.5, 0.8));
        assertThat(perfect.get(Metric.PRECISION).orElseThrow().low()).isBetween(0.3, 0.4);
        assertThat(perfect.get(Metric.FALSE_POSITIVE_RATE).orElseThrow().high()).isBetween(0.05, 0.12);
        MetricSet nobody = overall(ScoredOutcomes.of(spread, new boolean[40]), 2);
        // Wilson's interval of 0 of 40 is 0 to 8.8%; the mean score is 19.5%.
        assertThat(nobody.get(Metric.CALIBRATION_GAP).orElseThrow().low()).isCloseTo(0.195 - 0.0876, within(1e-3));
    }

    @Test
    void scoresOfDifferentModelsAreNotRankedAgainstEachOther() {
        // Each of two folds ranks its people without fault, though one model's scores are all above the other's.
        double[] probability = {0.9, 0.8, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1};
        boolean[] outcome = {true, true, false, false, true, true, false, false};
        int[] fold = {0, 0, 0, 0, 1, 1, 1, 1};
        ScoredOutcomes pooled = ScoredOutcomes.of(probability, outcome);
        ScoredOutcomes folds = pooled.inFolds(fold, 1);
        assertThat(value(overall(pooled, 4), Metric.AUC)).isEqualTo(0.75);
        assertThat(value(overall(folds, 4), Metric.AUC)).isEqualTo(1);
        assertThat(value(overall(folds, 4), Metric.COVERAGE))
                .as("each fold has its share of the places")
                .isEqualTo(1);
        assertThat(CapacityCurve.at(folds, new Capacity(4)).coverage()).isEqualTo(1);
        assertThat(CapacityCurve.at(pooled, new Capacity(4)).coverage()).isEqualTo(0.5);
    }

    /** Ten folds whose shares with the outcome differ: pooled, a constant within each looks worse than chance. */
    @Test
    void theBaseRateOfEveryFoldIsHalfRightAndHasNoSlope() {
        Random random = new Random(4);
        double[] probability = new double[200];
        boolean[] outcome = new boolean[200];
        int[] fold = new int[200];
        int[] with = new int[10];
        for (int row = 0; row < 200; row++) {
            outcome[row] = random.nextInt(3) == 0;
            fold[row] = row % 10;
            with[row % 10] += outcome[row] ? 1 : 0;
        }
        int all = IntStream.of(with).sum();
        for (int row = 0; row < 200; row++) {
            probability[row] = (all - with[fold[row]]) / 180.0;
        }
        ScoredOutcomes pooled = ScoredOutcomes.of(probability, outcome);
        assertThat(value(overall(pooled, 20), Metric.AUC)).isLessThan(0.45);
        assertThat(value(overall(pooled, 20), Metric.CALIBRATION_SLOPE)).isNegative();
        MetricSet folds = overall(pooled.inFolds(fold, 1), 20);
        assertThat(value(folds, Metric.AUC)).isEqualTo(0.5);
        assertThat(folds.get(Metric.CALIBRATION_SLOPE)).isEmpty();
        assertThat(value(folds, Metric.SELECTION_RATE)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void aSlopeOverFoldsIsThatOfTheirPeopleAroundEachFoldsOwnMean() {
        ScoredOutcomes scores = Simulated.withSlope(1, 6_000, 11);
        double[] shifted = new double[6_000];
        boolean[] outcome = new boolean[6_000];
        int[] fold = new int[6_000];
        for (int row = 0; row < 6_000; row++) {
            fold[row] = row % 3;
            outcome[row] = scores.outcome(row);
            double logOdds = Math.log(scores.probability(row) / (1 - scores.probability(row)));
            shifted[row] = Simulated.sigmoid(logOdds + 2 * (fold[row] - 1));
        }
        ScoredOutcomes pooled = ScoredOutcomes.of(shifted, outcome);
        assertThat(value(overall(pooled, 100), Metric.CALIBRATION_SLOPE)).isLessThan(0.6);
        assertThat(value(overall(pooled.inFolds(fold, 1), 100), Metric.CALIBRATION_SLOPE))
                .isCloseTo(value(overall(scores, 100), Metric.CALIBRATION_SLOPE), within(0.02));
    }

    @Test
    void repeatsCountEveryPersonOnceAndDoNotNarrowIntervals() {
        ScoredOutcomes once = Simulated.withSlope(1, 400, 5);
        int repeats = 4;
        double[] probability = new double[400 * repeats];
        boolean[] outcome = new boolean[400 * repeats];
        String[] person = new String[400 * repeats];
        int[] fold = new int[400 * repeats];
        for (int row = 0; row < probability.length; row++) {
            probability[row] = once.probability(row % 400);
            outcome[row] = once.outcome(row % 400);
            person[row] = "p" + row % 400;
            fold[row] = row / 400;
        }
        MetricSet single = overall(once, 40);
        MetricSet repeated =
                overall(ScoredOutcomes.of(probability, outcome).byPerson(person).inFolds(fold, repeats), 40);
        assertThat(repeated.rows()).isEqualTo(400);
        assertThat(repeated.positives()).isEqualTo(once.positives());
        for (Metric metric : Metric.values()) {
            assertThat(value(repeated, metric)).as(metric.title()).isCloseTo(value(single, metric), within(1e-6));
            assertThat(width(repeated.get(metric).orElseThrow()))
                    .as(metric.title())
                    .isCloseTo(width(single.get(metric).orElseThrow()), within(0.01));
        }
        ReliabilityTable table = ReliabilityTable.of(
                ScoredOutcomes.of(probability, outcome).byPerson(person).inFolds(fold, repeats), 10, 0.95);
        assertThat(table.bins().stream().mapToInt(ReliabilityTable.Bin::rows).sum())
                .isEqualTo(400);
        assertThat(table.bins().stream()
                        .mapToInt(ReliabilityTable.Bin::positives)
                        .sum())
                .isEqualTo(once.positives());
    }

    @Test
    void groupsAreMeasuredAtTheCutOfTheWholeList() {
        ScoredOutcomes many = picked(six, IntStream.range(0, 60).map(i -> i % 6).toArray());
        String[] labels = {"F", "M", "M", "F", "M", ""};
        Groups sex = Groups.of(
                "sex", IntStream.range(0, 60).mapToObj(i -> labels[i % 6]).toArray(String[]::new));
        Evaluation evaluation = Evaluation.of(many, List.of(sex), new Capacity(10), QUICK);
        var bySex = evaluation.byGroup().get(0).byLabel();
        assertThat(bySex.keySet()).containsExactly("F", "M", "not known");
        assertThat(value(bySex.get("F"), Metric.SELECTION_RATE)).isEqualTo(0.5);
        assertThat(value(bySex.get("M"), Metric.SELECTION_RATE)).isZero();
        assertThat(bySex.get("M").positives()).isEqualTo(20);
    }

    @Test
    void theSameSeedGivesTheSameFigures() {
        ScoredOutcomes scores = Simulated.withSlope(1, 2_000, 5);
        assertThat(overall(scores, 100)).isEqualTo(overall(scores, 100));
        assertThat(overall(scores, 100))
                .isNotEqualTo(Evaluation.of(scores, List.of(), new Capacity(100), new Resampling(8, 200, 0.95))
                        .overall());
    }

    @Test
    void aNinetyPerCentIntervalCoversTheTruthAboutNineTimesInTen() {
        Random random = new Random(99);
        double truth = IntStream.range(0, 1_000_000)
                .mapToDouble(i -> Simulated.sigmoid(-0.8 + random.nextGaussian()))
                .average()
                .orElseThrow();
        int covered = 0;
        for (int study = 0; study < 200; study++) {
            ScoredOutcomes scores = Simulated.withSlope(1, 300, 1_000 + study);
            Measured rate = Evaluation.of(scores, List.of(), new Capacity(30), new Resampling(study, 200, 0.90))
                    .overall()
                    .get(Metric.OUTCOME_RATE)
                    .orElseThrow();
            covered += rate.excludes(truth) ? 0 : 1;
        }
        assertThat(covered).isBetween(168, 192);
    }

    @Test
    void rowsOfTheSamePersonAreDrawnTogether() {
        ScoredOutcomes once = Simulated.withSlope(1, 300, 5);
        double[] probability = IntStream.range(0, 1_200)
                .mapToDouble(r -> once.probability(r / 4))
                .toArray();
        boolean[] outcome = new boolean[1_200];
        String[] person = new String[1_200];
        for (int row = 0; row < 1_200; row++) {
            outcome[row] = once.outcome(row / 4);
            person[row] = "p" + row / 4;
        }
        ScoredOutcomes copies = ScoredOutcomes.of(probability, outcome);
        double honest =
                width(overall(copies.byPerson(person), 100).get(Metric.BRIER).orElseThrow());
        assertThat(honest).isCloseTo(width(overall(once, 25).get(Metric.BRIER).orElseThrow()), within(1e-12));
        assertThat(width(overall(copies, 100).get(Metric.BRIER).orElseThrow())).isLessThan(0.7 * honest);
    }

    private static double width(Measured measured) {
        return measured.high() - measured.low();
    }

    @Test
    void eighteenThousandRowsAndAThousandResamplesTakeSeconds() {
        ScoredOutcomes scores = Simulated.withSlope(1, 18_000, 5);
        Groups halves = Groups.of(
                "half", IntStream.range(0, 18_000).mapToObj(r -> "h" + r % 2).toArray(String[]::new));
        Assertions.assertTimeout(
                Duration.ofSeconds(20),
                () -> Evaluation.of(scores, List.of(halves), new Capacity(1_000), Resampling.standard(1)));
    }

    private static ScoredOutcomes picked(ScoredOutcomes scores, int[] rows) {
        boolean[] outcome = new boolean[rows.length];
        IntStream.range(0, rows.length).forEach(i -> outcome[i] = scores.outcome(rows[i]));
        return ScoredOutcomes.of(
                IntStream.of(rows).mapToDouble(scores::probability).toArray(), outcome);
    }

    @Test
    void whatCannotBeMeasuredIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> ScoredOutcomes.of(new double[0], new boolean[0]))
                .hasMessage("Cannot evaluate: there are no rows. Hand over at least one scored row.");
        assertThatThrownBy(() -> ScoredOutcomes.of(new double[] {0.2, 1.2, Double.NaN}, new boolean[3]))
                .hasMessage("Cannot evaluate: 2 of 3 rows have a probability that is missing or outside 0 to 1."
                        + " Drop the rows that were not scored.");
        assertThatThrownBy(() -> ScoredOutcomes.of(new double[] {0.2}, new boolean[2]))
                .hasMessage("Cannot evaluate: 1 rows came with 2 outcomes. Hand over exactly one per row.");
        Groups two = Groups.of("sex", new String[] {"F", "M"});
        assertThatThrownBy(() -> Evaluation.of(six, List.of(two), new Capacity(1), QUICK))
                .hasMessage("Cannot evaluate by sex: 6 rows came with 2 labels. Hand over exactly one per row.");
    }
}
