package iomtriage.ranking.tier;

import iomtriage.api.referral.TierOutlook;
import iomtriage.ranking.policy.AssessedRule;
import iomtriage.ranking.policy.TierTable;
import iomtriage.scoring.MissingValues;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Which tiers are possible for a person, whatever everything missing turns out to be: assessed facts and features of models
 * alike, all at once. A tier is provisional if more than one is possible.
 *
 * <p>Exact: each missing feature may take any value that a model or a rule can tell apart, or stay missing, and one choice of
 * values counts for all outcomes and rules together. What cannot lead to a tier beyond the best found so far is not looked at;
 * after {@value #MOST_STEPS} steps what might be possible counts as possible. Facts that hang together in life, such as one
 * risk and the highest of all risks, are varied freely, so a tier may be called provisional too often, never too rarely.
 */
final class PossibleTiers {

    private static final int MOST_STEPS = 10_000;

    private final TierTable policy;
    private final ModelPack pack;
    private final TableTierDecider decider;
    private final MissingValues values;
    /** By column: values at which a rule begins to hold. */
    private final Map<Integer, SortedSet<Double>> rules = new TreeMap<>();

    PossibleTiers(TierTable policy, ModelPack pack, TableTierDecider decider) {
        this.policy = policy;
        this.pack = pack;
        this.decider = decider;
        this.values = new MissingValues(pack);
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
        List<MissingValues.Group> groups = groups(
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
    private List<String> matter(RankedPerson person, Map<String, int[]> asks, List<MissingValues.Group> groups) {
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
    private List<MissingValues.Group> of(RankedPerson person, int[] columns, List<MissingValues.Group> all) {
        List<Integer> own = Arrays.stream(columns).boxed().toList();
        List<MissingValues.Group> touched = all.stream()
                .filter(group -> Arrays.stream(group.columns()).anyMatch(own::contains))
                .toList();
        return touched.stream().allMatch(group -> Arrays.stream(group.columns()).allMatch(own::contains))
                ? touched
                : groups(person, columns);
    }

    private List<MissingValues.Group> groups(RankedPerson person, int[] columns) {
        return values.groups(person.person().row(), columns, column -> rules.getOrDefault(column, new TreeSet<>()));
    }

    private Range range(RankedPerson person, List<MissingValues.Group> groups) {
        return new Range(new Search(person, groups, true).farthest(), new Search(person, groups, false).farthest());
    }

    /** Looks for the highest tier possible, or the lowest, group by group, the farthest values first. */
    private final class Search {

        private final List<MissingValues.Group> groups;
        private final boolean up;
        private final double[] row;
        /** From each group on: the most, or the least, that groups from there on add to the log-odds of each outcome. */
        private final double[][] rest;
        /** By group: the options that none of the others goes farther than, the farthest first. */
        private final int[][] options;
        /** From each group on: the row if its missing facts were the highest, or the lowest. */
        private final double[][] rows;

        private final double[] sums;
        private int found;
        private int steps;

        Search(RankedPerson person, List<MissingValues.Group> groups, boolean up) {
            this.groups = groups;
            this.up = up;
            this.found = person.decided().tier();
            this.row = person.person().row();
            this.rest = new double[groups.size() + 1][];
            this.rows = new double[groups.size() + 1][];
            this.sums = person.person().logOdds().clone();
            this.options = groups.stream().map(this::farthestFirst).toArray(int[][]::new);
            this.rest[groups.size()] = new double[sums.length];
            this.rows[groups.size()] = row;
            for (int i = groups.size() - 1; i >= 0; i--) {
                rest[i] = rest[i + 1].clone();
                rows[i] = rows[i + 1].clone();
                extend(groups.get(i), rest[i], rows[i]);
            }
        }

        private void extend(MissingValues.Group group, double[] add, double[] facts) {
            for (int outcome = 0; outcome < add.length; outcome++) {
                add[outcome] += up ? group.most(outcome) : group.least(outcome);
            }
            for (int i = 0; i < group.columns().length; i++) {
                int own = i;
                // A rule asks for at least so much: a fact that stays missing never meets it.
                facts[group.columns()[i]] = up
                        ? Arrays.stream(group.options())
                                .mapToDouble(option -> option[own])
                                .filter(value -> !Double.isNaN(value))
                                .max()
                                .orElse(Double.NaN)
                        : Double.NaN;
            }
        }

        int farthest() {
            search(0, sums, row);
            return found;
        }

        private void search(int next, double[] logOdds, double[] facts) {
            int bound = bound(next, logOdds, facts);
            if (!beyond(bound)) {
                return;
            }
            if (next == groups.size() || ++steps > MOST_STEPS) {
                found = bound;
                return;
            }
            MissingValues.Group group = groups.get(next);
            for (int option : options[next]) {
                double[] moved = logOdds.clone();
                double[] filled = facts.clone();
                for (int outcome = 0; outcome < moved.length; outcome++) {
                    moved[outcome] += group.changes()[option][outcome];
                }
                for (int i = 0; i < group.columns().length; i++) {
                    filled[group.columns()[i]] = group.options()[option][i];
                }
                search(next + 1, moved, filled);
            }
        }

        private boolean beyond(int tier) {
            return up ? tier < found : tier > found;
        }

        /** The tier if all that is still open went as far as it can, each outcome by itself. */
        private int bound(int next, double[] logOdds, double[] facts) {
            double[] all = facts;
            if (next < groups.size()) {
                all = facts.clone();
                for (MissingValues.Group group : groups.subList(next, groups.size())) {
                    for (int column : group.columns()) {
                        all[column] = rows[next][column];
                    }
                }
            }
            return decider.decide(all, outcome -> OutcomeModel.probability(logOdds[outcome] + rest[next][outcome]))
                    .tier();
        }

        private int[] farthestFirst(MissingValues.Group group) {
            double[] far = new double[group.options().length];
            for (int option = 0; option < far.length; option++) {
                far[option] = way() * Arrays.stream(group.changes()[option]).sum();
            }
            return IntStream.range(0, far.length)
                    .filter(option ->
                            IntStream.range(0, far.length).noneMatch(other -> goesFarther(group, other, option)))
                    .boxed()
                    .sorted(Comparator.comparingDouble(option -> -far[option]))
                    .mapToInt(each -> each)
                    .toArray();
        }

        private double way() {
            return up ? 1 : -1;
        }

        /** Whether one option goes at least as far as another in every outcome and every rule; of equals the first does. */
        private boolean goesFarther(MissingValues.Group group, int one, int other) {
            boolean same = true;
            for (int outcome = 0; outcome < sums.length; outcome++) {
                double more = way() * (group.changes()[one][outcome] - group.changes()[other][outcome]);
                if (more < 0) {
                    return false;
                }
                same &= more == 0;
            }
            for (int i = 0; i < group.columns().length; i++) {
                if (rules.containsKey(group.columns()[i])) {
                    double more = way() * (fact(group.options()[one][i]) - fact(group.options()[other][i]));
                    if (more < 0) {
                        return false;
                    }
                    same &= more == 0;
                }
            }
            return one != other && (!same || one < other);
        }

        /** A fact that stays missing meets no rule. */
        private double fact(double value) {
            return Double.isNaN(value) ? -Double.MAX_VALUE : value;
        }
    }
}
