package iomtriage.evaluation.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Covariates made complete: a missing value becomes the mean of the known ones, and being missing a covariate of its own. */
final class Design {

    private Design() {}

    static List<Covariate> complete(List<Covariate> covariates) {
        List<Covariate> complete = new ArrayList<>();
        for (Covariate covariate : covariates) {
            double[] values = covariate.values();
            double mean = Arrays.stream(values)
                    .filter(v -> !Double.isNaN(v))
                    .average()
                    .orElse(0);
            complete.add(new Covariate(
                    covariate.name(),
                    Arrays.stream(values).map(v -> Double.isNaN(v) ? mean : v).toArray(),
                    covariate.matched(),
                    covariate.need()));
            if (Arrays.stream(values).anyMatch(Double::isNaN)) {
                complete.add(new Covariate(
                        covariate.name() + " (not on record)",
                        Arrays.stream(values).map(v -> Double.isNaN(v) ? 1 : 0).toArray(),
                        covariate.matched(),
                        covariate.need()));
            }
        }
        return complete;
    }

    /**
     * One standardised column per matched covariate; one that is the same for everybody is left out. What is never below 0 is taken
     * in logarithms of one more: counts and lengths of time are skewed, and a seventh sanction says less than a second.
     */
    static double[][] standardised(List<Covariate> covariates) {
        return covariates.stream()
                .filter(Covariate::matched)
                .map(covariate -> standardised(evened(covariate.values())))
                .filter(column -> column.length > 0)
                .toArray(double[][]::new);
    }

    private static double[] evened(double[] values) {
        return Arrays.stream(values).allMatch(v -> v >= 0)
                ? Arrays.stream(values).map(StrictMath::log1p).toArray()
                : values;
    }

    private static double[] standardised(double[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0));
        return deviation == 0
                ? new double[0]
                : Arrays.stream(values).map(v -> (v - mean) / deviation).toArray();
    }
}
