package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.ShapeFunction;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelMergeTest {

    private static final Patch WHY = new Patch("A. Scientist", "Four areas as one", List.of());
    private static final int AREAS = 4;
    private static final int ROWS = 2_500;
    private static final ToDoubleFunction<double[]> TRUTH = row -> (Double.isNaN(row[0]) ? 0.8 : 3 * row[0])
            - 2 * Math.abs(nought(row[1]) - 0.5)
            + nought(row[0]) * nought(row[2])
            - 2;

    private static List<AdditiveModel> areas;
    private static int[] people;

    private static double nought(double value) {
        return Double.isNaN(value) ? 0 : value;
    }

    private static AdditiveModel trained(int rows, long seed) {
        return new AdditiveTrainer(Samples.quick()).train(Samples.uniform(rows, 4, seed, 0.05, TRUTH));
    }

    @BeforeAll
    static void train() {
        areas = new ArrayList<>();
        people = new int[AREAS];
        for (int area = 0; area < AREAS; area++) {
            people[area] = ROWS + 500 * area;
            areas.add(trained(people[area], area));
        }
    }

    private static double[] row(SplittableRandom random) {
        return random.doubles(4)
                .map(value -> random.nextDouble() < 0.05 ? Double.NaN : value)
                .toArray();
    }

    @Test
    void theLogOddsAreTheMeanOfTheAreasWeightedByPeople() {
        AdditiveModel merged = ModelMerge.of(areas, people, 0, WHY);
        SplittableRandom random = new SplittableRandom(5);
        double all = Arrays.stream(people).sum();
        for (int i = 0; i < 500; i++) {
            double[] row = row(random);
            double mean = 0;
            for (int area = 0; area < AREAS; area++) {
                mean += people[area] / all * areas.get(area).scorer().logOdds(row);
            }
            assertThat(merged.scorer().logOdds(row)).isCloseTo(mean, within(1e-8));
        }
        assertThat(merged.patches()).containsExactly(WHY);
    }

    @Test
    void heldOutPeopleAreScoredAsWellAsByAModelTrainedOnAllRecords() {
        double merged = brier(ModelMerge.of(areas, people, 0, WHY));
        double one = brier(areas.get(0));
        double together = brier(trainedTogether());

        assertThat(merged).isCloseTo(together, within(0.001));
        assertThat(one).as("one area's model alone").isGreaterThan(merged);
    }

    private static AdditiveModel trainedTogether() {
        // The same people: each area's rows drawn again from its seed, one after another.
        int rows = Arrays.stream(people).sum();
        double[][] columns = new double[4][rows];
        boolean[] outcome = new boolean[rows];
        int at = 0;
        for (int area = 0; area < AREAS; area++) {
            SplittableRandom random = new SplittableRandom(area);
            for (int r = 0; r < people[area]; r++) {
                double[] row = new double[4];
                for (int f = 0; f < 4; f++) {
                    row[f] = random.nextDouble() < 0.05 ? Double.NaN : random.nextDouble();
                    columns[f][at] = row[f];
                }
                outcome[at++] = random.nextDouble() < 1 / (1 + StrictMath.exp(-TRUTH.applyAsDouble(row)));
            }
        }
        AdditiveData.Builder data = AdditiveData.of(outcome);
        for (int f = 0; f < 4; f++) {
            data.continuous("x" + f, columns[f]);
        }
        return new AdditiveTrainer(Samples.quick()).train(data.build());
    }

    private static double brier(AdditiveModel model) {
        SplittableRandom random = new SplittableRandom(99);
        double sum = 0;
        int rows = 20_000;
        for (int i = 0; i < rows; i++) {
            double[] row = row(random);
            // Against the chance itself: what is left of Brier's score when the luck of each outcome is taken out.
            double truth = 1 / (1 + Math.exp(-TRUTH.applyAsDouble(row)));
            double predicted = 1 / (1 + Math.exp(-model.scorer().logOdds(row)));
            sum += truth * (1 - predicted) * (1 - predicted) + (1 - truth) * predicted * predicted;
        }
        return sum / rows;
    }

    @Test
    void everyTermAveragesNothingOverThePeopleAndCountsAddUp() {
        AdditiveModel merged = ModelMerge.of(areas, people, 0, WHY);
        for (ShapeFunction shape : merged.shapes()) {
            double sum = 0;
            for (int cell = 0; cell < shape.size(); cell++) {
                sum += shape.value(cell) * shape.count(cell);
            }
            int count = Arrays.stream(shape.counts()).sum();
            assertThat(sum / count).as(shape.term().name()).isCloseTo(0, within(1e-8));
            if (!shape.term().isPair()) {
                assertThat(count).isEqualTo(Arrays.stream(people).sum());
            }
        }
    }

    @Test
    void smallCountsStayAtHomeAndNoneCanBeHadBySubtraction() throws IOException {
        int minimum = 200;
        AdditiveModel travelling = ModelMerge.of(areas.subList(0, 1), new int[] {people[0]}, minimum, WHY);
        for (ShapeFunction shape : travelling.shapes()) {
            if (!shape.term().isPair()) {
                int[] counts = shape.counts();
                long hidden = Arrays.stream(counts).filter(count -> count == 0).count();
                int rest = people[0] - Arrays.stream(counts).sum();
                assertThat(Arrays.stream(counts).filter(count -> count > 0)).allMatch(count -> count >= minimum);
                assertThat(hidden).isNotEqualTo(1);
                assertThat(hidden == 0 || rest >= minimum).isTrue();
            }
        }
        double[] row = {0.1, 0.2, 0.3, Double.NaN};
        assertThat(travelling.scorer().logOdds(row))
                .isCloseTo(areas.get(0).scorer().logOdds(row), within(1e-8));
        assertThat(AdditiveModel.load(travelling.toBytes()).scorer().logOdds(row))
                .isEqualTo(travelling.scorer().logOdds(row));
    }

    @Test
    void modelsOfOtherFeaturesAreRefused() {
        AdditiveModel other = new AdditiveTrainer(Samples.quick()).train(Samples.uniform(500, 3, 1, row -> row[0]));
        AdditiveModel named = new AdditiveTrainer(Samples.quick())
                .train(AdditiveData.of(new boolean[] {true, false, true, false, true, false, true, false, true, false})
                        .continuous("age", new double[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
                        .build());

        assertThatThrownBy(() -> ModelMerge.of(List.of(other, named), new int[] {1, 1}, 0, WHY))
                .hasMessageStartingWith("The models read different features");
    }
}
