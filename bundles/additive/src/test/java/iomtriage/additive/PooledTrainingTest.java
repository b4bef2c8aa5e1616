package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two outcomes by nearly the same rule: of the first many people are known, of the second few, who have one feature more. */
class PooledTrainingTest {

    private static final int MANY = 6_000;
    private static final int FEW = 900;

    /** @param people numbers of people, from the first of which rows are drawn */
    private static AdditiveData data(int people, boolean second, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] columns = new double[second ? 4 : 3][people];
        boolean[] outcome = new boolean[people];
        for (int row = 0; row < people; row++) {
            for (double[] column : columns) {
                column[row] = random.nextInt(20) == 0 ? Double.NaN : random.nextDouble();
            }
            outcome[row] = random.nextDouble() < chance(at(columns, row), second);
        }
        return built(columns, outcome).groups(numbers(people)).build();
    }

    private static double[] at(double[][] columns, int row) {
        return Arrays.stream(columns).mapToDouble(column -> column[row]).toArray();
    }

    private static double chance(double[] row, boolean second) {
        double logOdds = 3 * known(row[0]) - 2 * Math.abs(known(row[1])) + 3 * known(row[0]) * known(row[2]);
        double own = second ? 2 * known(row[3]) - 1 : 0;
        return 1 / (1 + StrictMath.exp(-logOdds - own));
    }

    private static double known(double value) {
        return Double.isNaN(value) ? 0 : value - 0.5;
    }

    private static AdditiveData.Builder built(double[][] columns, boolean[] outcome) {
        AdditiveData.Builder builder = AdditiveData.of(outcome);
        for (int c = 0; c < columns.length; c++) {
            builder.continuous("x" + c, columns[c]);
        }
        return builder;
    }

    private static int[] numbers(int people) {
        int[] numbers = new int[people];
        Arrays.setAll(numbers, person -> person);
        return numbers;
    }

    private static List<AdditiveData> both() {
        return List.of(data(MANY, false, 1), data(FEW, true, 2));
    }

    private static AdditiveModel pooled(AdditiveSettings settings, int which) {
        return new AdditiveTrainer(settings).train(both(), which, ProgressListener.SILENT);
    }

    private static double brier(AdditiveModel model) {
        SplittableRandom random = new SplittableRandom(9);
        double sum = 0;
        int people = 20_000;
        for (int i = 0; i < people; i++) {
            double[] row = random.doubles(4).toArray();
            double off = 1 / (1 + Math.exp(-model.scorer().logOdds(row))) - chance(row, true);
            sum += off * off;
        }
        return sum / people;
    }

    @Test
    void whatIsKnownOfManyHelpsWhereFewAreKnown() {
        double alone = brier(new AdditiveTrainer(Samples.quick()).train(data(FEW, true, 2)));

        assertThat(brier(pooled(Samples.quick(), 1)))
                .as("mean square of how far chances are from the true ones")
                .isLessThan(0.7 * alone);
    }

    @Test
    void theModelIsASumOfTermsOfItsOwnFeaturesThatAverageNothingOverItsOwnPeople() {
        AdditiveModel model = pooled(Samples.quick(), 1);
        assertThat(model.featureNames()).containsExactly("x0", "x1", "x2", "x3");
        assertThat(pooled(Samples.quick(), 0).featureNames()).containsExactly("x0", "x1", "x2");

        double[][] columns = both().get(1).columns().stream()
                .map(AdditiveData.Column::values)
                .toArray(double[][]::new);
        double[] sums = new double[model.terms().size()];
        double[] terms = new double[sums.length];
        for (int row = 0; row < FEW; row++) {
            model.scorer().explain(at(columns, row), 0, terms, 0);
            double sum = model.base();
            for (int term = 0; term < terms.length; term++) {
                sum += terms[term];
                sums[term] += terms[term];
            }
            assertThat(sum).isEqualTo(model.scorer().logOdds(at(columns, row)));
        }
        for (double sum : sums) {
            assertThat(sum / FEW).isCloseTo(0, within(1e-9));
        }
        assertThat(model.shape("x0").counts())
                .satisfies(counts -> assertThat(Arrays.stream(counts).sum())
                        .as("its own people are counted, not those of the other outcome")
                        .isEqualTo(FEW));
    }

    @Test
    void theSameDataGiveTheSameBytesWhateverTheThreads() {
        assertThat(pooled(Samples.quick().threads(1), 1).toBytes())
                .isEqualTo(pooled(Samples.quick().threads(2), 1).toBytes());
    }

    @Test
    void aDirectionHoldsInTheWholeModel() {
        AdditiveModel model = pooled(Samples.quick().monotone("x1", Direction.INCREASING), 1);
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            double[] row = random.doubles(4).toArray();
            double before = Double.NEGATIVE_INFINITY;
            for (double value = 0; value <= 1; value += 0.05) {
                row[1] = value;
                double logOdds = model.scorer().logOdds(row);
                assertThat(logOdds).isGreaterThanOrEqualTo(before);
                before = logOdds;
            }
        }
    }

    @Test
    void progressGoesFromTheBeginningToTheEndOnce() {
        List<Double> parts = new ArrayList<>();
        new AdditiveTrainer(Samples.quick()).train(both(), 1, (done, total) -> parts.add((double) done / total));

        assertThat(parts).isSorted().last().isEqualTo(1.0);
    }

    @Test
    void whatDoesNotGoTogetherIsRefused() {
        AdditiveData nobody = AdditiveData.of(new boolean[] {true, false})
                .continuous("x0", new double[] {0, 1})
                .build();
        AdditiveData otherwise = AdditiveData.of(new boolean[] {true, false})
                .categorical("x0", List.of("a", "b"), new double[] {0, 1})
                .groups(new int[] {0, 1})
                .build();
        AdditiveData named = AdditiveData.of(new boolean[] {true, false})
                .continuous(PooledRows.WHICH, new double[] {0, 1})
                .groups(new int[] {0, 1})
                .build();
        AdditiveTrainer trainer = new AdditiveTrainer(Samples.quick());

        assertThatThrownBy(() -> trainer.train(List.of(data(FEW, true, 2), nobody), 0, ProgressListener.SILENT))
                .isInstanceOf(TrainingDataException.class)
                .hasMessageContaining("must say whom they are about");
        assertThatThrownBy(() -> trainer.train(List.of(data(FEW, true, 2), otherwise), 0, ProgressListener.SILENT))
                .isInstanceOf(TrainingDataException.class)
                .hasMessageContaining("\"x0\" is not the same in all of them");
        assertThatThrownBy(() -> trainer.train(List.of(data(FEW, true, 2), named), 0, ProgressListener.SILENT))
                .isInstanceOf(TrainingDataException.class)
                .hasMessageContaining("Give the feature another name");
    }
}
