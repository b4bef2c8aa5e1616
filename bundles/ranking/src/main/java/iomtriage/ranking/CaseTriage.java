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
import iomtriage.api.score.VersionedId;
import iomtriage.cohorts.CohortPass;
import iomtriage.cohorts.CohortPasses;
import iomtriage.cohorts.survey.CohortFacts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.features.definition.Feature;
import iomtriage.ranking.list.RankedList;
import iomtriage.ranking.place.Candidates;
import iomtriage.ranking.place.RecordScorer;
import iomtriage.ranking.policy.PolicyFit;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.ProbationTiers;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.ranking.probation.ProbationFactsReader;
import iomtriage.scoring.CurrentPack;
import iomtriage.scoring.Scorer;
import iomtriage.scoring.caseload.CaseloadScorer;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredEntry;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Scores a caseload of case records with the pack in service, runs every definition of persistence and ranks it by a policy,
 * all in one pass over the records. Thread-safe.
 */
public final class CaseTriage implements TriageService, PastTriage {

    private final FeatureCatalogue catalogue;
    private final CurrentPack packs;
    private final CohortPasses cohorts;
    private final List<RankingPolicy> policies;
    private final ProbationFactsReader probation = new ProbationFactsReader();
    private final int threads;

    /**
     * Ranks by a policy, or by one of those that ship where a request asks for it.
     *
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
        this.policies = Stream.concat(
                        Stream.of(policy),
                        PolicyReader.shipped().stream()
                                .filter(other -> !other.key().equals(policy.key())))
                .toList();
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
    public List<VersionedId> policies() {
        return policies.stream().map(RankingPolicy::key).toList();
    }

    private RankingPolicy policy(TriageRequest request) {
        return request.policy()
                .map(key -> policies.stream()
                        .filter(policy -> policy.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("There is no policy " + key
                                + " to rank by. There are: "
                                + String.join(
                                        ", ",
                                        policies().stream()
                                                .map(VersionedId::toString)
                                                .toList())
                                + ".")))
                .orElse(policies.get(0));
    }

    @Override
    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
        return rank(packs.get(), source, request, progress);
    }

    @Override
    public ReferralList rankPast(CaseSource source, TriageRequest request, Progress progress) {
        return rank(packs.lookingBackTo(request.asOf()), source, request, progress);
    }

    private ReferralList rank(ModelPack pack, CaseSource source, TriageRequest request, Progress progress) {
        RankingPolicy policy = policy(request);
        CaseloadScorer scorer = new CaseloadScorer(catalogue, new Scorer(pack), threads);
        CohortPass pass = cohorts.pass(new CohortRequest(request.asOf(), request.nominations()));
        Map<SubjectId, CohortFacts> facts = new ConcurrentHashMap<>();
        boolean asksProbation = policy.tiers() instanceof ProbationTiers;
        Map<SubjectId, ProbationFacts> asked = new ConcurrentHashMap<>();
        ScoredCaseload scored = scorer.score(source, request.asOf(), progress, record -> {
            facts.put(record.subject(), pass.read(record));
            if (asksProbation) {
                asked.put(record.subject(), probation.read(record, request.asOf()));
            }
        });
        Candidates candidates = new Candidates(
                scored, request.nominations(), request.placements(), pass, facts, asked, new OneMore(scorer, request));
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
