package iomtriage.evaluation.matching;

import iomtriage.evaluation.NotMeasurableException;
import java.util.List;

/**
 * Who took part, what was known of everybody beforehand, and what happened afterwards, in the same window for all.
 *
 * @param tookPart one per person
 * @param outcome one per person, such as reoffended within 24 months
 * @param covariates at least one that is matched
 */
public record Programme(boolean[] tookPart, boolean[] outcome, List<Covariate> covariates) {

    /** @throws NotMeasurableException if lengths differ or nothing is matched */
    public Programme {
        covariates = List.copyOf(covariates);
        int people = tookPart.length;
        boolean sameLength = outcome.length == people && covariates.stream().allMatch(c -> c.values().length == people);
        if (!sameLength) {
            throw new NotMeasurableException(
                    MatchedComparison.WHAT,
                    "the columns are not of the same " + people + " people",
                    "Hand over exactly one value per person in each");
        }
        if (covariates.stream().noneMatch(Covariate::matched)) {
            throw new NotMeasurableException(
                    MatchedComparison.WHAT,
                    "there is nothing to match people on",
                    "Name at least one covariate to match on, such as previous sanctions");
        }
    }
}
