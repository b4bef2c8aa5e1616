package iomtriage.additive.internal.training;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Leaves a random share of a feature's cuts to choose from. A search over all cuts picks the one that fits the noise best; a
 * search over a random share varies its cuts, and the average of many trees is a smoother shape. Features with few
 * bins keep all their cuts: there is nothing to smooth.
 */
final class RandomCuts {
    private static final int FEW = 4;

    private final int threshold;
    private final SplittableRandom random;
    private final boolean[] open = new boolean[256];

    RandomCuts(double share, SplittableRandom random) {
        this.threshold = (int) Math.round(share * 65536);
        this.random = random;
        Arrays.fill(open, true);
    }

    /** Draws anew for a feature with this many bins. */
    void draw(int bins) {
        if (threshold >= 65536) {
            return;
        }
        long bits = 0;
        for (int cut = 0; cut < bins; cut++) {
            if (bins <= FEW) {
                open[cut] = true;
            } else {
                bits = (cut & 3) == 0 ? random.nextLong() : bits >>> 16;
                open[cut] = (bits & 0xffff) < threshold;
            }
        }
    }

    /** Whether the last draw left this cut. */
    boolean has(int cut) {
        return open[cut];
    }
}
