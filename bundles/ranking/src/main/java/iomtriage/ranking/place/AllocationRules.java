package iomtriage.ranking.place;

import iomtriage.api.place.PlaceBasis;
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
    public sealed interface Kept {

        /** Whom they are kept for, to follow "places are kept for". */
        String inWords();

        /** Why one of them was given to a person, given how many were. */
        PlaceBasis basis(int given);

        /** Gives them away. */
        void keepIn(PlaceAllocation places);

        /** The same with one more person among those ranked, who meets these definitions. */
        Kept withAnother(int person, List<String> cohorts);
    }

    /**
     * Places for those with the highest predicted chance of a kind of serious harm, until the list holds enough of it.
     *
     * @param outcome its position in the pack
     * @param name its name
     * @param leastLift how much of it the list must hold, in times of the caseload's average
     */
    public record ForHarm(int outcome, String name, double leastLift) implements Kept {

        @Override
        public String inWords() {
            return "the highest predicted chance of " + name;
        }

        @Override
        public PlaceBasis basis(int given) {
            return new PlaceBasis.ByHarm(name, given);
        }

        @Override
        public void keepIn(PlaceAllocation places) {
            places.keep(this);
        }

        @Override
        public Kept withAnother(int person, List<String> cohorts) {
            return this;
        }
    }

    /**
     * A quota in whole places.
     *
     * @param cohort id of the definition
     * @param atLeast places kept for its members
     * @param atMost most places its members may have
     * @param member who belongs, by number
     */
    public record CohortQuota(String cohort, int atLeast, int atMost, IntPredicate member) implements Kept {

        @Override
        public String inWords() {
            return "the cohort \"" + cohort + "\"";
        }

        @Override
        public PlaceBasis basis(int given) {
            return new PlaceBasis.ByCohort(cohort, atLeast);
        }

        @Override
        public void keepIn(PlaceAllocation places) {
            places.keep(this);
        }

        @Override
        public Kept withAnother(int person, List<String> cohorts) {
            boolean belongs = cohorts.contains(cohort);
            return new CohortQuota(cohort, atLeast, atMost, other -> other == person ? belongs : member.test(other));
        }
    }

    /** Places that nobody may be given by rank or quota. */
    public int keptFree() {
        return held + Math.max(0, reserved - held - named.cardinality());
    }

    /** How many places can go to people on the list. */
    int open() {
        return Math.max(0, capacity - keptFree());
    }
}
