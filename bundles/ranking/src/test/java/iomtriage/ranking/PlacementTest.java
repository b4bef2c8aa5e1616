package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.place.HeldPlace;
import iomtriage.api.place.PlaceBasis;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.place.PlacementsRefusedException;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.ranking.policy.RankingPolicy;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final List<CaseRecord> PEOPLE = People.some(100, 6);
    private static final RankingPolicy STANDARD = Caseload.policy(PolicyText.byOrderAlone());
    private static final ReferralList PLAIN = rank(STANDARD, 20);
    private static final SubjectId LAST = PLAIN.at(100).subject();
    private static final SubjectId FIRST = PLAIN.at(1).subject();

    @Test
    void somebodyWhoMustBeOnTakesAPlaceAndTheListSaysWhoSaidSo() {
        ReferralList list = rank(STANDARD, 20, on(LAST));

        Referral referral = list.find(LAST).orElseThrow();
        assertThat(referral.aboveCutLine()).isTrue();
        assertThat(referral.place()).isEqualTo(20);
        assertThat(referral.rank()).isEqualTo(100);
        assertThat(referral.basis().inWords()).isEqualTo("put on the list by the panel: agreed in January");
        assertThat(list.range(20).chanceAbove()).isEmpty();
        assertThat(list.range(20).byDecision()).isTrue();
    }

    @Test
    void whoeverGivesWayIsToldWhy() {
        ReferralList list = rank(STANDARD, 20, on(LAST));

        Referral twentieth = list.find(PLAIN.at(20).subject()).orElseThrow();
        assertThat(twentieth.place()).isEqualTo(21);
        assertThat(twentieth.basis()).isInstanceOf(PlaceBasis.GaveWay.class);
        assertThat(twentieth.basis().inWords()).contains("must be on the list");
    }

    @Test
    void somebodyWhoMustNotBeOnIsListedApartWithWhoSaidSo() {
        Placement off = off(FIRST);
        ReferralList list = rank(STANDARD, 20, off);

        assertThat(list.find(FIRST)).isEmpty();
        assertThat(list.size()).isEqualTo(99);
        assertThat(list.keptOff()).containsExactly(off);
        assertThat(list.at(1).subject()).isEqualTo(PLAIN.at(2).subject());
    }

    @Test
    void aDecisionThatIsNotInForceOnTheDayCountsForNothing() {
        Placement over = Placement.of(LAST, PlacementRule.MUST_BE_ON)
                .by("the panel")
                .reason("agreed")
                .from(People.AS_OF.minusYears(1))
                .to(People.AS_OF.minusDays(1))
                .build();

        assertThat(rank(STANDARD, 20, over).find(LAST).orElseThrow().aboveCutLine())
                .isFalse();
    }

    @Test
    void aPlaceIsHeldForSomebodyWhoMustBeOnButIsNotInTheCaseload() {
        Placement stranger = on(new SubjectId("stranger"));
        ReferralList list = rank(STANDARD, 20, stranger);

        assertThat(list.held()).extracting(HeldPlace::placement).containsExactly(stranger);
        assertThat(list.cutLine(0).filled()).isEqualTo(19);
        assertThat(list.cutLine(0).kept()).isEqualTo(1);
        assertThat(list.at(20).aboveCutLine()).isFalse();
    }

    @Test
    void onAndOffAtOnceIsRefusedWithBothWhoSaidSoAndNobodysReference() {
        assertThatExceptionOfType(PlacementsRefusedException.class)
                .isThrownBy(() -> rank(STANDARD, 20, on(LAST), off(LAST)))
                .withMessage(
                        "The decisions about who must and must not be on the list cannot all be kept. One person must"
                                + " be on by the word of the panel and must not by the word of the chair. Ask them to agree, and"
                                + " end one of the two.");
    }

    @Test
    void moreWhoMustBeOnThanPlacesIsRefused() {
        assertThatExceptionOfType(PlacementsRefusedException.class)
                .isThrownBy(() -> rank(STANDARD, 1, on(LAST), on(FIRST)))
                .withMessageContaining("2 people must be on the list, but there are 1 places.");
    }

    @Test
    void aDecisionWithoutANameOrAReasonIsNoDecision() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Placement.of(LAST, PlacementRule.MUST_BE_ON)
                        .by(" ")
                        .reason("agreed")
                        .from(People.AS_OF)
                        .build());
    }

    @Test
    void reservedPlacesStayFreeUntilSomebodyIsPutForward() {
        RankingPolicy reserving =
                Caseload.policy(PolicyText.byOrderAlone().replace("\"reservedShare\": 0.0", "\"reservedShare\": 0.1"));

        assertThat(rank(reserving, 20).cutLine(0).filled()).isEqualTo(18);
        assertThat(rank(reserving, 20).cutLine(0).kept()).isEqualTo(2);
        assertThat(rank(reserving, 20, on(LAST)).cutLine(0).filled()).isEqualTo(19);
        assertThat(rank(reserving, 20, on(LAST)).at(19).subject()).isEqualTo(LAST);
    }

    @Test
    void aShareThatComesToWholePlacesIsThatManyHoweverItIsRounded() {
        RankingPolicy reserving =
                Caseload.policy(PolicyText.byOrderAlone().replace("\"reservedShare\": 0.0", "\"reservedShare\": 0.29"));
        RankingPolicy capped = quotas("[{\"cohort\": \"free\", \"atLeast\": 0, \"atMost\": 0.14}]");

        assertThat(rank(reserving, 100).cutLine(0).kept()).isEqualTo(29);
        assertThat(free(PLAIN.top(50))).isGreaterThan(7);
        assertThat(free(rank(capped, 50).top(50))).isEqualTo(7);
    }

    private static long free(List<Referral> referrals) {
        return referrals.stream()
                .filter(each -> each.cohorts().contains("free"))
                .count();
    }

    @Test
    void asManyMayBePutOnByDecisionAsThereArePlaces() {
        ReferralList list = rank(STANDARD, 2, on(LAST), on(FIRST));

        assertThat(list.top(2)).extracting(Referral::subject).containsExactly(FIRST, LAST);
    }

    @Test
    void placesKeptForACohortGoToItsMembersInOrder() {
        List<Nomination> nominations =
                List.of(nominated(PLAIN.at(90)), nominated(PLAIN.at(80)), nominated(PLAIN.at(70)));
        RankingPolicy quota = quotas("[{\"cohort\": \"free\", \"atLeast\": 0.05, \"atMost\": 1}]");
        RankingPolicy most = quotas("[{\"cohort\": \"free\", \"atLeast\": 0, \"atMost\": 0.1}]");

        ReferralList list = rank(quota, 20, nominations);
        assertThat(list.top(20).stream().filter(each -> each.cohorts().contains("free")))
                .hasSizeGreaterThanOrEqualTo(1);
        ReferralList capped = rank(most, 20, nominations);
        assertThat(capped.top(20).stream().filter(each -> each.cohorts().contains("free")))
                .hasSize(2);
        assertThat(capped.cutLine(0).filled()).isEqualTo(20);
    }

    @Test
    void aMemberWhoIsOnOnlyByAQuotaSaysSo() {
        RankingPolicy quota = quotas("[{\"cohort\": \"flex\", \"atLeast\": 1, \"atMost\": 1}]");
        SubjectId low = PLAIN.at(95).subject();

        ReferralList list = rank(quota, 95, List.of(nominated(PLAIN.at(95))));

        assertThat(list.find(low).orElseThrow().cohorts()).contains("flex");
        assertThat(list.find(low).orElseThrow().aboveCutLine()).isTrue();
    }

    @Test
    void theIdDependsOnTheDecisions() {
        assertThat(rank(STANDARD, 20, on(LAST)).header().id())
                .isNotEqualTo(PLAIN.header().id());
    }

    private static Nomination nominated(Referral referral) {
        return Nomination.of(referral.subject())
                .list("flex")
                .by("the panel")
                .from(People.AS_OF)
                .build();
    }

    private static Placement on(SubjectId subject) {
        return Placement.of(subject, PlacementRule.MUST_BE_ON)
                .by("the panel")
                .reason("agreed in January")
                .from(People.AS_OF)
                .build();
    }

    private static Placement off(SubjectId subject) {
        return Placement.of(subject, PlacementRule.MUST_NOT_BE_ON)
                .by("the chair")
                .reason("moved away")
                .from(People.AS_OF)
                .build();
    }

    private static RankingPolicy quotas(String quotas) {
        return Caseload.policy(PolicyText.withPlaces(quotas, "0"));
    }

    private static ReferralList rank(RankingPolicy policy, int capacity, Placement... placements) {
        return rank(
                policy,
                TriageRequest.of(People.AS_OF, capacity)
                        .placements(List.of(placements))
                        .build());
    }

    private static ReferralList rank(RankingPolicy policy, int capacity, List<Nomination> nominations) {
        return rank(
                policy,
                TriageRequest.of(People.AS_OF, capacity)
                        .nominations(nominations)
                        .build());
    }

    private static ReferralList rank(RankingPolicy policy, TriageRequest request) {
        return Caseload.triage(policy).rank(People.source(People.readable(PEOPLE)), request);
    }
}
