package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.OutcomeKind;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the policy that ships makes of the caseload that ships, by the pack that ships. */
class ShippedPolicyTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final List<Integer> CAPACITIES = List.of(15, 50, 250);

    private static ReferralList list;

    /** Everybody, in the order of places. */
    private static List<Referral> all;

    @BeforeAll
    static void rank() throws PolicyRefusedException, IOException {
        list = ranked(TriageRequest.of(AS_OF, 250).build());
        all = list.top(list.size());
    }

    private static ReferralList ranked(TriageRequest request) throws PolicyRefusedException, IOException {
        ModelPack pack = ShippedPack.load();
        return new CaseTriage(FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), 2)
                .rank(new JsonCaseRecordReader().jsonLines(ShippedPack.PEOPLE), request);
    }

    /** Of a record, only what was known on the day is looked at, so nothing later makes it one that cannot be true. */
    @Test
    void aListOfEighteenMonthsEarlierRefusesNobodyForWhatHappenedSince() throws PolicyRefusedException, IOException {
        ReferralList earlier =
                ranked(TriageRequest.of(AS_OF.minusMonths(18), 250).build());
        assertThat(earlier.refused()).isEmpty();
        assertThat(earlier.size() + earlier.notRanked().size()).isEqualTo(5_000);
        assertThat(earlier.size()).isGreaterThan(4_500);
        assertThat(earlier.notRanked())
                .allSatisfy(each -> assertThat(each.reasons())
                        .allMatch(reason ->
                                reason.startsWith("No offence, arrest or sanction is on record as of the date")
                                        || reason.startsWith("The person is under 18")));
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
    void noMoreThanAnEighthOfTheCaseloadIsInTheHighestPriority() {
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
                .anyMatch(words -> words.contains("kept for the highest predicted chance of "));
        assertThat(all.stream().filter(each -> !each.aboveCutLine() && each.rank() <= 250))
                .isNotEmpty()
                .allMatch(each -> each.basis().inWords().contains("places are kept for "));
    }

    /** Fifteen people whom a panel puts on the list, with the lowest chance of domestic abuse of all. */
    @Test
    void aListThatHoldsLessOfAHarmThanPeopleTakenAtRandomSaysSo() throws PolicyRefusedException, IOException {
        List<Placement> panel = all.stream()
                .sorted(Comparator.comparingDouble(each -> each.assessment()
                        .result("domestic-abuse")
                        .score()
                        .orElseThrow()
                        .probability()))
                .limit(15)
                .map(each -> Placement.of(each.subject(), PlacementRule.MUST_BE_ON)
                        .by("the panel")
                        .reason("agreed")
                        .from(AS_OF)
                        .build())
                .toList();

        List<Coverage> coverage =
                ranked(TriageRequest.of(AS_OF, 15).placements(panel).build()).coverage();

        assertThat(coverage.stream()
                        .filter(Coverage::isUnderOne)
                        .map(each -> each.outcome().id()))
                .contains("domestic-abuse");
        assertThat(coverage.get(1).warning().orElseThrow())
                .startsWith("The list holds less of this outcome than as many people taken at random from the caseload"
                        + " would: domestic abuse, 0.0");
    }
}
