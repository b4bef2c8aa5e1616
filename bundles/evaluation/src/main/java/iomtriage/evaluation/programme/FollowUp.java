package iomtriage.evaluation.programme;

import java.util.Comparator;
import java.util.List;

/**
 * What became of one person after a day, and what had been before it.
 *
 * @param days for how many days the person is followed, at least 1: a year, or up to the day of joining the programme
 * @param daysAtRisk how many of them were not spent in custody
 * @param reoffences proven, within these days
 * @param offencesBefore proven offences committed in the year before
 * @param placebo whether there was what no programme can have caused: an outcome from before
 * @param isFaulty whether what is on record of these days holds what cannot be true; all else counts what can be read
 */
public record FollowUp(
        int days, int daysAtRisk, List<Reoffence> reoffences, int offencesBefore, boolean placebo, boolean isFaulty) {

    /** Puts reoffences in the order of their days. */
    public FollowUp {
        reoffences = reoffences.stream()
                .sorted(Comparator.comparingInt(Reoffence::day))
                .toList();
    }
}
