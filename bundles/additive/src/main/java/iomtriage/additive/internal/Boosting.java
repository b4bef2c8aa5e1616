package iomtriage.additive.internal;

/** What one boosting pass is allowed and told to do. */
record Boosting(
        double rate,
        double rowShare,
        double featureShare,
        double cutShare,
        double heldOutShare,
        double minHessian,
        double lambda,
        int maxRows,
        int pairTries,
        boolean[][] partners,
        int[] signs) {}
