package iomtriage.api.referral;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.score.Assessment;
import java.util.List;

/**
 * One person's line on a referral list. Advice: a supervisor decides.
 *
 * @param place 1 for the first place; those above the cut line come first
 * @param rank rank by the policy's order alone, before quotas and decisions
 * @param tier the tier and its deciding factor
 * @param reoffendingRank 1 for the highest predicted reoffending in the caseload; people with equal scores share a rank
 * @param seriousHarmRank 1 for the highest predicted serious harm in the caseload; people with equal scores share a rank
 * @param aboveCutLine whether the person has one of the places
 * @param basis why the person has this place
 * @param cohorts ids of the definitions of persistence that the person meets, in the definitions' order
 * @param assessment the scores behind it, with their explanations
 */
public record Referral(
        int place,
        int rank,
        TierDecision tier,
        int reoffendingRank,
        int seriousHarmRank,
        boolean aboveCutLine,
        PlaceBasis basis,
        List<String> cohorts,
        Assessment assessment) {

    public Referral {
        cohorts = List.copyOf(cohorts);
    }

    /** A line on a list that goes by rank alone and asked for no cohorts. */
    public Referral(
            int place,
            TierDecision tier,
            int reoffendingRank,
            int seriousHarmRank,
            boolean aboveCutLine,
            Assessment assessment) {
        this(
                place,
                place,
                tier,
                reoffendingRank,
                seriousHarmRank,
                aboveCutLine,
                aboveCutLine ? new PlaceBasis.ByRank() : new PlaceBasis.BelowLine(),
                List.of(),
                assessment);
    }

    /** Whom the line is about. */
    public SubjectId subject() {
        return assessment.subject();
    }
}
