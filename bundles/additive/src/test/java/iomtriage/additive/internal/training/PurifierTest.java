package iomtriage.additive.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.arithmetic.Grid;
import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PurifierTest {
    private static final int[] FREE = {0, 0};

    @Test
    void aTwoByTwoTableComesApartAsWorkedOutByHand() {
        // One row in each of the four cells; nobody is missing.
        BinnedRows data = Plans.rows(new boolean[4], Plans.ordered(2, 1, 1, 2, 2), Plans.ordered(2, 1, 2, 1, 2));
        Purifier purifier = new Purifier(data, FREE);
        double[] table = {9, 9, 9, 9, 1, 2, 9, 3, 8};
        double[] a = new double[3];
        double[] b = new double[3];

        purifier.purify(table, purifier.weights(0, 1), 0, 1, a, b);

        // Row means 1.5 and 5.5; column means of the rest -1.5 and 1.5. What training never saw as missing says
        // nothing.
        assertThat(table).containsExactly(0, 0, 0, 0, 1, -1, 0, -1, 1);
        assertThat(a[1]).isEqualTo(1.5);
        assertThat(a[2]).isEqualTo(5.5);
        assertThat(b[1]).isEqualTo(-1.5);
        assertThat(b[2]).isEqualTo(1.5);
        assertThat(purifier.centre(0, a)).isEqualTo(3.5);
        assertThat(a).containsExactly(0, -2, 2);
    }

    @Test
    void everyRowAndColumnOfAPurifiedPairAveragesZeroAndTheSumIsAsBefore() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            int binsOfA = random.nextInt(1, 7);
            int binsOfB = random.nextInt(1, 7);
            int sign = random.nextInt(-1, 2);
            BinnedRows data = everyCell(random, binsOfA, binsOfB);
            Purifier purifier = new Purifier(data, new int[] {sign, 0});
            double[] weights = purifier.weights(0, 1);
            double[] before =
                    random.doubles(weights.length, -3, 3).map(Grid::round).toArray();
            double[] a = random.doubles(binsOfA + 1, -3, 3).map(Grid::round).toArray();
            double[] b = random.doubles(binsOfB + 1, -3, 3).map(Grid::round).toArray();
            double[] beforeA = a.clone();
            double[] beforeB = b.clone();
            double[] table = before.clone();

            purifier.purify(table, weights, 0, 1, a, b);

            int columns = binsOfB + 1;
            for (int i = 0; i <= binsOfA; i++) {
                double mean = 0;
                double mass = 0;
                for (int j = 0; j <= binsOfB; j++) {
                    int cell = i * columns + j;
                    assertThat(table[cell] + a[i] + b[j]).isEqualTo(before[cell] + beforeA[i] + beforeB[j]);
                    mean += weights[cell] * table[cell];
                    mass += weights[cell];
                }
                assertThat(mean / mass).isCloseTo(0, within(1e-9));
            }
            for (int j = 0; j <= binsOfB; j++) {
                double mean = 0;
                double mass = 0;
                for (int i = 0; i <= binsOfA; i++) {
                    mean += weights[i * columns + j] * table[i * columns + j];
                    mass += weights[i * columns + j];
                }
                assertThat(mean / mass).isCloseTo(0, within(1e-9));
            }
        });
    }

    @Test
    void aMainEffectAloneLeavesNothingInThePair() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            BinnedRows data = everyCell(random, 3, 4);
            Purifier purifier = new Purifier(data, FREE);
            double[] effect = random.doubles(4, -3, 3).map(Grid::round).toArray();
            double[] table = new double[4 * 5];
            for (int cell = 0; cell < table.length; cell++) {
                table[cell] = effect[cell / 5];
            }

            purifier.purify(table, purifier.weights(0, 1), 0, 1, new double[4], new double[5]);

            assertThat(table).containsOnly(0);
        });
    }

    @Test
    void theMainEffectOfAMonotoneTableIsMonotone() {
        assertThat(IntStream.rangeClosed(1, 200)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            BinnedRows data = everyCell(random, 5, 3);
            Purifier purifier = new Purifier(data, new int[] {1, 0});
            double[] table = new double[6 * 4];
            for (int j = 0; j < 4; j++) {
                table[4 + j] = Grid.round(random.nextDouble(-1, 1));
                for (int i = 2; i < 6; i++) {
                    table[i * 4 + j] = table[(i - 1) * 4 + j] + Grid.round(random.nextDouble());
                }
            }
            double[] main = new double[6];

            purifier.purify(table, purifier.weights(0, 1), 0, 1, main, new double[4]);

            for (int i = 2; i < 6; i++) {
                assertThat(main[i]).isGreaterThanOrEqualTo(main[i - 1]);
            }
        });
    }

    /** A row in every cell, missing included, that counts once to three times. */
    private static BinnedRows everyCell(SplittableRandom random, int binsOfA, int binsOfB) {
        int cells = (binsOfA + 1) * (binsOfB + 1);
        int[] a = new int[cells];
        int[] b = new int[cells];
        double[] weights = new double[cells];
        for (int cell = 0; cell < cells; cell++) {
            a[cell] = cell / (binsOfB + 1);
            b[cell] = cell % (binsOfB + 1);
            weights[cell] = 1 + random.nextInt(3);
        }
        return new BinnedRows(
                new BinnedColumn[] {Plans.ordered(binsOfA, a), Plans.ordered(binsOfB, b)},
                new boolean[cells],
                Optional.of(weights),
                Optional.empty());
    }
}
