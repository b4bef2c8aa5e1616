package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import java.util.SplittableRandom;

/** Chooses the rows that a bag holds out: whole groups, and never all rows of one outcome. */
final class HeldOutRows {
    private HeldOutRows() {}

    static boolean[] choose(BinnedRows data, double share, SplittableRandom random) {
        long key = random.nextLong();
        long threshold = (long) (share * (1L << 53));
        boolean[] heldOut = new boolean[data.rowCount()];
        boolean[] seen = new boolean[2];
        for (int row = 0; row < heldOut.length; row++) {
            heldOut[row] = (mix(key + data.groups[row] * 0x9E3779B97F4A7C15L) >>> 11) < threshold;
            if (!heldOut[row] && data.weights[row] > 0) {
                seen[data.outcome[row] ? 1 : 0] = true;
            }
        }
        return seen[0] && seen[1] ? heldOut : new boolean[heldOut.length];
    }

    /** A bijection of 64 bits that leaves no pattern (the finaliser of splitmix64). */
    private static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
