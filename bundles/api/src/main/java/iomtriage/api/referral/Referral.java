package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;

/**
 * One person's line on a referral list. Advice: a supervisor decides.
 *
 * @param place 1 for the first place
 * @param tier the tier and its deciding factor
 * @param reoffendingRank 1 for the highest predicted reoffending in the caseload; people with equal scores share a rank
 * @param seriousHarmRank 1 for the highest predicted serious harm in the caseload; people with equal scores share a rank
 * @param aboveCutLine whether the place is within capacity
 * @param assessment the scores behind it, with their explanations
 */
public record Referral(
        int place,
        TierDecision tier,
        int reoffendingRank,
        int seriousHarmRank,
        boolean aboveCutLine,
        Assessment assessment) {

    /** Whom the line is about. */
    public SubjectId subject() {
        return assessment.subject();
    }
}
