package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.OutcomeKind;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.OrderKey;
import iomtriage.ranking.policy.PlaceRules;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.policy.TierTable;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the policy that ships makes of the caseload that ships, by the pack that ships. */
class ShippedPolicyTest {

    private static final List<Integer> CAPACITIES = List.of(15, 50, 250);

    private static ReferralList list;

    /** Everybody, in the order of places. */
    private static List<Referral> all;

    @BeforeAll
    static void rank() throws PolicyRefusedException, IOException {
        list = ranked(PolicyReader.standard());
        all = list.top(list.size());
    }

    private static ReferralList ranked(RankingPolicy policy) throws PolicyRefusedException, IOException {
        ModelPack pack = ShippedPack.load();
        return new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), policy, 2)
                .rank(
                        new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE),
                        TriageRequest.of(LocalDate.of(2026, 1, 1), 250).build());
    }

    @Test
    void noListPicksAwayFromAnyKindOfHarm() {
        for (CapacityPoint point : list.curve(CAPACITIES)) {
            assertThat(point.coverage())
                    .hasSize(4)
                    .as("%d places", point.capacity())
                    .allSatisfy(each -> assertThat(each.lift().orElseThrow())
                            .as(each.outcome().name())
                            .isGreaterThanOrEqualTo(1 - Coverage.ROUNDING));
        }
    }

    @Test
    void whatThatCostsInExpectedReoffendingIsKnownAndBounded() {
        for (CapacityPoint point : list.curve(CAPACITIES)) {
            Coverage reoffending = point.coverage().stream()
                    .filter(each -> each.outcome().kind() == OutcomeKind.REOFFENDING)
                    .findFirst()
                    .orElseThrow();
            assertThat(reoffending.expectedOnList() / reoffending.mostPossible())
                    .as("%d places", point.capacity())
                    .isBetween(0.6, 1.0);
        }
    }

    @Test
    void noMoreThanATenthOfTheCaseloadIsInTheHighestPriority() {
        long highest =
                all.stream().filter(each -> each.tier().tier().rank() == 1).count();

        assertThat(highest).isBetween(50L, list.size() / 8L);
    }

    @Test
    void anAssessmentOfVeryHighRiskOutranksEveryPrediction() {
        List<Referral> byRank = all.stream()
                .sorted((one, other) -> Integer.compare(one.rank(), other.rank()))
                .toList();
        long assessed = byRank.stream()
                .filter(each -> each.tier().step().equals("assessed 1"))
                .count();

        assertThat(assessed).isGreaterThan(50);
        assertThat(byRank.subList(0, (int) assessed))
                .allMatch(each -> each.tier().step().equals("assessed 1"));
    }

    @Test
    void everyPlaceSaysOnWhatBasisItWasGivenAndEveryoneWhoGaveWayToWhom() {
        assertThat(all.subList(0, 250).stream().map(each -> each.basis().inWords()))
                .anyMatch("by rank"::equals)
                .anyMatch(words -> words.contains("kept for the cohort "))
                .anyMatch(words -> words.contains("kept for the highest predicted chance of "));
        assertThat(all.stream().filter(each -> !each.aboveCutLine() && each.rank() <= 250))
                .isNotEmpty()
                .allMatch(each -> each.basis().inWords().contains("places are kept for "));
    }

    /** By reoffending alone the people with most domestic abuse ahead of them are left out: why places are kept. */
    @Test
    void aListWithoutPlacesKeptSaysWhatItIsShortOf() throws PolicyRefusedException, IOException {
        RankingPolicy ships = PolicyReader.standard();
        List<String> one = Collections.nCopies(4, "all");
        Map<String, List<String>> table = new LinkedHashMap<>();
        ships.tiers().bands().forEach(band -> table.put(band, one));
        RankingPolicy byReoffending = new RankingPolicy(
                ships.id(),
                ships.version(),
                ships.source(),
                ships.reasons(),
                new TierTable(List.of("all"), List.of(), ships.tiers().bands(), table),
                List.of(OrderKey.REOFFENDING),
                ships.tie(),
                ships.indicatedFrom(),
                new PlaceRules(0, List.of(), 0));

        List<Coverage> coverage = ranked(byReoffending).coverage();

        assertThat(coverage.stream()
                        .filter(Coverage::isUnderOne)
                        .map(each -> each.outcome().id()))
                .contains("domestic-abuse");
        assertThat(coverage.get(0).expectedOnList()).isCloseTo(coverage.get(0).mostPossible(), within(1e-9));
    }
}
