package iomtriage.referrals;

import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.OutcomeKind;
import iomtriage.referrals.policy.OrderKey;
import iomtriage.referrals.policy.RankingPolicy;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredPerson;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts a scored caseload in the order in which a policy would offer places. Immutable and thread-safe. */
public final class Ranker {

    private final RankingPolicy policy;

    public Ranker(RankingPolicy policy) {
        this.policy = policy;
    }

    /**
     * Ranks everyone who could be scored for every outcome.
     *
     * @param capacity how many places there are, at least 1
     */
    public ReferralList rank(ScoredCaseload caseload, int capacity) {
        TwoScales scales = new TwoScales(caseload.scorer().pack());
        TierRule rule = new TierRule(policy, caseload.scorer().pack().layout());
        List<RankedPerson> ranked = caseload.people().stream()
                .filter(person -> person.obstacles().isEmpty())
                .map(person -> ranked(person, scales, rule))
                .sorted(order())
                .toList();
        int[] reoffendingRanks =
                ranks(ranked.stream().mapToDouble(RankedPerson::reoffending).toArray());
        int[] harmRanks =
                ranks(ranked.stream().mapToDouble(RankedPerson::seriousHarm).toArray());
        return new RankedList(policy, caseload, capacity, new Ranking(ranked, reoffendingRanks, harmRanks), rule);
    }

    private static RankedPerson ranked(ScoredPerson person, TwoScales scales, TierRule rule) {
        double reoffending = scales.highest(OutcomeKind.REOFFENDING, person.logOdds());
        double harm = scales.highest(OutcomeKind.SERIOUS_HARM, person.logOdds());
        return new RankedPerson(person, rule.tier(reoffending, harm, person.row()), reoffending, harm);
    }

    private Comparator<RankedPerson> order() {
        Comparator<RankedPerson> order = Comparator.comparingInt(RankedPerson::tier);
        for (OrderKey key : policy.order()) {
            Comparator<RankedPerson> highestFirst = switch (key) {
                case REOFFENDING ->
                    Comparator.comparingDouble(RankedPerson::reoffending).reversed();
                case SERIOUS_HARM ->
                    Comparator.comparingDouble(RankedPerson::seriousHarm).reversed();
            };
            order = order.thenComparing(highestFirst);
        }
        return order.thenComparing(ranked -> ranked.person().subject());
    }

    /** Rank of each value, 1 for the highest; equal values share a rank and the next rank is skipped. */
    static int[] ranks(double[] values) {
        double[] ascending = values.clone();
        Arrays.sort(ascending);
        int[] ranks = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            ranks[i] = 1 + values.length - countUpTo(ascending, values[i]);
        }
        return ranks;
    }

    /** How many of the ascending values are no higher than a value. */
    private static int countUpTo(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
