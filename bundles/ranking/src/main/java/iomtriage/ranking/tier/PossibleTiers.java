package iomtriage.ranking.tier;

import iomtriage.api.referral.TierOutlook;
import iomtriage.ranking.policy.AssessedRule;
import iomtriage.ranking.policy.TierTable;
import iomtriage.scoring.MissingValues;
import iomtriage.scoring.ScoreSums;
import iomtriage.scoring.pack.ModelPack;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which tiers are possible for a person, whatever everything missing turns out to be: assessed facts and features of models
 * alike, all at once. A tier is provisional if more than one is possible.
 *
 * <p>Exact: each missing feature may take any value that a model or a rule can tell apart, or stay missing, and one choice of
 * values counts for all outcomes and rules together. What cannot lead to a tier beyond the best found so far is not looked at;
 * after {@value TierSearch#MOST_STEPS} steps what might be possible counts as possible. Facts that hang together in life, such as one
 * risk and the highest of all risks, are varied freely, so a tier may be called provisional too often, never too rarely.
 */
final class PossibleTiers {

    private final TierTable policy;
    private final ModelPack pack;
    private final TableTierDecider decider;
    private final MissingValues values;
    private final ScoreSums sums;
    /** By column: values at which a rule begins to hold. */
    private final Map<Integer, SortedSet<Double>> rules = new TreeMap<>();

    PossibleTiers(TierTable policy, ModelPack pack, TableTierDecider decider) {
        this.policy = policy;
        this.pack = pack;
        this.decider = decider;
        this.values = new MissingValues(pack);
        this.sums = new ScoreSums(pack);
        for (AssessedRule rule : policy.assessed()) {
            for (AssessedRule.Condition fact : rule.when()) {
                pack.layout()
                        .column(fact.feature())
                        .ifPresent(column -> rules.computeIfAbsent(column, none -> new TreeSet<>())
                                .add(fact.atLeast()));
            }
        }
    }

    TierOutlook outlook(RankedPerson person) {
        Map<String, int[]> asks = values.columnsByAsk(person.person().row());
        int now = person.decided().tier();
        if (asks.isEmpty()) {
            return TierOutlook.settled(TierWords.tier(policy, now));
        }
        List<MissingGroup> groups = groups(
                person, asks.values().stream().flatMapToInt(Arrays::stream).toArray());
        Range possible = range(person, groups);
        if (possible.highest() == possible.lowest()) {
            return TierOutlook.settled(TierWords.tier(policy, now));
        }
        return new TierOutlook(
                true,
                TierWords.tier(policy, possible.highest()),
                TierWords.tier(policy, possible.lowest()),
                matter(person, asks, groups));
    }

    /** Positions of tiers, 0 for the highest. */
    private record Range(int highest, int lowest) {}

    /** What could change the tier by itself; all of it where only several things together could. */
    private List<String> matter(RankedPerson person, Map<String, int[]> asks, List<MissingGroup> groups) {
        List<String> alone = new ArrayList<>();
        asks.forEach((ask, columns) -> {
            Range possible = range(person, of(person, columns, groups));
            if (possible.highest() != possible.lowest()) {
                alone.add(ask);
            }
        });
        return alone.isEmpty() ? List.copyOf(asks.keySet()) : alone;
    }

    /** The groups of some columns alone: those of all, unless one of them holds others, too. */
    private List<MissingGroup> of(RankedPerson person, int[] columns, List<MissingGroup> all) {
        BitSet own = new BitSet();
        Arrays.stream(columns).forEach(own::set);
        List<MissingGroup> touched = all.stream()
                .filter(group -> Arrays.stream(group.columns()).anyMatch(own::get))
                .toList();
        return touched.stream().allMatch(group -> Arrays.stream(group.columns()).allMatch(own::get))
                ? touched
                : groups(person, columns);
    }

    private List<MissingGroup> groups(RankedPerson person, int[] columns) {
        return values
                .groups(person.person().row(), columns, column -> rules.getOrDefault(column, new TreeSet<>()))
                .stream()
                .map(group -> new MissingGroup(group, rules::containsKey))
                .toList();
    }

    private Range range(RankedPerson person, List<MissingGroup> groups) {
        return new Range(
                new TierSearch(decider, sums, person, groups, true).farthest(),
                new TierSearch(decider, sums, person, groups, false).farthest());
    }
}
