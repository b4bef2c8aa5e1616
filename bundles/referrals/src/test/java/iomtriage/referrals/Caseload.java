package iomtriage.referrals;

import iomtriage.api.caserecord.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.referrals.policy.PolicyReader;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import java.util.List;

/** Scored and ranked caseloads of made-up people. */
final class Caseload {

    private Caseload() {}

    static ScoredCaseload scored(List<CaseEntry> entries, int threads) {
        return new CaseloadScorer(SmallPack.CATALOGUE, new Scorer(SmallPack.first()), threads)
                .score(People.source(entries), People.AS_OF, Progress.SILENT);
    }

    static ScoredCaseload scored(List<CaseRecord> people) {
        return scored(People.readable(people), 2);
    }

    /** Ranked by the policy that ships. */
    static ReferralList ranked(List<CaseRecord> people, int capacity) {
        return new Ranker(PolicyReader.standard()).rank(scored(people), capacity);
    }
}
