package iomtriage.evaluation;

import java.util.Random;

/** Scores and outcomes drawn from a known truth. */
public final class Simulated {

    private Simulated() {}

    /** Outcomes happen with the odds that the scores state, to the power of the slope. */
    public static ScoredOutcomes withSlope(double slope, int rows, long seed) {
        Random random = new Random(seed);
        double[] probability = new double[rows];
        boolean[] outcome = new boolean[rows];
        for (int row = 0; row < rows; row++) {
            double logOdds = -0.8 + random.nextGaussian();
            probability[row] = sigmoid(logOdds);
            outcome[row] = random.nextDouble() < sigmoid(slope * logOdds);
        }
        return ScoredOutcomes.of(probability, outcome);
    }

    public static double sigmoid(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }
}
