package iomtriage.evaluation.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who counts how much. A candidate may occur more than once, as a match of several participants.
 *
 * @param entries in a fixed order
 */
public record Weighting(List<Entry> entries) {

    /**
     * @param candidate index of the candidate
     * @param set of which matched set it is a part; a number of its own where there is none
     * @param weight above 0
     */
    public record Entry(int candidate, int set, double weight) {}

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
    public double effectiveSize(List<Candidate> candidates, boolean joined) {
        double sum = 0;
        double squares = 0;
        for (double weight : byPerson(candidates, joined).values()) {
            sum += weight;
            squares += weight * weight;
        }
        return squares == 0 ? 0 : sum * sum / squares;
    }

    /** How many different people there are. */
    public int people(List<Candidate> candidates, boolean joined) {
        return byPerson(candidates, joined).size();
    }

    private Map<Integer, Double> byPerson(List<Candidate> candidates, boolean joined) {
        Map<Integer, Double> weights = new HashMap<>();
        for (Entry entry : entries) {
            Candidate candidate = candidates.get(entry.candidate());
            if (candidate.joined() == joined) {
                weights.merge(candidate.person(), entry.weight(), Double::sum);
            }
        }
        return weights;
    }
}
