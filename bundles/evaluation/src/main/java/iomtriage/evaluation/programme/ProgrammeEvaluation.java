package iomtriage.evaluation.programme;

import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.internal.statistics.ChiSquared;
import iomtriage.evaluation.matching.Balance;
import iomtriage.evaluation.matching.BalanceTable;
import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.matching.Propensity;
import iomtriage.evaluation.matching.Weighting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Whether people on a programme reoffend less than people like them, in the form of the Ministry of Justice's Justice Data Lab:
 * matched on how likely they were to join on the day they did, followed for a year. Deterministic, whatever the threads.
 */
public final class ProgrammeEvaluation {

    private static final String WHAT = "Cannot evaluate the programme";
    private static final double USUAL_POWER = 0.8;

    /** Fewer people with an outcome give an interval that means nothing. Our choice. */
    private static final int FEWEST_WITH_OUTCOME = 5;

    private static final int BINS = 20;

    private final ProgrammeData data;
    private final MatchingSettings settings;
    private final Resampling resampling;
    private final Propensity propensity;
    private final Weighting matched;
    private final WeightedGroups groups;

    private ProgrammeEvaluation(ProgrammeData data, MatchingSettings settings, Resampling resampling) {
        this.data = data;
        this.settings = settings;
        this.resampling = resampling;
        refuseUnless(
                data.participants() >= EvaluationPlan.FEWEST,
                data.participants() + " people on the programme could be followed, and fewer than "
                        + EvaluationPlan.FEWEST + " are not analysed: their result would say nothing",
                "Wait until more have been followed for long enough; \"plan-evaluation\" says how many it takes");
        refuseUnless(
                data.members().stream().anyMatch(each -> !each.joined()),
                "there is nobody to compare them with who had not joined by then",
                "Bring records of people from before they joined, from other areas, or from just below the cut line");
        this.propensity = Propensity.of(data.members(), data.covariates());
        this.matched = propensity.matched(settings);
        int left = matched.people(data.members(), true);
        refuseUnless(
                left >= EvaluationPlan.FEWEST,
                (left == 0 ? "nobody" : "only " + left) + " of " + data.participants()
                        + " people on the programme has people like them to be compared with, and fewer than "
                        + EvaluationPlan.FEWEST + " are not analysed",
                "Bring people more like them, or ask for fewer exact facts; a wider caliper would compare people who"
                        + " are not alike");
        double carrying = matched.effectiveSize(data.members(), false);
        refuseUnless(
                carrying >= EvaluationPlan.FEWEST,
                "those on the programme are like so few others that these carry no more information than "
                        + (int) carrying + " people, and fewer than " + EvaluationPlan.FEWEST + " are not analysed",
                "Bring more people like them; a wider caliper would compare people who are not alike");
        this.groups = groups(matched);
    }

    private static void refuseUnless(boolean holds, String why, String wayOut) {
        if (!holds) {
            throw new NotMeasurableException(WHAT, why, wayOut);
        }
    }

    /** @throws NotMeasurableException if there is nobody to compare with, or fewer than 30 people could be analysed */
    public static ProgrammeFinding of(ProgrammeData data, MatchingSettings settings, Resampling resampling) {
        return new ProgrammeEvaluation(data, settings, resampling).finding();
    }

    private ProgrammeFinding finding() {
        Effect reoffending = any(groups);
        List<Balance> balance = BalanceTable.of(propensity, data.covariates(), matched, settings);
        return new ProgrammeFinding(
                data.participants(),
                matched.people(data.members(), true),
                matched.people(data.members(), false),
                matched.effectiveSize(data.members(), false),
                new ProgrammeFinding.Faults(people(true, FollowUp::isFaulty), people(false, FollowUp::isFaulty)),
                reoffending,
                groups.resampled(Outcomes.within(any -> true), resampling),
                others(),
                overlap(),
                any(groups(propensity.everybody())),
                groups.share("any proven offence in the third year before", Outcomes.share(FollowUp::placebo)),
                change(),
                balance,
                balance.stream().filter(Balance::need).count() * unbalancedByChance(),
                new ProgrammeFinding.Curves(curve(true), curve(false)),
                density(),
                Verdict.of(reoffending.difference()),
                needed(reoffending),
                settings.hasNoCaliper());
    }

    /** How likely two groups of the sizes here differ by so many standard deviations, though nothing makes them. */
    private double unbalancedByChance() {
        double variance =
                1 / matched.effectiveSize(data.members(), true) + 1 / matched.effectiveSize(data.members(), false);
        return ChiSquared.beyond(settings.largestDifference() * settings.largestDifference() / variance, 1);
    }

    private WeightedGroups groups(Weighting weighting) {
        return new WeightedGroups(data.members(), data.followUps(), weighting, resampling.level());
    }

