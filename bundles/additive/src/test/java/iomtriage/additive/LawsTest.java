package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for every model and every row. */
class LawsTest {
    private static AdditiveData data(long seed, int features) {
        return Samples.uniform(
                400, features, seed, 0.1, x -> 2 * nan0(x[0]) - 1 + 3 * nan0(x[0]) * nan0(x[features - 1]));
    }

    private static double nan0(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static AdditiveSettings small(long seed) {
        return Samples.quick().bags(3).maxTrees(40).pairs(3).seed(seed).minHessian(1);
    }

    /** Two to six in turn. */
    private static int features(long seed) {
        return 2 + (int) (seed % 5);
    }

    /** Either end in two of ten, and anything between. */
    private static double share(SplittableRandom random) {
        int kind = random.nextInt(10);
        return kind < 2 ? kind : random.nextDouble();
    }

    private static double[] row(SplittableRandom random, int features) {
        double[] row = new double[features];
        for (int f = 0; f < features; f++) {
            int kind = random.nextInt(10);
            row[f] = kind == 0 ? Double.NaN : kind == 1 ? Double.POSITIVE_INFINITY : random.nextDouble(-0.5, 1.5);
        }
        return row;
    }

    @Test
    void baseAndTermsAddUpToTheLogOdds() {
        assertThat(IntStream.rangeClosed(1, 40)).allSatisfy(seed -> {
            int features = features(seed);
            AdditiveModel model = new AdditiveTrainer(small(seed)).train(data(seed, features));
            AdditiveScorer scorer = model.scorer();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 50; i++) {
                double[] row = row(random, features);
                double[] terms = new double[scorer.termCount()];
                double logOdds = scorer.explain(row, 0, terms, 0);
                assertThat(model.base() + Arrays.stream(terms).sum()).isCloseTo(logOdds, within(1e-12));
                assertThat(scorer.logOdds(row)).isEqualTo(logOdds);
                double[] byFeature = new double[features];
                assertThat(scorer.explainByFeature(row, 0, byFeature, 0)).isEqualTo(logOdds);
                assertThat(model.base() + Arrays.stream(byFeature).sum()).isCloseTo(logOdds, within(1e-12));
            }
        });
    }

    @Test
    void aChangeOfOneFeatureIsTheDifferenceOfTwoScores() {
        assertThat(IntStream.rangeClosed(1, 40)).allSatisfy(seed -> {
            int features = features(seed);
            AdditiveScorer scorer =
                    new AdditiveTrainer(small(seed)).train(data(seed, features)).scorer();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 50; i++) {
                double[] row = row(random, features);
                double[] changed = row.clone();
                int feature = random.nextInt(features);
                changed[feature] = row(random, features)[feature];
                assertThat(scorer.change(row, 0, feature, changed[feature]))
                        .isEqualTo(scorer.logOdds(changed) - scorer.logOdds(row));
            }
        });
    }

    @Test
    void rowsScoredTogetherScoreAsEachDoesAlone() {
        assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(seed -> {
            int features = 4;
            AdditiveScorer scorer =
                    new AdditiveTrainer(small(seed)).train(data(seed, features)).scorer();
            SplittableRandom random = new SplittableRandom(seed);
            int count = seed == 1 ? 0 : seed == 2 ? 200 : random.nextInt(201);
            double[] rows = new double[count * features];
            for (int r = 0; r < count; r++) {
                System.arraycopy(row(random, features), 0, rows, r * features, features);
            }
            double[] together = new double[count];
            scorer.logOdds(rows, count, together);
            for (int r = 0; r < count; r++) {
                assertThat(together[r]).isEqualTo(scorer.logOdds(rows, r * features));
            }
        });
    }

    @Test
    void theBagsAverageToTheModelAndTheirSpreadIsTheStandardError() {
        assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(seed -> {
            AdditiveScorer scorer =
                    new AdditiveTrainer(small(seed)).train(data(seed, 4)).scorer();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 50; i++) {
                double[] row = row(random, 4);
                double[] bags = new double[scorer.bagCount()];
                scorer.bagLogOdds(row, 0, bags);
                double mean = Arrays.stream(bags).sum() / bags.length;
                double squares =
                        Arrays.stream(bags).map(bag -> Math.pow(bag - mean, 2)).sum();
                assertThat(mean).isCloseTo(scorer.logOdds(row), within(1e-9));
                assertThat(scorer.standardError(row, 0))
                        .isCloseTo(Math.sqrt(squares / (bags.length - 1)), within(1e-9));
            }
        });
    }

    @Test
    void termsAreCentredAndPairsHoldNothingThatAMainEffectCanCarry() {
        assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(seed -> {
            AdditiveModel model = new AdditiveTrainer(small(seed)).train(data(seed, 4));
            for (ShapeFunction shape : model.shapes()) {
                int columns = shape.second().map(FeatureBins::binCount).orElse(shape.size());
                double[] columnSums = new double[columns];
                double all = 0;
                for (int start = 0; start < shape.size(); start += columns) {
                    double rowSum = 0;
                    for (int i = 0; i < columns; i++) {
                        double part = shape.count(start + i) * shape.value(start + i);
                        rowSum += part;
                        columnSums[i] += part;
                    }
                    all += rowSum;
                    if (shape.term().isPair()) {
                        assertThat(rowSum / 400).isCloseTo(0, within(1e-8));
                    }
                }
                assertThat(all / 400).isCloseTo(0, within(1e-8));
                if (shape.term().isPair()) {
                    assertThat(Arrays.stream(columnSums).map(Math::abs).max().orElseThrow() / 400)
                            .isCloseTo(0, within(1e-8));
                }
            }
        });
    }

    @Test
    void moreOfAConstrainedFeatureNeverMovesAScoreTheWrongWay() {
        assertThat(IntStream.rangeClosed(1, 20)).allSatisfy(seed -> {
            AdditiveSettings settings =
                    small(seed).monotone("x0", Direction.INCREASING).monotone("x3", Direction.DECREASING);
            AdditiveScorer scorer =
                    new AdditiveTrainer(settings).train(data(seed, 4)).scorer();
            SplittableRandom random = new SplittableRandom(seed);
            for (int i = 0; i < 100; i++) {
                double low = share(random);
                double high = share(random);
                double[] less = row(random, 4);
                less[0] = Math.min(low, high);
                double[] more = less.clone();
                more[0] = Math.max(low, high);
                assertThat(scorer.logOdds(more)).isGreaterThanOrEqualTo(scorer.logOdds(less));
                less[3] = Math.min(low, high);
                more = less.clone();
                more[3] = Math.max(low, high);
                assertThat(scorer.logOdds(more)).isLessThanOrEqualTo(scorer.logOdds(less));
            }
        });
    }

    @Test
    void theModelIsTheSameForAnyNumberOfThreads() {
        assertThat(IntStream.rangeClosed(1, 5)).allSatisfy(seed -> {
            byte[] one = bytes(new AdditiveTrainer(small(seed).threads(1)).train(data(seed, 4)));
            byte[] three = bytes(new AdditiveTrainer(small(seed).threads(3)).train(data(seed, 4)));
            byte[] asMany = bytes(new AdditiveTrainer(small(seed).threads(0)).train(data(seed, 4)));
            assertThat(Arrays.equals(one, three)).isTrue();
            assertThat(Arrays.equals(one, asMany)).isTrue();
        });
    }

    private static byte[] bytes(AdditiveModel model) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.serializeToStream(out);
        return out.toByteArray();
    }
}
