package iomtriage.evaluation.matching;

import java.util.List;
import java.util.OptionalDouble;

/** How alike participants and others are, before and after weighting. */
public final class BalanceTable {

    private static final double ROUNDING = 1e-12;

    private final List<RiskSetMember> members;
    private final Weighting before;
    private final Weighting after;
    private final double largest;

    private BalanceTable(Propensity propensity, Weighting after, MatchingSettings settings) {
        this.members = propensity.members();
        this.before = propensity.everybody();
        this.after = after;
        this.largest = settings.largestDifference();
    }

    /** A row per covariate, and one more for each that is missing of someone. */
    public static List<Balance> of(
            Propensity propensity, List<Covariate> covariates, Weighting after, MatchingSettings settings) {
        BalanceTable table = new BalanceTable(propensity, after, settings);
        return Design.complete(covariates).stream().map(table::row).toList();
    }

    private Balance row(Covariate covariate) {
        Moments in = moments(covariate, before, true);
        Moments out = moments(covariate, before, false);
        double deviation = Math.sqrt((in.variance() + out.variance()) / 2);
        Moments weightedIn = moments(covariate, after, true);
        Moments weightedOut = moments(covariate, after, false);
        double difference = standardised(weightedIn.mean() - weightedOut.mean(), deviation);
        return new Balance(
                covariate.name(),
                covariate.matched(),
                covariate.need(),
                standardised(in.mean() - out.mean(), deviation),
                difference,
                weightedOut.variance() > 0
                        ? OptionalDouble.of(weightedIn.variance() / weightedOut.variance())
                        : OptionalDouble.empty(),
                Math.abs(difference) <= largest);
    }

    /** Infinite where everybody is alike within each group, and the groups are not. */
    private static double standardised(double difference, double deviation) {
        return Math.abs(difference) < ROUNDING ? 0 : difference / deviation;
    }

    private Moments moments(Covariate covariate, Weighting weighting, boolean joined) {
        List<Weighting.Entry> entries = weighting.entries().stream()
                .filter(entry -> members.get(entry.member()).joined() == joined)
                .toList();
        return Moments.of(
                entries.stream()
                        .mapToDouble(entry -> covariate.values()[entry.member()])
                        .toArray(),
                entries.stream().mapToDouble(Weighting.Entry::weight).toArray());
    }
}
