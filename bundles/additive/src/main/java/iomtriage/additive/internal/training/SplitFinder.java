package iomtriage.additive.internal.training;

import iomtriage.additive.internal.binning.BinnedRows;
import java.util.SplittableRandom;

/**
 * Finds the cut of one feature that lowers the logistic loss most, to second order, from a histogram of gradients and
 * hessians (two numbers per bin). Ordered features are cut at one place with the missing bin on either side; categories
 * are put in order of their mean gradient first. Not thread-safe: one per bag.
 */
final class SplitFinder {
    /** Hessian added to a category when categories are put in order, so that rare ones do not end up at either end. */
    private static final double CATEGORY_SMOOTHING = 5;

    private final BinnedRows data;
    private final int[] signs;
    private final double minHessian;
    private final double lambda;
    private final int[] order = new int[256];
    private final double[] rank = new double[256];
    private final RandomCuts cuts;

    SplitFinder(BinnedRows data, TrainingPlan plan, SplittableRandom random) {
        this.data = data;
        this.signs = plan.signs();
        this.minHessian = plan.settings().minHessian;
        this.lambda = plan.settings().shrinkage;
        this.cuts = new RandomCuts(plan.settings().cutShare, random);
    }

    double value(double gradient, double hessian) {
        return -gradient / (hessian + lambda);
    }

    private double gain(double gradient, double hessian, LeafBounds bounds) {
        if (bounds.open()) {
            return gradient * gradient / (hessian + lambda);
        }
        double value = bounds.clip(value(gradient, hessian));
        return -(2 * gradient + (hessian + lambda) * value) * value;
    }

    /** Puts the best cut of the feature into {@code best} if it beats the current best. */
    void consider(int feature, double[] histogram, int start, LeafBounds bounds, Split best) {
        int bins = data.binCount(feature);
        double gradient = 0;
        double hessian = 0;
        for (int i = start; i < start + 2 * bins; i += 2) {
            gradient += histogram[i];
            hessian += histogram[i + 1];
        }
        double parent = gain(gradient, hessian, bounds);
        cuts.draw(bins);
        if (data.ordered(feature)) {
            double missingGradient = histogram[start];
            double missingHessian = histogram[start + 1];
            for (int i = 0; i < bins; i++) {
                order[i] = i;
            }
            scan(feature, histogram, start, 1, bins, 0, 0, gradient, hessian, parent, bounds, best);
            if (missingHessian > 0) {
                scan(
                        feature,
                        histogram,
                        start,
                        1,
                        bins,
                        missingGradient,
                        missingHessian,
                        gradient,
                        hessian,
                        parent,
                        bounds,
                        best);
                alone(feature, missingGradient, missingHessian, gradient, hessian, parent, bounds, best);
            }
        } else {
            sortCategories(histogram, start, bins);
            scan(feature, histogram, start, 0, bins, 0, 0, gradient, hessian, parent, bounds, best);
        }
    }

    private void sortCategories(double[] histogram, int start, int bins) {
        for (int i = 0; i < bins; i++) {
            double mean = histogram[start + 2 * i] / (histogram[start + 2 * i + 1] + CATEGORY_SMOOTHING);
            int place = i;
            while (place > 0 && rank[place - 1] > mean) {
                rank[place] = rank[place - 1];
                order[place] = order[place - 1];
                place--;
            }
            rank[place] = mean;
            order[place] = i;
        }
    }

    /** Tries every cut in the given order; {@code gradient0} and {@code hessian0} are on the left before it starts. */
    private void scan(
            int feature,
            double[] histogram,
            int start,
            int from,
            int bins,
            double gradient0,
            double hessian0,
            double gradient,
            double hessian,
            double parent,
            LeafBounds bounds,
            Split best) {
        double leftGradient = gradient0;
        double leftHessian = hessian0;
        int sign = signs[feature];
        for (int i = from; i < bins - 1; i++) {
            int at = start + 2 * order[i];
            if (histogram[at + 1] == 0) {
                continue;
            }
            leftGradient += histogram[at];
            leftHessian += histogram[at + 1];
            double rightHessian = hessian - leftHessian;
            if (leftHessian < minHessian || !cuts.has(i)) {
                continue;
            }
            if (rightHessian < minHessian) {
                break;
            }
            double rightGradient = gradient - leftGradient;
            double found = gain(leftGradient, leftHessian, bounds) + gain(rightGradient, rightHessian, bounds) - parent;
            if (found > best.gain && allowed(sign, leftGradient, leftHessian, rightGradient, rightHessian, bounds)) {
                take(best, feature, found, leftGradient, leftHessian);
                markRight(
                        best,
                        feature,
                        i,
                        from,
                        bins,
                        hessian0 > 0 || (from == 1 && leftHessian >= rightHessian && histogram[start + 1] == 0));
            }
        }
    }

    private boolean allowed(int sign, double leftG, double leftH, double rightG, double rightH, LeafBounds bounds) {
        return sign == 0 || sign * (bounds.clip(value(rightG, rightH)) - bounds.clip(value(leftG, leftH))) >= 0;
    }

    /** Tries missing on one side and all value bins on the other. */
    private void alone(
            int feature,
            double leftGradient,
            double leftHessian,
            double gradient,
            double hessian,
            double parent,
            LeafBounds bounds,
            Split best) {
        double rightHessian = hessian - leftHessian;
        if (leftHessian < minHessian || rightHessian < minHessian) {
            return;
        }
        double found =
                gain(leftGradient, leftHessian, bounds) + gain(gradient - leftGradient, rightHessian, bounds) - parent;
        if (found > best.gain) {
            take(best, feature, found, leftGradient, leftHessian);
            best.right[0] = false;
            for (int bin = 1; bin < data.binCount(feature); bin++) {
                best.right[bin] = true;
            }
        }
    }

    private static void take(Split best, int feature, double gain, double leftGradient, double leftHessian) {
        best.feature = feature;
        best.gain = gain;
        best.leftGradient = leftGradient;
        best.leftHessian = leftHessian;
    }

    private void markRight(Split best, int feature, int last, int from, int bins, boolean missingLeft) {
        for (int i = from; i < bins; i++) {
            best.right[order[i]] = i > last;
        }
        if (from == 1) {
            best.right[0] = !missingLeft;
        }
    }
}
