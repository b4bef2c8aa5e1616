package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.PlaceBasis;
import iomtriage.api.score.Assessment;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** One person's line on a referral list. Advice: a supervisor decides. */
@ProviderType
public interface Referral {

    /** {@return the place on the list, 1 for the first; those above the cut line come first} */
    int place();

    /** {@return rank by the policy's order alone, before quotas and decisions} */
    int rank();

    /** {@return the tier and its deciding factor} */
    TierDecision tier();

    /** {@return 1 for the highest predicted reoffending in the caseload; people with equal scores share a rank} */
    int reoffendingRank();

    /** {@return 1 for the highest predicted serious harm in the caseload; people with equal scores share a rank} */
    int seriousHarmRank();

    /** {@return whether the person has one of the places} */
    boolean aboveCutLine();

    /** {@return why the person has this place} */
    PlaceBasis basis();

    /** {@return ids of the definitions of persistence that the person meets, in the definitions' order} */
    List<String> cohorts();

    /** {@return the scores behind it, with their explanations} */
    Assessment assessment();

    /** {@return whom the line is about} */
    default SubjectId subject() {
        return assessment().subject();
    }
}
