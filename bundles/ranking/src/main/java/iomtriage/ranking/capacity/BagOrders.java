package iomtriage.ranking.capacity;

import iomtriage.api.score.OutcomeKind;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.policy.OrderKey;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierRule;
import iomtriage.records.parallel.Workers;
import iomtriage.scoring.pack.ModelPack;
import java.util.Arrays;
import java.util.List;

/**
 * The order in which each bag of the pack would put everybody. A key holds the tier, what orders people inside it and the
 * person's number in the policy's own order, so that sorting keys sorts people and keeps who they are.
 */
final class BagOrders {

    private static final int PERSON_BITS = 28;
    private static final int SCORE_BITS = 31;
    private static final long PERSON = (1L << PERSON_BITS) - 1;

    private final List<RankedPerson> people;
    private final TierRule rule;
    private final OutcomeKind first;
    private final OutcomeKind[] kinds;
    private final BagScores scores;
    private final long[][] keys;

    BagOrders(RankingPolicy policy, ModelPack pack, TierRule rule, List<RankedPerson> people, BagScores scores) {
        this.people = people;
        this.rule = rule;
        this.first = policy.order().get(0) == OrderKey.REOFFENDING ? OutcomeKind.REOFFENDING : OutcomeKind.SERIOUS_HARM;
        this.kinds = pack.models().stream().map(model -> model.outcome().kind()).toArray(OutcomeKind[]::new);
        this.scores = scores;
        this.keys = new long[people.isEmpty() ? 0 : scores.bags()][];
    }

    /** Sorts everybody under every bag. */
    BagOrders sorted(Workers workers) {
        workers.each(keys.length, bag -> {
            long[] own = new long[people.size()];
            for (int person = 0; person < own.length; person++) {
                own[person] = key(bag, person);
            }
            Arrays.sort(own);
            keys[bag] = own;
        });
        return this;
    }

    private long key(int bag, int person) {
        float reoffending = highest(OutcomeKind.REOFFENDING, bag, person);
        float harm = highest(OutcomeKind.SERIOUS_HARM, bag, person);
        long tier = rule.tier(reoffending, harm, people.get(person).person().row());
        float score = first == OutcomeKind.REOFFENDING ? reoffending : harm;
        long highestFirst = Integer.MAX_VALUE - Float.floatToIntBits(score);
        return (tier << SCORE_BITS | highestFirst) << PERSON_BITS | person;
    }

    private float highest(OutcomeKind kind, int bag, int person) {
        float highest = 0;
        for (int outcome = 0; outcome < kinds.length; outcome++) {
            if (kinds[outcome] == kind) {
                highest = Math.max(highest, scores.of(outcome)[scores.start(bag) + person]);
            }
        }
        return highest;
    }

    /** How many orders there are. */
    int bags() {
        return keys.length;
    }

    /** A person's rank under a bag, 1 for the first. */
    int rank(int bag, int person) {
        return 1 + Arrays.binarySearch(keys[bag], key(bag, person));
    }

    /** The order of one bag. */
    PersonOrder order(int bag) {
        long[] own = keys[bag];
        return new PersonOrder() {
            @Override
            public int size() {
                return own.length;
            }

            @Override
            public int at(int position) {
                return (int) (own[position] & PERSON);
            }
        };
    }
}
