package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** One person's line on a referral list. Advice: a supervisor decides. */
@ProviderType
public interface Referral {

    /** 1 for the first place; those above the cut line come first. */
    int place();

    /** Rank by the policy's order alone, before quotas and decisions. */
    int rank();

    /** The tier and its deciding factor. */
    TierDecision tier();

    /** 1 for the highest predicted reoffending in the caseload; people with equal scores share a rank. */
    int reoffendingRank();

    /** 1 for the highest predicted serious harm in the caseload; people with equal scores share a rank. */
    int seriousHarmRank();

    /** Whether the person has one of the places. */
    boolean aboveCutLine();

    /** Why the person has this place. */
    PlaceBasis basis();

    /** Ids of the definitions of persistence that the person meets, in the definitions' order. */
    List<String> cohorts();

    /** The scores behind it, with their explanations. */
    Assessment assessment();

    /** Whom the line is about. */
    default SubjectId subject() {
        return assessment().subject();
    }
}
