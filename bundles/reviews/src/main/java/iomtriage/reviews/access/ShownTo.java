package iomtriage.reviews.access;

import iomtriage.api.identity.User;
import iomtriage.api.profile.CaseProfile;
import iomtriage.api.referral.Referral;
import iomtriage.api.score.Assessment;
import java.util.Optional;

/**
 * What there is to see of a person, as one reader may see it.
 *
 * @param gangIntelligence whether the reader may see what links a person to a gang
 */
public record ShownTo(boolean gangIntelligence) {

    public static ShownTo reader(GuardedAccess access, User reader) {
        return new ShownTo(access.gangIntelligence(reader));
    }

    public Referral of(Referral referral) {
        return gangIntelligence ? referral : GangRedaction.of(referral);
    }

    public Assessment of(Assessment assessment) {
        return gangIntelligence ? assessment : GangRedaction.of(assessment);
    }

    public CaseProfile of(CaseProfile profile) {
        return gangIntelligence ? profile : GangRedaction.of(profile);
    }

    /**
     * What put a person in a tier, in words.
     *
     * @param fact id of the feature that it is a fact about, if it is
     */
    public String factor(String factor, Optional<String> fact) {
        return GangIntelligence.factor(factor, fact, gangIntelligence);
    }
}
