package iomtriage.evaluation.programme;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.internal.resampling.Percentiles;
import iomtriage.evaluation.internal.resampling.SplitMix;
import iomtriage.evaluation.internal.statistics.ChiSquared;
import iomtriage.evaluation.internal.statistics.Shares;
import iomtriage.evaluation.matching.RiskSetMember;
import iomtriage.evaluation.matching.Weighting;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Figures of weighted participants and compared people, with intervals that know that people are used several times and that
 * matched sets belong together: the variance is that of the entries' influences summed by set, plus by person, less by entry.
 * Source: Cameron, A. C., Gelbach, J. B. and Miller, D. L. (2011), Journal of Business and Economic Statistics 29:238-249; for
 * matching with replacement, Austin, P. C. and Cafri, G. (2020), Statistics in Medicine 39:1623-1640.
 *
 * <p>Weights are taken as known, though they are estimated. How often intervals hold the truth all the same is measured on simulated
 * studies: see the README of {@code programme}.
 */
final class WeightedGroups {

    /** A figure of one group. */
    interface Statistic {

        /** @param values of the group's entries */
        Influence of(FollowUp[] values, double[] weights);
    }

    private final List<RiskSetMember> members;
    private final List<FollowUp> followUps;
    private final Weighting weighting;
    private final List<Weighting.Entry> entries;
    private final double z;

    WeightedGroups(List<RiskSetMember> members, List<FollowUp> followUps, Weighting weighting, double level) {
        this.members = members;
        this.followUps = followUps;
        this.weighting = weighting;
        this.entries = weighting.entries();
        this.z = ChiSquared.normalReach(level);
    }

    Effect share(String outcome, Statistic statistic) {
        Both both = new Both(statistic);
        Measured on = share(both.on, true);
        Measured off = share(both.off, false);
        return new Effect(outcome, Effect.Unit.SHARE, on, off, Shares.difference(on, off, both.correlation()));
    }

    /** The interval of as many independent people as the robust variance says, which has a width at 0 and 1, too. */
    private Measured share(Part part, boolean joined) {
        double independent = part.variance == 0
                ? weighting.effectiveSize(members, joined)
                : part.value * (1 - part.value) / part.variance;
        return Shares.interval(Math.max(0, Math.min(1, part.value)), Math.max(1, independent), z);
    }

    Effect mean(String outcome, Effect.Unit unit, Statistic statistic) {
        Both both = new Both(statistic);
        return new Effect(
                outcome,
                unit,
                around(both.on.value, both.on.variance),
                around(both.off.value, both.off.variance),
                around(both.on.value - both.off.value, both.variance));
    }

    private Measured around(double value, double variance) {
        double reach = z * Math.sqrt(variance);
        return new Measured(value, value - reach, value + reach);
    }

    /** A figure of one group alone. */
    double value(boolean joined, Statistic statistic) {
        return of(joined, statistic).value();
    }

    /**
     * The difference of a figure with each person drawn again, with all their entries: the matches stay.
     *
     * @return empty if too many draws lack one group
     */
    Optional<Measured> resampled(Statistic statistic, Resampling resampling) {
        int[] people = entries.stream().mapToInt(this::person).distinct().toArray();
        int most = Arrays.stream(people).max().orElse(0);
        double[] draws = new double[resampling.resamples()];
        for (int draw = 0; draw < draws.length; draw++) {
            SplitMix random = SplitMix.stream(resampling.seed(), draw);
            int[] times = new int[most + 1];
            for (int i = 0; i < people.length; i++) {
                times[people[random.below(people.length)]]++;
            }
            ToDoubleFunction<Weighting.Entry> weight = entry -> entry.weight() * times[person(entry)];
            draws[draw] = of(true, statistic, weight).value()
                    - of(false, statistic, weight).value();
        }
        return Percentiles.interval(value(true, statistic) - value(false, statistic), draws, resampling.level());
    }

    private int person(Weighting.Entry entry) {
        return members.get(entry.member()).person();
    }

    private int[] places(boolean joined) {
        return IntStream.range(0, entries.size())
                .filter(i -> members.get(entries.get(i).member()).joined() == joined)
                .toArray();
    }

    private Influence of(boolean joined, Statistic statistic) {
        return of(joined, statistic, Weighting.Entry::weight);
    }

    private Influence of(boolean joined, Statistic statistic, ToDoubleFunction<Weighting.Entry> weight) {
        int[] places = places(joined);
        FollowUp[] values = new FollowUp[places.length];
        double[] weights = new double[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] = followUps.get(entries.get(places[i]).member());
            weights[i] = weight.applyAsDouble(entries.get(places[i]));
        }
        return statistic.of(values, weights);
    }

    /** A figure and what each entry adds to its error; entries of the other group add nothing. */
    private final class Part {

        final double value;
        final double variance;
        final double[] influence = new double[entries.size()];

        Part(boolean joined, Statistic statistic) {
            Influence of = of(joined, statistic);
            int[] places = places(joined);
            value = of.value();
            for (int i = 0; i < places.length; i++) {
                influence[places[i]] = of.ofEach()[i];
            }
            variance = clustered(influence);
        }
    }

    private final class Both {

        final Part on;
        final Part off;
        final double variance;

        Both(Statistic statistic) {
            on = new Part(true, statistic);
            off = new Part(false, statistic);
            double[] difference = new double[entries.size()];
            for (int i = 0; i < difference.length; i++) {
                difference[i] = on.influence[i] - off.influence[i];
            }
            variance = clustered(difference);
        }

        /** Between the two groups' errors. */
        double correlation() {
            double product = Math.sqrt(on.variance * off.variance);
            double together = (on.variance + off.variance - variance) / 2;
            return product == 0 ? 0 : Math.max(-1, Math.min(1, together / product));
        }
    }

    private double clustered(double[] influence) {
        Map<Integer, Double> bySet = new HashMap<>();
        Map<Integer, Double> byPerson = new HashMap<>();
        double alone = 0;
        for (int i = 0; i < influence.length; i++) {
            bySet.merge(entries.get(i).set(), influence[i], Double::sum);
            byPerson.merge(person(entries.get(i)), influence[i], Double::sum);
            alone += influence[i] * influence[i];
        }
        double sets = squares(bySet);
        double people = squares(byPerson);
        double variance = sets + people - alone;
        // The sum of three estimates can fall to nothing where clusters are few.
        return (variance > 0 ? variance : Math.max(sets, people)) * bySet.size() / Math.max(1, bySet.size() - 1);
    }

    private static double squares(Map<Integer, Double> sums) {
        return sums.values().stream().mapToDouble(sum -> sum * sum).sum();
    }
}
