package iomtriage.evaluation.programme;

import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/** What is counted in a year after the day from which people are followed. */
final class Outcomes {

    /** Days of the follow-up. */
    static final int YEAR = 365;

    private Outcomes() {}

    /** Share with such a reoffence in the year; a person who is followed for less is allowed for. */
    static WeightedGroups.Statistic within(Predicate<Reoffence> such) {
        return (followUps, weights) -> KaplanMeier.of(
                        followUps, weights, person -> first(person, such), FollowUp::days, YEAR)
                .risk();
    }

    private static int first(FollowUp person, Predicate<Reoffence> such) {
        return person.reoffences().stream()
                .filter(such)
                .mapToInt(Reoffence::day)
                .findFirst()
                .orElse(0);
    }

    /** Without a reoffence, by days at liberty. */
    static KaplanMeier free(FollowUp[] followUps, double[] weights) {
        return KaplanMeier.of(
                followUps,
                weights,
                person -> person.reoffences().stream()
                        .mapToInt(Reoffence::dayAtRisk)
                        .findFirst()
                        .orElse(0),
                FollowUp::daysAtRisk,
                YEAR);
    }

    /** Something that holds or does not, of everybody. */
    static WeightedGroups.Statistic share(Predicate<FollowUp> such) {
        return ratio(person -> such.test(person) ? 1 : 0, person -> 1);
    }

    /** How many for each of what they are counted over. */
    static WeightedGroups.Statistic ratio(ToDoubleFunction<FollowUp> count, ToDoubleFunction<FollowUp> over) {
        return (followUps, weights) -> {
            double counted = 0;
            double size = 0;
            for (int i = 0; i < weights.length; i++) {
                counted += weights[i] * count.applyAsDouble(followUps[i]);
                size += weights[i] * over.applyAsDouble(followUps[i]);
            }
            double value = counted / size;
            double[] ofEach = new double[weights.length];
            for (int i = 0; i < ofEach.length; i++) {
                ofEach[i] = weights[i]
                        * (count.applyAsDouble(followUps[i]) - value * over.applyAsDouble(followUps[i]))
                        / size;
            }
            return new Influence(value, ofEach);
        };
    }

    /** One less the other. */
    static WeightedGroups.Statistic less(WeightedGroups.Statistic one, WeightedGroups.Statistic other) {
        return (followUps, weights) -> {
            Influence first = one.of(followUps, weights);
            Influence second = other.of(followUps, weights);
            double[] ofEach = new double[weights.length];
            for (int i = 0; i < ofEach.length; i++) {
                ofEach[i] = first.ofEach()[i] - second.ofEach()[i];
            }
            return new Influence(first.value() - second.value(), ofEach);
        };
    }

    static double years(int days) {
        return (double) days / YEAR;
    }
}
