package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EvaluationLawsTest {

    private static final double UNDEFINED = -99;
    private static final Resampling FEW = new Resampling(1, 20, 0.95);

    /** Scores in steps of 0.05, so that many are tied; one in ten times everybody has the same outcome. */
    private static ScoredOutcomes scores(SplittableRandom random) {
        int rows = random.nextInt(2, 61);
        boolean isSame = random.nextInt(10) == 0;
        boolean first = random.nextBoolean();
        boolean[] outcome = new boolean[rows];
        IntStream.range(0, rows).forEach(row -> outcome[row] = isSame ? first : random.nextBoolean());
        return ScoredOutcomes.of(
                random.ints(rows, 1, 20).mapToDouble(step -> step / 20.0).toArray(), outcome);
    }

    private static ScoredOutcomes scores(int seed) {
        return scores(new SplittableRandom(seed));
    }

    /** The first drawn of which this is true. */
    private static ScoredOutcomes scores(int seed, Predicate<ScoredOutcomes> condition) {
        SplittableRandom random = new SplittableRandom(seed);
        return Stream.generate(() -> scores(random))
                .filter(condition)
                .findFirst()
                .orElseThrow();
    }

    private static boolean bothHappen(ScoredOutcomes scores) {
        return scores.positives() > 0 && scores.positives() < scores.rows();
    }

    private static double auc(ScoredOutcomes scores) {
        return iomtriage.evaluation.internal.resampling.MetricDraws.run(scores, new Capacity(1), FEW, List.of())
                .derived(figures -> figures[0][Metric.AUC.ordinal()])
                .map(Measured::value)
                .orElse(-1.0);
    }

    private static ScoredOutcomes changed(ScoredOutcomes scores, double power, boolean swapped) {
        double[] probability = new double[scores.rows()];
        boolean[] outcome = new boolean[scores.rows()];
        for (int row = 0; row < scores.rows(); row++) {
            probability[row] = Math.pow(scores.probability(row), power);
            outcome[row] = scores.outcome(row) != swapped;
        }
        return ScoredOutcomes.of(probability, outcome);
    }

    /** Every row once with weight 3, or three times: the figures are the same, whatever the rows' other weights. */
    @Test
    void aWeightCountsAsSoManyRows() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            ScoredOutcomes scores = scores(seed);
            int[] times =
                    IntStream.range(0, scores.rows()).map(row -> 1 + row % 3).toArray();
            int[] repeated = IntStream.range(0, scores.rows())
                    .flatMap(row -> IntStream.generate(() -> row).limit(times[row]))
                    .toArray();
            boolean[] outcome = new boolean[repeated.length];
            IntStream.range(0, outcome.length).forEach(i -> outcome[i] = scores.outcome(repeated[i]));
            ScoredOutcomes rows = ScoredOutcomes.of(
                    IntStream.of(repeated).mapToDouble(scores::probability).toArray(), outcome);
            ScoredOutcomes weighted = scores.weighted(
                    IntStream.of(times).mapToDouble(each -> each / 4.0).toArray());
            // The same share of all, as weights are scaled to one a row.
            Capacity all = new Capacity(1_000);

            double[] counted = figures(weighted, all);
            double[] written = figures(rows, all);
            // What too few resamples define is left out of either.
            IntStream.range(0, counted.length)
                    .filter(metric -> counted[metric] != UNDEFINED && written[metric] != UNDEFINED)
                    .forEach(metric -> assertThat(counted[metric])
                            .as(Metric.values()[metric].title())
                            .isCloseTo(written[metric], within(1e-5)));
            if (scores.positives() > 0) {
                assertThat(CapacityCurve.of(weighted, 10).points())
                        .zipSatisfy(CapacityCurve.of(rows, 10).points(), (one, other) -> {
                            assertThat(one.precision()).isCloseTo(other.precision(), within(1e-9));
                            assertThat(one.coverage()).isCloseTo(other.coverage(), within(1e-9));
                        });
            }
            assertThat(NetBenefit.at(weighted, 0.3).model())
                    .isCloseTo(NetBenefit.at(rows, 0.3).model(), within(1e-9));
        });
    }

    private static double[] figures(ScoredOutcomes scores, Capacity capacity) {
        iomtriage.evaluation.internal.resampling.MetricDraws draws =
                iomtriage.evaluation.internal.resampling.MetricDraws.run(scores, capacity, FEW, List.of());
        return IntStream.range(0, Metric.values().length)
                .mapToDouble(metric -> draws.derived(figures -> figures[0][metric])
                        .map(Measured::value)
                        .orElse(UNDEFINED))
                .toArray();
    }

    @Test
    void theAreaUnderTheCurveKnowsOnlyTheOrder() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            ScoredOutcomes scores = scores(seed, EvaluationLawsTest::bothHappen);
            assertThat(auc(changed(scores, 3, false))).isEqualTo(auc(scores));
        });
    }

    @Test
    void swappingTheOutcomesMirrorsTheAreaUnderTheCurve() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            ScoredOutcomes scores =
                    scores(seed, it -> bothHappen(it) && auc(it) >= 0 && auc(changed(it, 1, true)) >= 0);
            assertThat(auc(changed(scores, 1, true))).isCloseTo(1 - auc(scores), within(1e-12));
        });
    }

    @Test
    void reliabilityCountsAddUpToTheRows() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            ScoredOutcomes scores = scores(random);
            int bins = random.nextInt(1, 16);
            List<ReliabilityTable.Bin> table =
                    ReliabilityTable.of(scores, bins, 0.95).bins();
            assertThat(table.stream().mapToInt(ReliabilityTable.Bin::rows).sum())
                    .isEqualTo(scores.rows());
            assertThat(table.stream().mapToInt(ReliabilityTable.Bin::positives).sum())
                    .isEqualTo(scores.positives());
            for (int bin = 1; bin < table.size(); bin++) {
                assertThat(table.get(bin).lowest())
                        .isGreaterThan(table.get(bin - 1).highest());
            }
        });
    }

    @Test
    void longerListsNeverCoverLess() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            ScoredOutcomes scores = scores(seed, it -> it.positives() > 0);
            List<CapacityCurve.Point> points = CapacityCurve.of(scores, 10).points();
            assertThat(points.get(9).coverage()).isCloseTo(1, within(1e-12));
            for (int point = 1; point < 10; point++) {
                assertThat(points.get(point).coverage())
                        .isGreaterThanOrEqualTo(points.get(point - 1).coverage() - 1e-12);
            }
        });
    }

    @Test
    void whoStaysAndWhoEntersFillTheSecondList() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            ScoredOutcomes scores = scores(random);
            int places = random.nextInt(1, 71);
            double[] turned = IntStream.range(0, scores.rows())
                    .mapToDouble(r -> 1 - scores.probability(r))
                    .toArray();
            boolean[] outcome = new boolean[scores.rows()];
            IntStream.range(0, scores.rows()).forEach(r -> outcome[r] = scores.outcome(r));
            ListOverlap overlap = ListOverlap.of(scores, ScoredOutcomes.of(turned, outcome), new Capacity(places));
            int full = Math.min(places, scores.rows());
            assertThat(overlap.staying().size() + overlap.entering().size()).isEqualTo(full);
            assertThat(overlap.staying().size() + overlap.leaving().size()).isEqualTo(full);
        });
    }
}
