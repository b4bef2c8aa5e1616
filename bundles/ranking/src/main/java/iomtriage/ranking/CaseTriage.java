package iomtriage.ranking;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.CohortPasses;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.place.Candidates;
import iomtriage.ranking.place.RecordScorer;
import iomtriage.ranking.policy.PolicyFit;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredEntry;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scores a caseload of case records with the pack in service, runs every definition of persistence and ranks it by a policy,
 * all in one pass over the records. Thread-safe.
 */
public final class CaseTriage implements TriageService {

    private final FeatureCatalogue catalogue;
    private final CurrentPack packs;
    private final CohortPasses cohorts;
    private final RankingPolicy policy;
    private final int threads;

    /**
     * @param threads how many threads may work at once, at least 1
     * @throws PolicyRefusedException if the policy names a feature or a cohort that does not exist
     */
    public CaseTriage(
            FeatureCatalogue catalogue, CurrentPack packs, CohortPasses cohorts, RankingPolicy policy, int threads)
            throws PolicyRefusedException {
        PolicyFit.check(
                policy,
                catalogue.features().stream().map(Feature::id).toList(),
                cohorts.definitions().stream().map(CohortDefinition::id).toList());
        this.catalogue = catalogue;
        this.packs = packs;
        this.cohorts = cohorts;
        this.policy = policy;
        this.threads = threads;
    }

    /** Whether a list was made by this ranking, and not by other code that implements the interface. */
    public static boolean made(ReferralList list) {
        return list instanceof RankedList;
    }

    @Override
    public List<String> nominationLists() {
        return cohorts.nominationLists();
    }

    @Override
    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
        CaseloadScorer scorer = new CaseloadScorer(catalogue, new Scorer(packs.get()), threads);
        CohortPass pass = cohorts.pass(new CohortRequest(request.asOf(), request.nominations()));
        Map<SubjectId, CohortFacts> facts = new ConcurrentHashMap<>();
        ScoredCaseload scored = scorer.score(
                source, request.asOf(), progress, record -> facts.put(record.subject(), pass.read(record)));
        Candidates candidates = new Candidates(
                scored, request.nominations(), request.placements(), pass, facts, new OneMore(scorer, request));
        return new Ranker(policy, threads).rank(candidates, request.capacity());
    }

    /** Reads one more record with the pack, the definitions and the nominations of the request. */
    private final class OneMore implements RecordScorer {
        private final CaseloadScorer scorer;
        private final TriageRequest request;

        OneMore(CaseloadScorer scorer, TriageRequest request) {
            this.scorer = scorer;
            this.request = request;
        }

        @Override
        public ScoredEntry score(CaseRecord record, LocalDate asOf) {
            return scorer.score(record, asOf);
        }

        @Override
        public CohortFacts facts(CaseRecord record, LocalDate asOf) {
            return cohorts.pass(new CohortRequest(asOf, request.nominations())).read(record);
        }
    }
}
