package iomtriage.evaluation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who counts how much. A member may occur more than once, as a match of several participants.
 *
 * @param entries in a fixed order
 */
public record Weighting(List<Entry> entries) {

    /**
     * @param member index of the member
     * @param set of which matched set it is a part; a number of its own where there is none
     * @param weight above 0
     */
    public record Entry(int member, int set, double weight) {}

    /** Copies the entries. */
    public Weighting {
        entries = List.copyOf(entries);
    }

    /**
     * As how many people of equal weight those compared count, however often each is used. Source: Kish, L. (1965), Survey
     * Sampling.
     *
     * @param joined whether of those who joined, or else of those they are compared with
     */
    public double effectiveSize(List<RiskSetMember> members, boolean joined) {
        double sum = 0;
        double squares = 0;
        for (double weight : byPerson(members, joined).values()) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** How many different people there are. */
    public int people(List<RiskSetMember> members, boolean joined) {
        return byPerson(members, joined).size();
    }

    private Map<Integer, Double> byPerson(List<RiskSetMember> members, boolean joined) {
        Map<Integer, Double> weights = new HashMap<>();
        for (Entry entry : entries) {
            RiskSetMember member = members.get(entry.member());
            if (member.joined() == joined) {
                weights.merge(member.person(), entry.weight(), Double::sum);
            }
        }
        return weights;
    }
}
