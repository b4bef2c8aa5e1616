package iomtriage.ranking.tier;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Tier;
import iomtriage.api.referral.TierDecision;
import iomtriage.api.referral.TierOutlook;
import iomtriage.api.score.VersionedId;
import iomtriage.ranking.probation.ProbationDecision;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.ranking.probation.ProbationFactsReader;
import iomtriage.ranking.probation.ProbationTier;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.scoring.caseload.ScoredPerson;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Stream;

/**
 * Decides tiers as probation does, by facts and official scores; what the pack predicts plays no part. A tier is provisional by
 * probation's own rule; what is possible beside it is by ours, over everything missing.
 */
final class ProbationTierDecider implements TierDecider {

    private final VersionedId policy;
    private final Map<SubjectId, ProbationFacts> facts;
    private final Map<SubjectId, Decided> decided = new HashMap<>();

    ProbationTierDecider(VersionedId policy, Map<SubjectId, ProbationFacts> facts) {
        this.policy = policy;
        this.facts = facts;
        facts.forEach((subject, each) -> decided.put(
                subject,
                new Decided(
                        ProbationDecision.tier(each).ordinal(),
                        ProbationDecision.step(each).orElse(Decided.NO_STEP))));
    }

    @Override
    public Decided decide(ScoredPerson person, IntToDoubleFunction chances) {
        return of(decided, person.subject());
    }

    private <T> T of(Map<SubjectId, T> known, SubjectId subject) {
        return Optional.ofNullable(known.get(subject))
                .orElseThrow(() -> new IllegalArgumentException("The policy " + policy
                        + " reads case records, and these are scores alone. Rank the case records, or choose a policy"
                        + " that reads features."));
    }

    @Override
    public TierDecision decision(RankedPerson person) {
        ProbationDecision decision =
                ProbationDecision.of(of(facts, person.person().subject()));
        return new TierDecision(
                tier(decision.tier()),
                decision.step().isPresent() ? "step " + decision.step().getAsInt() : "no step",
                decision.factor(),
                List.of(),
                new TierOutlook(
                        decision.isProvisional(),
                        tier(decision.outlook().highest()),
                        tier(decision.outlook().lowest()),
                        decision.outlook().missing()));
    }

    @Override
    public List<String> notes(List<RankedPerson> people) {
        return Stream.of(ProbationTier.MISSING, ProbationTier.NOT_SUPERVISED)
                .map(none -> note(
                        none,
                        people.stream()
                                .filter(person -> person.decided().tier() == none.ordinal())
                                .count(),
                        people.size()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> note(ProbationTier none, long count, int all) {
        return count == 0
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.UK,
                        "%,d of %,d people have no tier: %s. They stand after tier G, in the order of what the pack"
                                + " predicts alone.",
                        count,
                        all,
                        none.reason()));
    }

    private static Tier tier(ProbationTier tier) {
        return new Tier(tier.label(), tier.ordinal() + 1);
    }

    @Override
    public TierDecider reading(CaseRecord record, LocalDate asOf) {
        Map<SubjectId, ProbationFacts> others = new HashMap<>(facts);
        others.put(record.subject(), new ProbationFactsReader().read(new RecordAsOf(asOf).of(record), asOf));
        return new ProbationTierDecider(policy, others);
    }
}
