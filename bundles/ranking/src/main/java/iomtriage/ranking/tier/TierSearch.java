package iomtriage.ranking.tier;

import iomtriage.scoring.ScoreSums;
import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;

/** Looks for the highest tier possible, or the lowest, group by group, the farthest values first. For one search only. */
final class TierSearch {

    static final int MOST_STEPS = 10_000;

    private final TableTierDecider decider;
    private final List<MissingGroup> groups;
    private final boolean up;
    private final RankedPerson person;
    private final ScoreSums sums;
    /** From each group on: the most, or the least, that groups from there on add to each sum behind the scores. */
    private final double[][] rest;
    /** From each group on: the row if its missing facts were the highest, or the lowest. */
    private final double[][] rows;

    private int found;
    private int steps;

    TierSearch(TableTierDecider decider, ScoreSums sums, RankedPerson person, List<MissingGroup> groups, boolean up) {
        this.decider = decider;
        this.sums = sums;
        this.groups = groups;
        this.up = up;
        this.person = person;
        this.found = person.decided().tier();
        this.rest = new double[groups.size() + 1][];
        this.rows = new double[groups.size() + 1][];
        this.rest[groups.size()] = new double[sums.count()];
        this.rows[groups.size()] = person.person().row();
        for (int i = groups.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1].clone();
            rows[i] = rows[i + 1].clone();
            extend(groups.get(i), rest[i], rows[i]);
        }
    }

    private void extend(MissingGroup group, double[] add, double[] facts) {
        double[] farthest = group.farthest(up);
        for (int sum = 0; sum < add.length; sum++) {
            add[sum] += farthest[sum];
        }
        for (int i = 0; i < group.columns().length; i++) {
            // A rule asks for at least so much: a fact that stays missing never meets it.
            facts[group.columns()[i]] = up ? group.highest(i) : Double.NaN;
        }
    }

    int farthest() {
        search(
                0,
                sums.of(person.person().row(), person.person().logOdds()),
                person.person().row());
        return found;
    }

    private void search(int next, double[] reached, double[] facts) {
        int bound = bound(next, reached, facts);
        if (!beyond(bound)) {
            return;
        }
        if (next == groups.size() || ++steps > MOST_STEPS) {
            found = bound;
            return;
        }
        MissingGroup group = groups.get(next);
        for (int option : group.options(up)) {
            double[] moved = reached.clone();
            double[] filled = facts.clone();
            for (int sum = 0; sum < moved.length; sum++) {
                moved[sum] += group.changes(option)[sum];
            }
            for (int i = 0; i < group.columns().length; i++) {
                filled[group.columns()[i]] = group.values(option)[i];
            }
            search(next + 1, moved, filled);
        }
    }

    private boolean beyond(int tier) {
        return up ? tier < found : tier > found;
    }

    /** The tier if all that is still open went as far as it can, each sum by itself. */
    private int bound(int next, double[] reached, double[] facts) {
        double[] all = facts;
        if (next < groups.size()) {
            all = facts.clone();
            for (MissingGroup group : groups.subList(next, groups.size())) {
                for (int column : group.columns()) {
                    all[column] = rows[next][column];
                }
            }
        }
        double[] farthest = reached.clone();
        for (int sum = 0; sum < farthest.length; sum++) {
            farthest[sum] += rest[next][sum];
        }
        return decider.decide(all, outcome -> OutcomeModel.probability(sums.logOdds(farthest, outcome)))
                .tier();
    }
}
