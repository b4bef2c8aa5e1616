package iomtriage.additive.internal;

import iomtriage.additive.ProgressListener;

/** What the trainer asks of a run, with names resolved to feature indices. */
@SuppressWarnings("ArrayRecordComponent")
public record Plan(
        int bags,
        int bins,
        int pairs,
        int maxTrees,
        int patience,
        double rate,
        double rowShare,
        double featureShare,
        double heldOutShare,
        int maxRowsPerTree,
        double minHessian,
        double shrinkage,
        long seed,
        boolean[][] partners,
        int[] signs,
        ProgressListener progress) {

    private static final int PAIR_TRIES = Integer.getInteger("tries", 2);

    Boosting boosting(boolean[][] with) {
        return new Boosting(
                rate,
                rowShare,
                featureShare,
                heldOutShare,
                minHessian,
                shrinkage,
                maxRowsPerTree,
                PAIR_TRIES,
                with,
                signs);
    }
}
