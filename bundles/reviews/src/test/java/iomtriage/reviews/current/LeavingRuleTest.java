package iomtriage.reviews.current;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.IomCohort;
import iomtriage.reviews.current.LeavingReason.Kind;
import iomtriage.reviews.rule.RulesReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Who is proposed to leave, by the thresholds that ship. */
class LeavingRuleTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final SubjectId SUBJECT = new SubjectId("A-1");
    private static final Optional<MemberCase.Chances> AS_HIGH =
            Optional.of(new MemberCase.Chances("any proven reoffence", .6, .5));
    private static final Optional<MemberCase.Chances> FALLEN =
            Optional.of(new MemberCase.Chances("any proven reoffence", .6, .4));

    @Test
    void oneReasonIsTooLittle() {
        Leaving leaving = of(convicted(13), List.of("fixed"), AS_HIGH);
        assertThat(kinds(leaving)).containsExactly(Kind.OFFENCE_FREE);
        assertThat(leaving.proposed()).isFalse();
        assertThat(leaving.heldBack()).isFalse();
    }

    @Test
    void twoAreEnough() {
        Leaving leaving = of(convicted(13), List.of("fixed"), FALLEN);
        assertThat(kinds(leaving)).containsExactly(Kind.OFFENCE_FREE, Kind.SCORES_FALLEN);
        assertThat(leaving.proposed()).isTrue();
    }

    @Test
    void anOverdueReviewIsNone() {
        CohortMember member = new CohortMember(
                SUBJECT,
                List.of(CohortMember.Ground.HOST),
                AS_OF.minusYears(1),
                Optional.of(AS_OF.minusDays(9)),
                true,
                Optional.of(IomCohort.FIXED),
                Optional.empty(),
                Optional.empty());
        Leaving leaving = new LeavingRule(RulesReader.standard().cohort())
                .of(new MemberCase(member, convicted(13), AS_OF, List.of("fixed"), AS_HIGH));
        assertThat(kinds(leaving)).containsExactly(Kind.OFFENCE_FREE, Kind.REVIEW_OVERDUE);
        assertThat(leaving.proposed()).isFalse();
    }

    @Test
    void whoeverMeetsAnotherCohortsDefinitionMovesAndDoesNotLeave() {
        assertThat(kinds(of(convicted(6), List.of("flex"), AS_HIGH))).isEmpty();
        assertThat(kinds(of(convicted(6), List.of("ppo-six-convictions"), AS_HIGH)))
                .containsExactly(Kind.DEFINITION_NOT_MET);
    }

    @Test
    void anOrderThatEndedCountsOnlyWhereNoneIsInForce() {
        Sentence ended = new Sentence(AS_OF.minusYears(2), Optional.of(AS_OF.minusDays(3)));
        assertThat(kinds(of(convicted(6, person -> person.sentence(ended)), List.of("fixed"), AS_HIGH)))
                .containsExactly(Kind.ORDER_ENDED);
        assertThat(kinds(of(
                        convicted(
                                6,
                                person -> person.sentence(ended)
                                        .sentence(new Sentence(AS_OF.minusYears(1), Optional.of(AS_OF)))),
                        List.of("fixed"),
                        AS_HIGH)))
                .isEmpty();
    }

    @Test
    void custodyForLongIsEnoughUnlessAReleaseIsNear() {
        assertThat(of(inside(AS_OF.plusMonths(6)), List.of("fixed"), AS_HIGH).proposed())
                .isTrue();
        Leaving near = of(inside(AS_OF.plusMonths(6).minusDays(1)), List.of("fixed"), AS_HIGH);
        assertThat(kinds(near)).isEmpty();
    }

    @Test
    void seriousHarmAndTheLastMonthsSpeakAgainst() {
        Leaving harmful = of(
                convicted(
                        13,
                        person -> person.seriousHarm(
                                new HarmAssessment(AS_OF.minusDays(9), Map.of(AtRisk.CHILDREN, HarmLevel.HIGH)))),
                List.of(),
                FALLEN);
        assertThat(harmful.heldBack()).isTrue();
        assertThat(harmful.proposed()).isFalse();
        assertThat(harmful.against()).containsExactly("risk of serious harm last assessed as high");
        Leaving arrested = of(
                convicted(
                        13,
                        person -> person.event(Event.offence(OffenceGroup.DRUNKENNESS, AS_OF.minusMonths(2))
                                .arrestedOn(AS_OF.minusMonths(2)))),
                List.of(),
                FALLEN);
        assertThat(arrested.heldBack()).isTrue();
        assertThat(arrested.toString()).doesNotContain("arrest");
    }

    private static List<Kind> kinds(Leaving leaving) {
        return leaving.reasons().stream().map(LeavingReason::kind).toList();
    }

    private static Leaving of(CaseRecord record, List<String> definitions, Optional<MemberCase.Chances> chances) {
        CohortMember member = new CohortMember(
                SUBJECT,
                List.of(CohortMember.Ground.HOST),
                AS_OF.minusYears(1),
                Optional.empty(),
                false,
                Optional.of(IomCohort.FIXED),
                Optional.empty(),
                Optional.empty());
        return new LeavingRule(RulesReader.standard().cohort())
                .of(new MemberCase(member, record, AS_OF, definitions, chances));
    }

    private static CaseRecord convicted(int monthsAgo) {
        return convicted(monthsAgo, person -> person);
    }

    private static CaseRecord convicted(int monthsAgo, UnaryOperator<CaseRecord.Builder> more) {
        LocalDate day = AS_OF.minusMonths(monthsAgo);
        return more.apply(CaseRecord.of(SUBJECT, LocalDate.of(1990, 1, 1), Sex.MALE)
                        .event(Event.offence(OffenceGroup.BURGLARY_DOMESTIC, day)
                                .disposedOf(DisposalKind.CONVICTION, day)))
                .build();
    }

    private static CaseRecord inside(LocalDate release) {
        return convicted(
                13,
                person -> person.custody(new CustodySpell(CustodyKind.SENTENCE, AS_OF.minusMonths(12), Optional.empty())
                        .withPlannedRelease(release)));
    }
}
