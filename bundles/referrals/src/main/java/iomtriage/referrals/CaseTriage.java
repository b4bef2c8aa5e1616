package iomtriage.referrals;

import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.features.FeatureCatalogue;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;

/** Scores a caseload of case records with the pack in service and ranks it by a policy. Thread-safe. */
public final class CaseTriage implements TriageService {

    private final FeatureCatalogue catalogue;
    private final CurrentPack packs;
    private final RankingPolicy policy;
    private final int threads;

    /** @param threads how many threads may score at once, at least 1 */
    public CaseTriage(FeatureCatalogue catalogue, CurrentPack packs, RankingPolicy policy, int threads) {
        this.catalogue = catalogue;
        this.packs = packs;
        this.policy = policy;
        this.threads = threads;
    }

    @Override
    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
        Scorer scorer = new Scorer(packs.get());
        ScoredCaseload scored = new CaseloadScorer(catalogue, scorer, threads).score(source, request.asOf(), progress);
        return new Ranker(policy).rank(scored, request.capacity());
    }
}
