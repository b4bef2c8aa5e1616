package iomtriage.additive.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.additive.shape.FeatureBins;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The quick search finds the bin that the plain one does. */
class BinFinderTest {
    @Test
    void everyValueFallsIntoTheBinThatTheEdgesSay() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int count = seed == 1 ? 0 : seed == 2 ? 254 : random.nextInt(255);
            int skew = random.nextInt(41);
            double[] edges = random.doubles(count, -1, 1)
                    .map(x -> StrictMath.scalb(x, random.nextInt(-skew, skew + 1)))
                    .distinct()
                    .sorted()
                    .toArray();
            BinFinder finder = new BinFinder(FeatureBins.continuous("x", edges));
            for (double edge : edges) {
                agree(finder, edges, edge);
                agree(finder, edges, Math.nextUp(edge));
                agree(finder, edges, Math.nextDown(edge));
            }
            for (int i = 0; i < 50; i++) {
                agree(finder, edges, random.nextDouble(-2, 2));
            }
        });
    }

    @Test
    void edgesAsFarApartAsDoublesGoAndAsCloseAsTheyComeAreFound() {
        for (double[] edges : List.of(
                new double[] {-Double.MAX_VALUE, 0, Double.MAX_VALUE},
                new double[] {0, Double.MIN_VALUE, 2 * Double.MIN_VALUE},
                new double[] {1, Math.nextUp(1), 1e300},
                new double[] {-0.0},
                new double[] {-1, -0.0, 5},
                new double[] {5},
                new double[] {})) {
            BinFinder finder = new BinFinder(FeatureBins.continuous("x", edges));
            for (double value : new double[] {
                Double.NEGATIVE_INFINITY,
                -Double.MAX_VALUE,
                -1,
                -0.0,
                0,
                Double.MIN_VALUE,
                1,
                Math.nextUp(1),
                5,
                1e300,
                Double.MAX_VALUE,
                Double.POSITIVE_INFINITY
            }) {
                agree(finder, edges, value);
            }
            assertThat(finder.bin(Double.NaN)).isEqualTo(FeatureBins.MISSING);
        }
    }

    private static void agree(BinFinder finder, double[] edges, double value) {
        int bin = 1;
        while (bin <= edges.length && value > edges[bin - 1]) {
            bin++;
        }
        assertThat(finder.bin(value)).isEqualTo(bin);
    }
}
