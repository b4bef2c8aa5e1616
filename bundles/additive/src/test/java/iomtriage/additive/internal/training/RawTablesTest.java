package iomtriage.additive.internal.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.internal.binning.BinnedColumn;
import iomtriage.additive.internal.binning.BinnedRows;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RawTablesTest {

    private static final int ROWS = 400;
    private static final int BINS = 3;

    /** Trees of four features; in some rows the last two lie in the bins 2 and 1: there two features are left and say the same. */
    @Test
    void withinOneBinOfTheLastFeaturesTheOthersSayTheSame() {
        SplittableRandom random = new SplittableRandom(4);
        BinnedColumn[] columns = new BinnedColumn[4];
        int[][] bins = new int[columns.length][ROWS];
        for (int f = 0; f < columns.length; f++) {
            bins[f] = random.ints(ROWS, 0, BINS + 1).toArray();
            columns[f] = Plans.ordered(BINS, bins[f]);
        }
        boolean[] outcome = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            int sum = bins[0][row] * bins[2][row] + bins[1][row] * bins[3][row] + bins[2][row] * bins[3][row];
            outcome[row] = random.nextInt(20) < sum;
        }
        BinnedRows all = Plans.rows(outcome, columns);
        int[] signs = new int[columns.length];
        Bag bag = new Bag(all, Plans.plan(Plans.exhaustive(), signs), new SplittableRandom(1));
        bag.advance(60);
        RawTables raw = RawTables.of(bag, 60, all, signs);
        BinnedRows left = Plans.rows(outcome, Arrays.copyOf(columns, 2));

        RawTables within = raw.within(left, new int[2], new int[] {2, 1});

        assertThat(raw.keys()).as("pairs of every kind").hasSizeGreaterThanOrEqualTo(5);
        for (int one = 0; one <= BINS; one++) {
            for (int other = 0; other <= BINS; other++) {
                assertThat(sum(within, one, other)).isCloseTo(sum(raw, one, other, 2, 1), within(1e-9));
            }
        }
    }

    private static double sum(RawTables tables, int... bins) {
        double sum = tables.base;
        for (int f = 0; f < bins.length; f++) {
            sum += tables.mains[f][bins[f]];
        }
        for (int key : tables.keys()) {
            sum += tables.pairs.get(key)[bins[tables.first(key)] * (BINS + 1) + bins[tables.second(key)]];
        }
        return sum;
    }
}
