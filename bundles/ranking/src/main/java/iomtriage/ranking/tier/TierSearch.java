package iomtriage.ranking.tier;

import iomtriage.scoring.pack.OutcomeModel;
import java.util.List;

/** Looks for the highest tier possible, or the lowest, group by group, the farthest values first. For one search only. */
final class TierSearch {

    static final int MOST_STEPS = 10_000;

    private final TableTierDecider decider;
    private final List<MissingGroup> groups;
    private final boolean up;
    private final RankedPerson person;
    /** From each group on: the most, or the least, that groups from there on add to the log-odds of each outcome. */
    private final double[][] rest;
    /** From each group on: the row if its missing facts were the highest, or the lowest. */
    private final double[][] rows;

    private int found;
    private int steps;

    TierSearch(TableTierDecider decider, RankedPerson person, List<MissingGroup> groups, boolean up) {
        this.decider = decider;
        this.groups = groups;
        this.up = up;
        this.person = person;
        this.found = person.decided().tier();
        this.rest = new double[groups.size() + 1][];
        this.rows = new double[groups.size() + 1][];
        this.rest[groups.size()] = new double[person.person().logOdds().length];
        this.rows[groups.size()] = person.person().row();
        for (int i = groups.size() - 1; i >= 0; i--) {
            rest[i] = rest[i + 1].clone();
            rows[i] = rows[i + 1].clone();
            extend(groups.get(i), rest[i], rows[i]);
        }
    }

    private void extend(MissingGroup group, double[] add, double[] facts) {
        double[] farthest = group.farthest(up);
        for (int outcome = 0; outcome < add.length; outcome++) {
            add[outcome] += farthest[outcome];
        }
        for (int i = 0; i < group.columns().length; i++) {
            // A rule asks for at least so much: a fact that stays missing never meets it.
            facts[group.columns()[i]] = up ? group.highest(i) : Double.NaN;
        }
    }

    int farthest() {
        search(0, person.person().logOdds(), person.person().row());
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
        MissingGroup group = groups.get(next);
        for (int option : group.options(up)) {
            double[] moved = logOdds.clone();
            double[] filled = facts.clone();
            for (int outcome = 0; outcome < moved.length; outcome++) {
                moved[outcome] += group.changes(option)[outcome];
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

    /** The tier if all that is still open went as far as it can, each outcome by itself. */
    private int bound(int next, double[] logOdds, double[] facts) {
        double[] all = facts;
        if (next < groups.size()) {
            all = facts.clone();
            for (MissingGroup group : groups.subList(next, groups.size())) {
                for (int column : group.columns()) {
                    all[column] = rows[next][column];
                }
            }
        }
        return decider.decide(all, outcome -> OutcomeModel.probability(logOdds[outcome] + rest[next][outcome]))
                .tier();
    }
}
