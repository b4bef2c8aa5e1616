package iomtriage.evaluation.programme;

import iomtriage.evaluation.matching.Candidate;
import iomtriage.evaluation.matching.Covariate;
import java.util.List;

/**
 * Everybody who joined or might have, with what was known and what came of them.
 *
 * @param candidates in a fixed order
 * @param covariates each with a value per candidate, as of the candidate's day
 * @param followUps one per candidate
 */
public record ProgrammeData(List<Candidate> candidates, List<Covariate> covariates, List<FollowUp> followUps) {

    /** @throws IllegalArgumentException if lengths differ */
    public ProgrammeData {
        candidates = List.copyOf(candidates);
        covariates = List.copyOf(covariates);
        followUps = List.copyOf(followUps);
        int size = candidates.size();
        if (followUps.size() != size || covariates.stream().anyMatch(each -> each.values().length != size)) {
            throw new IllegalArgumentException("Every candidate needs one follow-up and one value of each covariate.");
        }
    }

    int participants() {
        return (int) candidates.stream().filter(Candidate::joined).count();
    }
}
