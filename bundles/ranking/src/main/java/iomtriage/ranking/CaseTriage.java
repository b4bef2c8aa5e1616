package iomtriage.ranking;

import iomtriage.api.caseload.CaseEntry;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
     * @param catalogue computes the features of a record
     * @param packs asked for the pack in service at each call
     * @param cohorts runs the definitions of persistence
     * @param policy by which people are ranked where a request names none
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

    /**
     * {@return whether a list was made by this ranking, and not by other code that implements the interface}
     *
     * @param list any list
     */
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
        return rank(new Pass(packs.get(), request), source, progress);
    }

    @Override
    public ReferralList rankPast(CaseSource source, TriageRequest request, Progress progress) {
        return rank(new Pass(packs.lookingBackTo(request.asOf()), request), source, progress);
    }

    private static ReferralList rank(Pass pass, CaseSource source, Progress progress) {
        Map<SubjectId, CohortFacts> facts = new ConcurrentHashMap<>();
        Map<SubjectId, ProbationFacts> asked = new ConcurrentHashMap<>();
        ScoredCaseload scored = pass.scorer.score(source, pass.request.asOf(), progress, record -> {
            facts.put(record.subject(), pass.cohorts.read(record));
            pass.probation(record).ifPresent(answers -> asked.put(record.subject(), answers));
        });
        return pass.rank(scored, facts, asked);
    }

    /**
     * {@return the same in two steps that different machines may take, with the pack that is in service now}
     *
     * @param request what lists are wanted for
     */
    public DividedTriage divided(TriageRequest request) {
        return new DividedTriage(new Pass(packs.get(), request));
    }

    /** What one request reads of each record, and ranks by. */
    final class Pass {
        private final TriageRequest request;
        private final RankingPolicy policy;
        private final CaseloadScorer scorer;
        private final CohortPass cohorts;

        Pass(ModelPack pack, TriageRequest request) {
            this.request = request;
            this.policy = policy(request);
            this.scorer = new CaseloadScorer(catalogue, new Scorer(pack), threads);
            this.cohorts = CaseTriage.this.cohorts.pass(new CohortRequest(request.asOf(), request.nominations()));
        }

        CohortPass cohorts() {
            return cohorts;
        }

        PersonBytes.ReadEntry read(CaseEntry entry) {
            List<CaseRecord> sound = new ArrayList<>(1);
            ScoredEntry scored = scorer.score(entry, request.asOf(), sound::add);
            Optional<CaseRecord> record = sound.stream().findFirst();
            return new PersonBytes.ReadEntry(scored, record.map(cohorts::read), record.flatMap(this::probation));
        }

        private Optional<ProbationFacts> probation(CaseRecord record) {
            return policy.tiers() instanceof ProbationTiers
                    ? Optional.of(probation.read(record, request.asOf()))
                    : Optional.empty();
        }

        RankedList rank(
                String caseload,
                List<ScoredEntry> entries,
                Map<SubjectId, CohortFacts> facts,
                Map<SubjectId, ProbationFacts> asked) {
            return rank(scorer.together(caseload, request.asOf(), entries), facts, asked);
        }

        private RankedList rank(
                ScoredCaseload scored, Map<SubjectId, CohortFacts> facts, Map<SubjectId, ProbationFacts> asked) {
            Candidates candidates = new Candidates(
                    scored,
                    request.nominations(),
                    request.placements(),
                    cohorts,
                    facts,
                    asked,
                    new OneMore(scorer, request));
            return new Ranker(policy, threads).rank(candidates, request.capacity());
        }
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
