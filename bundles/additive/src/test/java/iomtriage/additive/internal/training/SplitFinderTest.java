package iomtriage.additive.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.binning.BinnedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitFinderTest {
    /** Far enough that rounding is no matter; gradients and hessians here are whole numbers. */
    private static final double CLOSE = 1e-9;

    private static final double LAMBDA = 1;

    private static Split find(BinnedColumn column, double[] histogram, double minHessian, int sign, LeafBounds bounds) {
        Hyperparameters settings = Plans.exhaustive();
        settings.minHessian = minHessian;
        settings.shrinkage = LAMBDA;
        SplitFinder finder = new SplitFinder(
                Plans.rows(new boolean[0], column), Plans.plan(settings, sign), new SplittableRandom(1));
        Split best = new Split();
        best.clear();
        finder.consider(0, histogram, 0, bounds, best);
        return best;
    }

    private static Split find(BinnedColumn column, double... histogram) {
        return find(column, histogram, 1, 0, LeafBounds.NONE);
    }

    @Test
    void theCutWithTheLargestGainIsFound() {
        // Gradients 4, -2, -2 and hessians 4, 4, 4 in the value bins. After the first: 16/5 + 16/9; after the second:
        // 4/9 + 4/5.
        Split split = find(Plans.ordered(3), 0, 0, 4, 4, -2, 4, -2, 4);
        assertThat(split.gain).isCloseTo(16.0 / 5 + 16.0 / 9, within(CLOSE));
        assertThat(Arrays.copyOf(split.right, 4)).containsExactly(true, false, true, true);
        assertThat(split.leftGradient).isEqualTo(4);
        assertThat(split.leftHessian).isEqualTo(4);
    }

    @Test
    void missingIsCutFromEverythingElseWhereThatIsBest() {
        // Missing alone: 36/5 + 36/9. Either value bin with or without missing: 9/5 + 9/9.
        Split split = find(Plans.ordered(2), 6, 4, -3, 4, -3, 4);
        assertThat(split.gain).isCloseTo(36.0 / 5 + 36.0 / 9, within(CLOSE));
        assertThat(Arrays.copyOf(split.right, 3)).containsExactly(false, true, true);
    }

    @Test
    void missingGoesWithTheSideItIsLike() {
        Split like = find(Plans.ordered(2), -3, 4, 6, 4, -3, 4);
        assertThat(Arrays.copyOf(like.right, 3)).containsExactly(true, false, true);
        Split other = find(Plans.ordered(2), 3, 4, 3, 4, -6, 4);
        assertThat(Arrays.copyOf(other.right, 3)).containsExactly(false, false, true);
    }

    @Test
    void missingThatTheNodeDoesNotHaveGoesWithTheLargerSide() {
        assertThat(find(Plans.ordered(2), 0, 0, 6, 9, -6, 4).right[0]).isFalse();
        assertThat(find(Plans.ordered(2), 0, 0, 6, 4, -6, 9).right[0]).isTrue();
    }

    @Test
    void aCutAgainstTheConstraintIsNotTaken() {
        // The value on the left would be 4/5, on the right -4/5.
        double[] falling = {0, 0, -4, 4, 4, 4};
        assertThat(find(Plans.ordered(2), falling, 1, 1, LeafBounds.NONE).found())
                .isFalse();
        assertThat(find(Plans.ordered(2), falling, 1, -1, LeafBounds.NONE).found())
                .isTrue();
    }

    @Test
    void aSideThatIsTooSmallIsNotTaken() {
        double[] histogram = {0, 0, 4, 2, -4, 9};
        assertThat(find(Plans.ordered(2), histogram, 2, 0, LeafBounds.NONE).found())
                .isTrue();
        assertThat(find(Plans.ordered(2), histogram, 2.5, 0, LeafBounds.NONE).found())
                .isFalse();
    }

    @Test
    void whatHasNoGainIsNotASplit() {
        assertThat(find(Plans.ordered(3), 0, 0, 2, 4, 2, 4, 2, 4).found()).isFalse();
        assertThat(find(Plans.ordered(1), 0, 0, 2, 4).found()).isFalse();
    }

    @Test
    void theSplitOfAnOrderedFeatureIsTheBestOfAllThereAre() {
        assertThat(IntStream.rangeClosed(1, 2_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int valueBins = random.nextInt(1, 8);
            int sign = random.nextInt(-1, 2);
            boolean missing = random.nextBoolean();
            boolean bounded = random.nextBoolean();
            double[] histogram = histogram(random, valueBins + 1, missing);
            LeafBounds bounds = bounded ? new LeafBounds(-0.5, 0.75) : LeafBounds.NONE;
            double minHessian = 1 + random.nextInt(3);
            List<boolean[]> all = new ArrayList<>();
            for (int last = 1; last < valueBins; last++) {
                for (boolean missingRight : missing ? new boolean[] {false, true} : new boolean[] {true}) {
                    boolean[] right = new boolean[valueBins + 1];
                    Arrays.fill(right, last + 1, right.length, true);
                    right[0] = missingRight;
                    all.add(right);
                }
            }
            boolean[] alone = new boolean[valueBins + 1];
            Arrays.fill(alone, 1, alone.length, true);
            double best = 0;
            for (boolean[] right : all) {
                best = Math.max(best, gain(histogram, right, minHessian, sign, bounds));
            }
            if (missing) {
                // Missing is outside the order: no constraint binds it.
                best = Math.max(best, gain(histogram, alone, minHessian, 0, bounds));
            }
            Split found = find(Plans.ordered(valueBins), histogram, minHessian, sign, bounds);
            agree(found, best, histogram, bounds);
        });
    }

    @Test
    void theSplitOfCategoriesOfEqualWeightIsTheBestOfAllSubsets() {
        assertThat(IntStream.rangeClosed(1, 1_000)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int categories = random.nextInt(1, 8);
            double[] histogram = new double[2 * (categories + 1)];
            for (int bin = 0; bin <= categories; bin++) {
                histogram[2 * bin] = random.nextInt(-5, 6);
                histogram[2 * bin + 1] = 2;
            }
            double best = 0;
            for (int subset = 1; subset < (1 << (categories + 1)) - 1; subset++) {
                boolean[] right = new boolean[categories + 1];
                for (int bin = 0; bin <= categories; bin++) {
                    right[bin] = (subset >> bin & 1) == 1;
                }
                best = Math.max(best, gain(histogram, right, 1, 0, LeafBounds.NONE));
            }
            agree(find(Plans.categories(categories), histogram), best, histogram, LeafBounds.NONE);
        });
    }

    /** The gain is the best there is, and it is the gain of the very mask that was found: ties may fall either way. */
    private static void agree(Split found, double best, double[] histogram, LeafBounds bounds) {
        assertThat(found.gain).isCloseTo(best, within(CLOSE));
        if (found.found()) {
            assertThat(gain(histogram, found.right, 0, 0, bounds)).isCloseTo(best, within(CLOSE));
        }
    }

    private static double[] histogram(SplittableRandom random, int bins, boolean missing) {
        double[] histogram = new double[2 * bins];
        for (int bin = missing ? 0 : 1; bin < bins; bin++) {
            int hessian = bin == 0 ? 1 + random.nextInt(4) : random.nextInt(5);
            histogram[2 * bin] = hessian == 0 ? 0 : random.nextInt(-4, 5);
            histogram[2 * bin + 1] = hessian;
        }
        return histogram;
    }

    /** How much a split lowers the loss, from its definition; 0 where it is not allowed. */
    private static double gain(double[] histogram, boolean[] right, double minHessian, int sign, LeafBounds bounds) {
        double[] g = new double[2];
        double[] h = new double[2];
        for (int bin = 0; bin < histogram.length / 2; bin++) {
            g[right[bin] ? 1 : 0] += histogram[2 * bin];
            h[right[bin] ? 1 : 0] += histogram[2 * bin + 1];
        }
        double left = bounds.clip(-g[0] / (h[0] + LAMBDA));
        double other = bounds.clip(-g[1] / (h[1] + LAMBDA));
        if (h[0] < minHessian || h[1] < minHessian || sign * (other - left) < 0) {
            return 0;
        }
        double parent = bounds.clip(-(g[0] + g[1]) / (h[0] + h[1] + LAMBDA));
        return loss(g[0] + g[1], h[0] + h[1], parent) - loss(g[0], h[0], left) - loss(g[1], h[1], other);
    }

    /** Twice the second-order loss of rows that all get one value. */
    private static double loss(double gradient, double hessian, double value) {
        return (2 * gradient + (hessian + LAMBDA) * value) * value;
    }
}
