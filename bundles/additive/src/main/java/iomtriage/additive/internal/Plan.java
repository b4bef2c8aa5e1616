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
        double cutShare,
        int pairTries,
        double heldOutShare,
        int maxRowsPerTree,
        double minHessian,
        double shrinkage,
        long seed,
        boolean[][] partners,
        int[] signs,
        ProgressListener progress) {

    Boosting boosting(boolean[][] with) {
        return new Boosting(
                rate,
                rowShare,
                featureShare,
                cutShare,
                heldOutShare,
                minHessian,
                shrinkage,
                maxRowsPerTree,
                pairTries,
                with,
                signs);
    }
}
