package iomtriage.returns.merging;

/**
 * Between which shares chance alone keeps a number of people, if the true share is the same for all: quantiles of the binomial
 * distribution, interpolated as in Spiegelhalter, Funnel plots for comparing institutional performance, Statistics in Medicine 24
 * (2005), appendix.
 *
 * @param share the true share, 0 to 1
 * @param level how much of chance lies within, 0 to 1
 */
record FunnelLimits(double share, double level) {

    double low(long people) {
        return share <= 0 || share >= 1 ? share : quantile(people, (1 - level) / 2);
    }

    double high(long people) {
        return share <= 0 || share >= 1 ? share : quantile(people, (1 + level) / 2);
    }

    private double quantile(long people, double wanted) {
        double logOdds = Math.log(share / (1 - share));
        double log = people * Math.log1p(-share);
        double below = 0;
        for (long count = 0; ; count++) {
            double here = Math.exp(log);
            if (below + here >= wanted || count == people) {
                double over = Math.min(1, (below + here - wanted) / here);
                return Math.max(0, Math.min(1, (count - over) / people));
            }
            below += here;
            log += Math.log((double) (people - count) / (count + 1)) + logOdds;
        }
    }
}
