package iomtriage.ranking.tier;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.TierDecision;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.policy.TierTable;
import iomtriage.ranking.probation.ProbationFacts;
import iomtriage.scoring.caseload.ScoredPerson;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;

/**
 * Decides tiers as one printed policy does, from facts and predictions. Each policy that ships has its own; all are pure: the
 * same facts and chances give the same tier, and nothing is read from a clock. Thread-safe.
 */
public interface TierDecider {

    /**
     * The highest tier that any step of the policy gives, and the first step that gives it.
     *
     * @param person the person, whose facts are read
     * @param chances the chance of each outcome, 0 to 1, by its position in the pack
     */
    Decided decide(ScoredPerson person, IntToDoubleFunction chances);

    /** The same for what the pack says of a person, with the reason in words and what missing facts could still change. */
    TierDecision decision(RankedPerson person);

    /** The same, with one person's facts read off another record, as of a day. */
    default TierDecider reading(CaseRecord record, LocalDate asOf) {
        return this;
    }

    /** What a reader must know of how these people were put into tiers, as sentences. */
    default List<String> notes(List<RankedPerson> people) {
        return List.of();
    }

    /** The decider of a policy that reads features and predictions alone. */
    static TierDecider of(RankingPolicy policy, ModelPack pack) {
        return of(policy, pack, Map.of());
    }

    /**
     * The decider of a policy, for what a pack predicts.
     *
     * @param facts what probation's policy asks about each person; not looked at by another
     * @throws IllegalArgumentException if the policy and the pack do not name the same bands
     */
    static TierDecider of(RankingPolicy policy, ModelPack pack, Map<SubjectId, ProbationFacts> facts) {
        return policy.tiers() instanceof TierTable table
                ? new TableTierDecider(policy, table, pack)
                : new ProbationTierDecider(policy.key(), facts);
    }
}