    private static Effect any(WeightedGroups groups) {
        return groups.share("any proven reoffence within a year", Outcomes.within(any -> true));
    }

    private List<Effect> others() {
        List<Effect> others = new ArrayList<>();
        if (isEnough("")) {
            others.add(perPerson(groups));
            others.add(groups.mean(
                    "proven reoffences per 100 years at liberty",
                    Effect.Unit.PER_YEAR,
                    Outcomes.ratio(
                            person -> person.reoffences().size(), person -> Outcomes.years(person.daysAtRisk()))));
            others.add(groups.mean(
                    "days at liberty until the first reoffence, of the first 365",
                    Effect.Unit.DAYS,
                    (values, weights) -> Outcomes.free(values, weights).restrictedMean()));
        }
        TreeSet<String> kinds = new TreeSet<>();
        data.followUps().forEach(person -> person.reoffences().forEach(each -> kinds.addAll(each.kinds())));
        for (String kind : kinds) {
            if (isEnough(kind)) {
                others.add(groups.share(
                        kind + " within a year",
                        Outcomes.within(each -> each.kinds().contains(kind))));
            }
        }
        return others;
    }

    private static Effect perPerson(WeightedGroups groups) {
        return groups.mean(
                ProgrammeFinding.FREQUENCY,
                Effect.Unit.PER_YEAR,
                Outcomes.ratio(person -> person.reoffences().size(), person -> Outcomes.years(person.days())));
    }

    /** @param kind empty for any reoffence */
    private boolean isEnough(String kind) {
        return isEnough(kind, true) && isEnough(kind, false);
    }

    private boolean isEnough(String kind, boolean joined) {
        return people(
                        joined,
                        followUp -> followUp.reoffences().stream()
                                .anyMatch(each -> kind.isEmpty() || each.kinds().contains(kind)))
                >= FEWEST_WITH_OUTCOME;
    }

    /** How many different people of one group are analysed and have such a follow-up. */
    private int people(boolean joined, Predicate<FollowUp> such) {
        return (int) matched.entries().stream()
                .map(Weighting.Entry::member)
                .filter(i -> data.members().get(i).joined() == joined)
                .filter(i -> such.test(data.followUps().get(i)))
                .map(i -> data.members().get(i).person())
                .distinct()
                .count();
    }

    private List<Effect> overlap() {
        WeightedGroups weighted = groups(propensity.overlap());
        return isEnough("") ? List.of(any(weighted), perPerson(weighted)) : List.of(any(weighted));
    }

    private ProgrammeFinding.Change change() {
        WeightedGroups.Statistic before = Outcomes.ratio(FollowUp::offencesBefore, person -> 1);
        WeightedGroups.Statistic after =
                Outcomes.ratio(person -> person.reoffences().size(), person -> Outcomes.years(person.days()));
        return new ProgrammeFinding.Change(
                groups.value(true, before),
                groups.value(true, after),
                groups.value(false, before),
                groups.value(false, after),
                groups.mean("change", Effect.Unit.PER_YEAR, Outcomes.less(after, before))
                        .difference());
    }

    private double[] curve(boolean joined) {
        List<Weighting.Entry> of = matched.entries().stream()
                .filter(entry -> data.members().get(entry.member()).joined() == joined)
                .toList();
        return Outcomes.free(
                        of.stream()
                                .map(entry -> data.followUps().get(entry.member()))
                                .toArray(FollowUp[]::new),
                        of.stream().mapToDouble(Weighting.Entry::weight).toArray())
                .survival();
    }

    private ProgrammeFinding.Density density() {
        double[] logOdds = propensity.logOdds();
        double low = Arrays.stream(logOdds).min().orElse(0);
        double width = Math.max(1e-9, (Arrays.stream(logOdds).max().orElse(1) - low) / BINS);
        return new ProgrammeFinding.Density(low, width, density(true, low, width), density(false, low, width));
    }

    private double[] density(boolean joined, double low, double width) {
        double[] bins = new double[BINS];
        int[] of = IntStream.range(0, propensity.logOdds().length)
                .filter(i -> data.members().get(i).joined() == joined)
                .toArray();
        for (int i : of) {
            bins[Math.min(BINS - 1, (int) ((propensity.logOdds()[i] - low) / width))] += 1.0 / of.length;
        }
        return bins;
    }

    private OptionalLong needed(Effect reoffending) {
        double compared = reoffending.compared().value();
        double on = reoffending.participants().value();
        double higher = Math.max(compared, on);
        double difference = Math.abs(compared - on);
        if (difference < ProgrammeFinding.SMALLEST_PLANNED || higher >= 1 || difference >= higher) {
            return OptionalLong.empty();
        }
        double each = matched.effectiveSize(data.members(), false) / matched.people(data.members(), true);
        return OptionalLong.of(new EvaluationPlan(higher, USUAL_POWER, each).analysed(difference));
    }
}
