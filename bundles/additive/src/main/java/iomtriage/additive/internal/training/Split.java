package iomtriage.additive.internal.training;

/** The best way found so far to send the bins of one node to two sides. Reused; holds no arrays but its mask. */
final class Split {
    int feature;
    double gain;
    final boolean[] right = new boolean[256 + 1];
    double leftGradient;
    double leftHessian;

    void clear() {
        feature = -1;
        gain = 0;
    }

    boolean found() {
        return feature >= 0;
    }
}
