package iomtriage.ranking.place;

import iomtriage.ranking.tier.RankedPerson;
import java.util.List;

/** What is predicted of everybody ranked, by the pack or by anything that might take its place. */
@FunctionalInterface
public interface Chances {

    /**
     * The chance of an outcome, 0 to 1.
     *
     * @param outcome its position in the pack
     * @param person the person's number
     */
    double of(int outcome, int person);

    /** What the pack says. */
    static Chances of(List<RankedPerson> people) {
        return (outcome, person) -> people.get(person).chance(outcome);
    }
}
