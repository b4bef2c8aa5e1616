package iomtriage.returns.merging;

import iomtriage.returns.EffectStatistic;
import java.util.List;
import java.util.Optional;

/**
 * One effect of several areas' evaluations, which are allowed to differ: DerSimonian and Laird, Meta-analysis in clinical trials,
 * Controlled Clinical Trials 7 (1986). Its interval is that of Hartung and Knapp, A refined method for the meta-analysis of controlled
 * clinical trials, Statistics in Medicine 20 (2001): of few areas, how much their effects differ is known badly, and an interval of the
 * normal distribution is too narrow. It is never narrower than that: Röver, Knapp and Friede, BMC Medical Research Methodology 15 (2015).
 *
 * @param areas how many, at least 2
 * @param difference the mean of the true differences, a share
 * @param standardError of that mean, by how much the effects differ, at least that of their own standard errors
 * @param betweenAreas standard deviation of the true differences between areas
 */
public record PooledEffect(int areas, double difference, double standardError, double betweenAreas) {

    /** Of one outcome, of evaluations that are shown and without a warning; empty if fewer than two areas have one. */
    public static Optional<PooledEffect> of(List<EffectStatistic> effects, String outcome) {
        List<EffectStatistic.Figures> own = effects.stream()
                .filter(each -> each.outcome().equals(outcome))
                .flatMap(each -> each.shown().stream())
                .filter(each -> each.warnings() == 0)
                .toList();
        if (own.size() < 2) {
            return Optional.empty();
        }
        double[] fixed = weighted(own, 0);
        double weights = own.stream()
                .mapToDouble(each -> weight(each, 0) * weight(each, 0))
                .sum();
        double between = Math.max(0, (squares(own, 0, fixed[0]) - (own.size() - 1)) / (fixed[1] - weights / fixed[1]));
        double[] random = weighted(own, between);
        double scale = Math.max(1, squares(own, between, random[0]) / (own.size() - 1));
        return Optional.of(new PooledEffect(own.size(), random[0], Math.sqrt(scale / random[1]), Math.sqrt(between)));
    }

    /** How far the interval at 95% reaches on either side of the mean: by the t distribution of one degree fewer than areas. */
    public double reach() {
        return new StudentT(areas - 1).reach(0.95) * standardError;
    }

    private static double weight(EffectStatistic.Figures effect, double between) {
        return 1 / (effect.standardError() * effect.standardError() + between);
    }

    /** Weighted squares of the distances from a mean, added up. */
    private static double squares(List<EffectStatistic.Figures> effects, double between, double mean) {
        double sum = 0;
        for (EffectStatistic.Figures each : effects) {
            sum += weight(each, between) * (each.difference() - mean) * (each.difference() - mean);
        }
        return sum;
    }

    /** Weighted mean and sum of weights. */
    private static double[] weighted(List<EffectStatistic.Figures> effects, double between) {
        double sum = 0;
        double weights = 0;
        for (EffectStatistic.Figures each : effects) {
            double weight = weight(each, between);
            sum += weight * each.difference();
            weights += weight;
        }
        return new double[] {sum / weights, weights};
    }
}
