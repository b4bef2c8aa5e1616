package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.RankChurn;
import iomtriage.api.referral.RankMove;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.scoring.pack.ModelPack;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankChurnTest {

    private static final LocalDate LATER = People.AS_OF.plusMonths(6);
    private static final List<CaseRecord> PEOPLE = People.some(120, 41);
    private static final ReferralList LIST = rank(SmallPack.first(), People.AS_OF, PEOPLE, List.of());

    @Test
    void aListDoesNotDifferFromItself() {
        RankChurn churn = LIST.churnTo(rank(SmallPack.first(), People.AS_OF, PEOPLE, List.of()), 10);

        assertThat(churn.stayed()).isEqualTo(30);
        assertThat(churn.entered()).isZero();
        assertThat(churn.left()).isZero();
        assertThat(churn.medianDistance()).isZero();
        assertThat(churn.moves()).isEmpty();
    }

    @Test
    void whoeverHasNewSanctionsMovesBecauseOfThem() {
        // Their tier may not change, and then neither may their place: the first whose place does.
        RankMove move = IntStream.rangeClosed(60, 119)
                .mapToObj(place -> LIST.at(place).subject())
                .flatMap(who ->
                        LIST
                                .churnTo(rank(SmallPack.first(), People.AS_OF, sanctionedTwice(who), List.of()), 500)
                                .moves()
                                .stream()
                                .filter(each -> each.subject().equals(who)))
                .filter(each -> each.after().orElseThrow() < each.before().orElseThrow())
                .findFirst()
                .orElseThrow();

        assertThat(move.reasons()).first().isEqualTo("2 new sanctions");
    }

    private static List<CaseRecord> sanctionedTwice(SubjectId who) {
        return replaced(
                who,
                person ->
                        person.toBuilder().event(sanction(9)).event(sanction(2)).build());
    }

    @Test
    void whoeverWasPassedIsToldThatOthersMoved() {
        SubjectId mover = LIST.at(100).subject();
        List<CaseRecord> changed = replaced(
                mover,
                person -> person.toBuilder()
                        .event(sanction(9).flagged(EventFlag.WEAPON))
                        .event(sanction(2).flagged(EventFlag.DOMESTIC_ABUSE))
                        .build());
        ReferralList later = rank(SmallPack.first(), People.AS_OF, changed, List.of());

        assertThat(LIST.churnTo(later, 200).moves())
                .filteredOn(move -> !move.subject().equals(mover))
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.reasons()).containsExactly("other people moved"));
    }

    @Test
    void whatSpeaksAgainstAMoveIsNotItsReason() {
        SubjectId riser = LIST.at(60).subject();
        List<CaseRecord> changed =
                replaced(riser, person -> person.toBuilder().event(sanction(2)).build());
        ReferralList later = rank(SmallPack.first(), LATER, changed, List.of());

        assertThat(move(later, riser).after().orElseThrow()).isLessThan(60);
        assertThat(move(later, riser).reasons())
                .contains("1 new sanction")
                .noneMatch(reason -> reason.startsWith("no new sanction"));
        assertThat(LIST.churnTo(later, 200).moves())
                .filteredOn(move -> move.before().orElseThrow() < move.after().orElseThrow())
                .isNotEmpty()
                .noneMatch(move -> move.reasons().contains("1 new sanction"));
    }

    @Test
    void morePlacesAreTheReasonWhereNothingElseChanged() {
        ReferralList larger = Caseload.triage(Caseload.policy(PolicyText.byOrderAlone()))
                .rank(
                        People.source(People.readable(PEOPLE)),
                        TriageRequest.of(People.AS_OF, 33).build());

        assertThat(LIST.churnTo(larger, 0).moves())
                .hasSize(3)
                .allSatisfy(move -> assertThat(move.reasons()).containsExactly("the list has 33 places; before: 30"));
        assertThat(larger.churnTo(LIST, 0).moves())
                .hasSize(3)
                .allSatisfy(move -> assertThat(move.reasons()).containsExactly("the list has 30 places; before: 33"));
    }

    @Test
    void timeWithoutANewSanctionIsAReason() {
        ReferralList later = rank(SmallPack.first(), LATER, PEOPLE, List.of());

        assertThat(LIST.churnTo(later, 200).moves())
                .anySatisfy(move -> assertThat(move.reasons())
                        .anySatisfy(reason -> assertThat(reason).startsWith("no new sanction since: ")));
        assertThat(LIST.churnTo(later, 200).moves())
                .noneSatisfy(move -> assertThat(move.reasons())
                        .anySatisfy(reason -> assertThat(reason).contains("the pack")));
    }

    @Test
    void anotherPackOnTheSameRecordsIsTheOnlyReasonThen() {
        ReferralList later = rank(SmallPack.second(), People.AS_OF, PEOPLE, List.of());

        assertThat(LIST.churnTo(later, 10).moves())
                .isNotEmpty()
                .allSatisfy(move -> assertThat(move.reasons())
                        .allMatch(reason ->
                                reason.startsWith("the pack small@2 puts ") || reason.equals("other people moved")));
    }

    @Test
    void newSanctionsAreNotBlamedOnANewPack() {
        SubjectId who = LIST.at(100).subject();
        List<CaseRecord> changed = replaced(
                who,
                person -> person.toBuilder()
                        .event(sanction(9))
                        .event(sanction(5))
                        .event(sanction(2))
                        .build());

        assertThat(move(rank(SmallPack.second(), People.AS_OF, changed, List.of()), who)
                        .reasons())
                .first()
                .isEqualTo("3 new sanctions");
    }

    @Test
    void aDecisionIsTheFirstReason() {
        SubjectId last = LIST.at(120).subject();
        Placement on = placement(last, PlacementRule.MUST_BE_ON);
        RankChurn churn = LIST.churnTo(rank(SmallPack.first(), People.AS_OF, PEOPLE, List.of(on)), 0);

        assertThat(churn.entered()).isEqualTo(1);
        assertThat(churn.left()).isEqualTo(1);
        assertThat(churn.moves().get(0).reasons()).containsExactly("put on the list by the panel: agreed");
        assertThat(churn.moves().get(1).reasons().get(0)).contains("went to a person who must be on the list");
    }

    @Test
    void whoeverComesOrGoesIsSaidTo() {
        ReferralList fewer = rank(SmallPack.first(), People.AS_OF, PEOPLE.subList(0, 119), List.of());
        SubjectId gone = PEOPLE.get(119).subject();

        assertThat(LIST.churnTo(fewer, 0).moves())
                .filteredOn(move -> move.subject().equals(gone))
                .allSatisfy(move -> assertThat(move.reasons()).containsExactly("no longer among the people ranked"));
        SubjectId first = LIST.at(1).subject();
        ReferralList without =
                rank(SmallPack.first(), People.AS_OF, PEOPLE, List.of(placement(first, PlacementRule.MUST_NOT_BE_ON)));
        assertThat(move(without, first).reasons()).containsExactly("kept off the list by the panel: agreed");
        assertThat(move(without, LIST, first).reasons()).containsExactly("no longer kept off the list");
    }

    @Test
    void everyPlaceOnTheListIsAccountedFor() {
        RankChurn churn = LIST.churnTo(rank(SmallPack.second(), LATER, PEOPLE, List.of()), 0);

        assertThat(churn.stayed() + churn.entered()).isEqualTo(30);
        assertThat(churn.stayed() + churn.left()).isEqualTo(30);
        assertThat(churn.moves()).hasSize(churn.entered() + churn.left());
    }

    @Test
    void aListFromElsewhereIsRefused() {
        ReferralList other = mock(ReferralList.class);

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LIST.churnTo(other, 5))
                .withMessageEndingWith("Make both with it.");
    }

    private static RankMove move(ReferralList later, SubjectId who) {
        return move(LIST, later, who);
    }

    private static RankMove move(ReferralList before, ReferralList later, SubjectId who) {
        return before.churnTo(later, 500).moves().stream()
                .filter(move -> move.subject().equals(who))
                .findFirst()
                .orElseThrow();
    }

    private static Placement placement(SubjectId subject, PlacementRule rule) {
        return Placement.of(subject, rule)
                .by("the panel")
                .reason("agreed")
                .from(People.AS_OF)
                .build();
    }

    private static Event sanction(int daysAgo) {
        return Event.offence(OffenceGroup.THEFT_NON_MOTOR, People.AS_OF.minusDays(daysAgo + 30L))
                .disposedOf(DisposalKind.CONVICTION, People.AS_OF.minusDays(daysAgo));
    }

    private static List<CaseRecord> replaced(SubjectId who, UnaryOperator<CaseRecord> change) {
        List<CaseRecord> changed = new ArrayList<>(PEOPLE);
        changed.replaceAll(person -> person.subject().equals(who) ? change.apply(person) : person);
        return changed;
    }

    private static ReferralList rank(
            ModelPack pack, LocalDate asOf, List<CaseRecord> people, List<Placement> placements) {
        try {
            return new CaseTriage(
                            SmallPack.CATALOGUE,
                            () -> pack,
                            Cohorts.builtIn(),
                            Caseload.policy(PolicyText.byOrderAlone()),
                            2)
                    .rank(
                            People.source(People.readable(people)),
                            TriageRequest.of(asOf, 30).placements(placements).build());
        } catch (PolicyRefusedException refused) {
            throw new AssertionError(refused);
        }
    }
}
