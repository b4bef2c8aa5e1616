package iomtriage.ranking.place;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * On what terms places are given away.
 *
 * @param capacity how many places there are
 * @param held places held for people who must be on but have no line
 * @param named people who must be on, by number
 * @param reserved places kept for people put forward by name, those who are named included
 * @param kept places kept for serious harm and for cohorts, in sequence
 */
public record AllocationRules(int capacity, int held, BitSet named, int reserved, List<Kept> kept) {

    /** Places that are kept for some people before the rest goes by order. */
    public sealed interface Kept {}

    /**
     * Places for those with the highest predicted chance of a kind of serious harm, until the list holds enough of it.
     *
     * @param outcome its position in the pack
     * @param name its name
     * @param leastLift how much of it the list must hold, in times of the caseload's average
     */
    public record ForHarm(int outcome, String name, double leastLift) implements Kept {}

    /**
     * A quota in whole places.
     *
     * @param cohort id of the definition
     * @param atLeast places kept for its members
     * @param atMost most places its members may have
     * @param member who belongs, by number
     */
    public record CohortQuota(String cohort, int atLeast, int atMost, IntPredicate member) implements Kept {}

    /** Places that nobody may be given by rank or quota. */
    public int keptFree() {
        return held + Math.max(0, reserved - held - named.cardinality());
    }

    /** How many places can go to people on the list. */
    int open() {
        return Math.max(0, capacity - keptFree());
    }

    boolean goByRankAlone() {
        return named.isEmpty() && kept.isEmpty();
    }
}
