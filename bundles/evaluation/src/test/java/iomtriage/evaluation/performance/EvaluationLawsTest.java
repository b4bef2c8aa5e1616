package iomtriage.evaluation.performance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class EvaluationLawsTest {

    private static final double UNDEFINED = -99;
    private static final Resampling FEW = new Resampling(1, 20, 0.95);

    /** Scores in steps of 0.05, so that many are tied. */
    @Provide
    Arbitrary<ScoredOutcomes> scores() {
        Arbitrary<Integer> size = Arbitraries.integers().between(2, 60);
        return size.flatMap(n -> Combinators.combine(
                        Arbitraries.integers().between(1, 19).list().ofSize(n),
                        Arbitraries.of(true, false).list().ofSize(n))
                .as((steps, outcomes) -> {
                    boolean[] outcome = new boolean[n];
                    IntStream.range(0, n).forEach(i -> outcome[i] = outcomes.get(i));
                    return ScoredOutcomes.of(
                            steps.stream().mapToDouble(s -> s / 20.0).toArray(), outcome);
                }));
    }

    private static double auc(ScoredOutcomes scores) {
        Assume.that(scores.positives() > 0 && scores.positives() < scores.rows());
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
    @Property(tries = 200)
    void aWeightCountsAsSoManyRows(@ForAll("scores") ScoredOutcomes scores) {
        int[] times = IntStream.range(0, scores.rows()).map(row -> 1 + row % 3).toArray();
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

    @Property(tries = 200)
    void theAreaUnderTheCurveKnowsOnlyTheOrder(@ForAll("scores") ScoredOutcomes scores) {
        assertThat(auc(changed(scores, 3, false))).isEqualTo(auc(scores));
    }

    @Property(tries = 200)
    void swappingTheOutcomesMirrorsTheAreaUnderTheCurve(@ForAll("scores") ScoredOutcomes scores) {
        double straight = auc(scores);
        double mirrored = auc(changed(scores, 1, true));
        Assume.that(straight >= 0 && mirrored >= 0);
        assertThat(mirrored).isCloseTo(1 - straight, within(1e-12));
    }

    @Property(tries = 200)
    void reliabilityCountsAddUpToTheRows(
            @ForAll("scores") ScoredOutcomes scores, @ForAll @IntRange(min = 1, max = 15) int bins) {
        List<ReliabilityTable.Bin> table =
                ReliabilityTable.of(scores, bins, 0.95).bins();
        assertThat(table.stream().mapToInt(ReliabilityTable.Bin::rows).sum()).isEqualTo(scores.rows());
        assertThat(table.stream().mapToInt(ReliabilityTable.Bin::positives).sum())
                .isEqualTo(scores.positives());
        for (int bin = 1; bin < table.size(); bin++) {
            assertThat(table.get(bin).lowest()).isGreaterThan(table.get(bin - 1).highest());
        }
    }

    @Property(tries = 200)
    void longerListsNeverCoverLess(@ForAll("scores") ScoredOutcomes scores) {
        Assume.that(scores.positives() > 0);
        List<CapacityCurve.Point> points = CapacityCurve.of(scores, 10).points();
        assertThat(points.get(9).coverage()).isCloseTo(1, within(1e-12));
        for (int point = 1; point < 10; point++) {
            assertThat(points.get(point).coverage())
                    .isGreaterThanOrEqualTo(points.get(point - 1).coverage() - 1e-12);
        }
    }

    @Property(tries = 200)
    void whoStaysAndWhoEntersFillTheSecondList(
            @ForAll("scores") ScoredOutcomes scores, @ForAll @IntRange(min = 1, max = 70) int places) {
        double[] turned = IntStream.range(0, scores.rows())
                .mapToDouble(r -> 1 - scores.probability(r))
                .toArray();
        boolean[] outcome = new boolean[scores.rows()];
        IntStream.range(0, scores.rows()).forEach(r -> outcome[r] = scores.outcome(r));
        ListOverlap overlap = ListOverlap.of(scores, ScoredOutcomes.of(turned, outcome), new Capacity(places));
        int full = Math.min(places, scores.rows());
        assertThat(overlap.staying().size() + overlap.entering().size()).isEqualTo(full);
        assertThat(overlap.staying().size() + overlap.leaving().size()).isEqualTo(full);
    }
}
