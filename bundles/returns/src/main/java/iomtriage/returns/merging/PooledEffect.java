package iomtriage.returns.merging;

import iomtriage.returns.EffectStatistic;
import java.util.List;
import java.util.Optional;

/**
 * One effect of several areas' evaluations, which are allowed to differ: DerSimonian and Laird, Meta-analysis in clinical trials,
 * Controlled Clinical Trials 7 (1986).
 *
 * @param areas how many, at least 2
 * @param difference the mean of the true differences, a share
 * @param standardError of that mean
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
        double spread = 0;
        double squares = 0;
        for (EffectStatistic.Figures each : own) {
            double weight = 1 / (each.standardError() * each.standardError());
            spread += weight * (each.difference() - fixed[0]) * (each.difference() - fixed[0]);
            squares += weight * weight;
        }
        double between = Math.max(0, (spread - (own.size() - 1)) / (fixed[1] - squares / fixed[1]));
        double[] random = weighted(own, between);
        return Optional.of(new PooledEffect(own.size(), random[0], Math.sqrt(1 / random[1]), Math.sqrt(between)));
    }

    /** Weighted mean and sum of weights. */
    private static double[] weighted(List<EffectStatistic.Figures> effects, double between) {
        double sum = 0;
        double weights = 0;
        for (EffectStatistic.Figures each : effects) {
            double weight = 1 / (each.standardError() * each.standardError() + between);
            sum += weight * each.difference();
            weights += weight;
        }
        return new double[] {sum / weights, weights};
    }
}
