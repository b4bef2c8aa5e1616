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
 * @param quotas places kept for cohorts, in sequence
 */
public record AllocationRules(int capacity, int held, BitSet named, int reserved, List<CohortQuota> quotas) {

    /**
     * A quota in whole places.
     *
     * @param cohort id of the definition
     * @param atLeast places kept for its members
     * @param atMost most places its members may have
     * @param member who belongs, by number
     */
    public record CohortQuota(String cohort, int atLeast, int atMost, IntPredicate member) {}

    /** Places that nobody may be given by rank or quota. */
    public int kept() {
        return held + Math.max(0, reserved - held - named.cardinality());
    }

    /** How many places can go to people on the list. */
    int open() {
        return Math.max(0, capacity - kept());
    }

    boolean goByRankAlone() {
        return named.isEmpty() && quotas.isEmpty();
    }
}
