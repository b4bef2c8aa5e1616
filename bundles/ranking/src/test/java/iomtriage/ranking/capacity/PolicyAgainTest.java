package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.Tier;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.People;
import iomtriage.ranking.PolicyText;
import iomtriage.ranking.Ranker;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.PersonOrder;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.RankedPerson;
import iomtriage.ranking.tier.TierDecider;
import iomtriage.scoring.caseload.ScoredCaseload;
import iomtriage.scoring.caseload.ScoredPerson;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Ranges keep to the policy, however far the bags lie apart. */
class PolicyAgainTest {

    private static final int PEOPLE = 200;
    private static final double VERY_HIGH = 3;
    private static final RankingPolicy POLICY = Caseload.policy(PolicyText.byOrderAlone());

    /** Every tenth is assessed as a very high risk of serious harm, which gives the first tier whatever is predicted. */
    private static ScoredCaseload caseload() {
        ScoredCaseload scored = Caseload.scored(People.some(PEOPLE, 33));
        List<ScoredPerson> people = new ArrayList<>();
        for (ScoredPerson person : scored.people()) {
            double[] row = person.row().clone();
            row[SmallPack.CATALOGUE.indexOf("rosh_highest")] = people.size() % 10 == 0 ? VERY_HIGH : Double.NaN;
            people.add(new ScoredPerson(person.subject(), row, person.logOdds(), person.obstacles()));
        }
        return new ScoredCaseload(scored.name(), scored.asOf(), scored.scorer(), people, List.of());
    }

    @Test
    void anAssessmentPutsPeopleFirstHoweverLittleIsPredicted() {
        TierDecider tiers = TierDecider.of(POLICY, SmallPack.first());
        List<RankedPerson> people = caseload().people().stream()
                .map(person -> RankedPerson.of(person, tiers, SmallPack.first()))
                .toList();
        PolicyAgain again = new PolicyAgain(
                POLICY, SmallPack.first(), tiers, people, new AllocationRules(20, 0, new BitSet(), 0, List.of()));

        float[][] nothing = new float[4][PEOPLE];
        PersonOrder order = again.order(nothing);

        assertThat(IntStream.range(0, 20).map(order::at)).allMatch(person -> person % 10 == 0);
        assertThat(again.above(nothing).stream()).allMatch(person -> person % 10 == 0);
    }

    @Test
    void aPersonWhomAnAssessmentPutsInTheFirstTierDoesNotRangeFarBeyondIt() {
        ReferralList list = new Ranker(POLICY).rank(caseload(), 20);
        Tier first = list.at(1).tier().tier();
        long tier = list.top(PEOPLE).stream()
                .filter(referral -> referral.tier().tier().equals(first))
                .count();
        list.top((int) tier).forEach(referral -> {
            RankInterval interval = list.range(referral.place()).interval().orElseThrow();
            boolean floored = Integer.parseInt(referral.subject().value().replaceAll("\\D", "")) % 10 == 0;
            if (floored) {
                // Other packs may put a few more people into the first tier.
                assertThat(interval.worst()).isLessThan((int) (tier + tier / 2));
            }
        });
    }
}
