package iomtriage.evaluation.programme;

import iomtriage.evaluation.matching.Covariate;
import iomtriage.evaluation.matching.RiskSetMember;
import java.util.List;

/**
 * Everybody who joined or might have, with what was known and what happened to them.
 *
 * @param members in a fixed order
 * @param covariates each with a value per member, as of the member's day
 * @param followUps one per member
 */
public record ProgrammeData(List<RiskSetMember> members, List<Covariate> covariates, List<FollowUp> followUps) {

    /** @throws IllegalArgumentException if lengths differ */
    public ProgrammeData {
        members = List.copyOf(members);
        covariates = List.copyOf(covariates);
        followUps = List.copyOf(followUps);
        int size = members.size();
        if (followUps.size() != size || covariates.stream().anyMatch(each -> each.values().length != size)) {
            throw new IllegalArgumentException("Every member needs one follow-up and one value of each covariate.");
        }
    }

    int participants() {
        return (int) members.stream().filter(RiskSetMember::joined).count();
    }
}
