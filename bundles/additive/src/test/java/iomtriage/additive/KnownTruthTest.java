package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.additive.shape.Direction;
import iomtriage.additive.shape.FeatureBins;
import iomtriage.additive.shape.ShapeFunction;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

/** Functions with a known answer, drawn from 20,000 rows: the learnt shapes must match the truth within stated bounds. */
class KnownTruthTest {
    private static final int ROWS = 20_000;

    private static AdditiveModel train(AdditiveData data) {
        return new AdditiveTrainer(Samples.quick()).train(data);
    }

    /** Root of the mean squared distance between a shape and the centred truth over the value bins, in log-odds. */
    private static double distance(ShapeFunction shape, DoubleUnaryOperator truth) {
        double[] edges = shape.first().edges();
        double sum = 0;
        for (int bin = 1; bin < shape.size(); bin++) {
            double low = bin == 1 ? 0 : edges[bin - 2];
            double high = bin == shape.size() - 1 ? 1 : edges[bin - 1];
            double off = shape.value(bin) - truth.applyAsDouble((low + high) / 2);
            sum += off * off;
        }
        return Math.sqrt(sum / (shape.size() - 1));
    }

    @Test
    void anAdditiveTruthIsFoundShapeByShape() {
        AdditiveModel model = train(Samples.uniform(
                ROWS, 4, 1, x -> 3 * (x[0] - 0.5) + 2 * StrictMath.sin(2 * Math.PI * x[1]) - 0.5));
        assertThat(distance(model.shape("x0"), x -> 3 * (x - 0.5))).isLessThan(0.2);
        assertThat(distance(model.shape("x1"), x -> 2 * StrictMath.sin(2 * Math.PI * x)))
                .isLessThan(0.25);
        assertThat(distance(model.shape("x2"), x -> 0)).isLessThan(0.1);
        assertThat(distance(model.shape("x3"), x -> 0)).isLessThan(0.1);
        assertThat(model.base()).isBetween(-0.65, -0.35);
        for (ShapeFunction shape : model.shapes()) {
            if (shape.term().isPair()) {
                assertThat(shape.importance()).as(shape.term().name()).isLessThan(0.12);
            }
        }
    }

    @Test
    void aPureInteractionIsFoundInThePairAndNotInTheMainEffects() {
        AdditiveModel model = train(Samples.uniform(ROWS, 4, 2, x -> 16 * (x[0] - 0.5) * (x[1] - 0.5)));
        ShapeFunction pair = model.shape("x0 & x1");
        assertThat(model.getTopFeatures(1).get("ALL_OUTPUTS").get(0).getA()).isEqualTo("x0 & x1");
        assertThat(model.shape("x0").importance()).isLessThan(0.1);
        assertThat(model.shape("x1").importance()).isLessThan(0.1);
        int last = pair.first().binCount() - 1;
        int end = pair.second().orElseThrow().binCount() - 1;
        assertThat(pair.value(pair.cell(last, end))).isBetween(2.0, 5.0);
        assertThat(pair.value(pair.cell(last, 1))).isBetween(-5.0, -2.0);
        assertThat(pair.value(pair.cell(1, 1))).isBetween(2.0, 5.0);
    }

    @Test
    void anExclusiveOrIsFoundThoughNeitherFeatureAloneSaysAnything() {
        AdditiveModel model = train(Samples.uniform(ROWS, 10, 3, x -> (x[0] > 0.5) != (x[1] > 0.5) ? 2 : -2));
        ShapeFunction pair = model.shape("x0 & x1");
        int last = pair.first().binCount() - 1;
        int end = pair.second().orElseThrow().binCount() - 1;
        assertThat(pair.value(pair.cell(1, 1))).isBetween(-2.4, -1.5);
        assertThat(pair.value(pair.cell(last, 1))).isBetween(1.5, 2.4);
        assertThat(pair.value(pair.cell(1, end))).isBetween(1.5, 2.4);
        assertThat(pair.value(pair.cell(last, end))).isBetween(-2.4, -1.5);
        assertThat(model.shape("x0").importance()).isLessThan(0.12);
    }

    @Test
    void aMissingValueThatMeansSomethingHasItsOwnContribution() {
        AdditiveModel model =
                train(Samples.uniform(ROWS, 3, 4, 0.3, x -> Double.isNaN(x[0]) ? 1.5 : 2 * (x[0] - 0.5) - 0.5));
        ShapeFunction shape = model.shape("x0");
        // The truth averages 0.3 * 1.5 - 0.7 * 0.5 = 0.1.
        assertThat(shape.value(FeatureBins.MISSING)).isBetween(1.2, 1.6);
        assertThat(shape.count(FeatureBins.MISSING)).isBetween(5_700, 6_300);
        assertThat(Math.abs(model.shape("x1").value(FeatureBins.MISSING))).isLessThan(0.1);
    }

    @Test
    void aMonotoneTruthWithNoiseIsFoundAndNeverFalls() {
        AdditiveData data = Samples.uniform(3_000, 4, 5, x -> 3 * x[0] * x[0] - 1 + 4 * (x[1] - 0.5) * x[0]);
        AdditiveModel model = new AdditiveTrainer(
                        Samples.quick().monotone("x0", Direction.INCREASING).monotone("x2", Direction.DECREASING))
                .train(data);
        ShapeFunction up = model.shape("x0");
        ShapeFunction down = model.shape("x2");
        for (int bin = 2; bin < up.size(); bin++) {
            assertThat(up.value(bin)).isGreaterThanOrEqualTo(up.value(bin - 1));
        }
        for (int bin = 2; bin < down.size(); bin++) {
            assertThat(down.value(bin)).isLessThanOrEqualTo(down.value(bin - 1));
        }
        assertThat(up.value(up.size() - 1) - up.value(1)).isBetween(2.0, 4.0);
    }
}
