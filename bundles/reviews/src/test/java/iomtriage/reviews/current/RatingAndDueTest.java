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
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.Rating;
import iomtriage.reviews.CurrentStandings;
import iomtriage.reviews.current.DueItem.Kind;
import iomtriage.reviews.rule.CohortRules;
import iomtriage.reviews.rule.RulesReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What facts propose as a rating, and what they say is due, by the thresholds that ship. */
class RatingAndDueTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final SubjectId SUBJECT = new SubjectId("A-1");
    private static final CohortRules RULES = RulesReader.standard().cohort();

    private static Stream<Arguments> ratings() {
        return Stream.of(
                rated(Rating.GREEN, "nothing is recorded", person -> person),
                rated(
                        Rating.GREEN,
                        "convicted 13 months ago",
                        person -> person.event(convicted(AS_OF.minusMonths(13)))),
                rated(
                        Rating.AMBER,
                        "convicted 11 months ago",
                        person -> person.event(convicted(AS_OF.minusMonths(11)))),
                rated(Rating.RED, "convicted 2 months ago", person -> person.event(convicted(AS_OF.minusMonths(2)))),
                rated(
                        Rating.AMBER,
                        "arrested 2 months ago",
                        person -> person.event(Event.offence(OffenceGroup.DRUNKENNESS, AS_OF.minusMonths(2))
                                .arrestedOn(AS_OF.minusMonths(2)))),
                rated(Rating.AMBER, "inside", person -> person.custody(inside(Optional.empty(), AS_OF.plusDays(29)))),
                rated(
                        Rating.RED,
                        "to be released in four weeks",
                        person -> person.custody(inside(Optional.empty(), AS_OF.plusDays(28)))),
                rated(
                        Rating.RED,
                        "released two months ago",
                        person -> person.custody(inside(Optional.of(AS_OF.minusMonths(2)), AS_OF))),
                rated(
                        Rating.GREEN,
                        "released four months ago",
                        person -> person.custody(inside(Optional.of(AS_OF.minusMonths(4)), AS_OF))),
                rated(
                        Rating.RED,
                        "high risk of serious harm",
                        person -> person.seriousHarm(
                                new HarmAssessment(AS_OF.minusDays(9), Map.of(AtRisk.CHILDREN, HarmLevel.HIGH)))),
                rated(
                        Rating.RED,
                        "MARAC",
                        person -> person.victimSafety(VictimSafety.of(AS_OF.minusDays(1))
                                .maracCase(Answer.YES)
                                .build())),
                rated(
                        Rating.GREEN,
                        "MAPPA by one agency",
                        person -> person.mappa(new MappaManagement(1, 1, AS_OF.minusDays(9), Optional.empty()))),
                rated(
                        Rating.AMBER,
                        "MAPPA by several agencies",
                        person -> person.mappa(new MappaManagement(1, 2, AS_OF.minusDays(9), Optional.empty()))));
    }

    private static Arguments rated(Rating rating, String name, UnaryOperator<CaseRecord.Builder> facts) {
        return Arguments.of(rating, name, facts);
    }

    @ParameterizedTest(name = "{1} is {0}")
    @MethodSource("ratings")
    void theHighestFactDecides(Rating rating, String name, UnaryOperator<CaseRecord.Builder> facts) {
        ProposedRating proposed =
                new RatingRule(RULES).propose(facts.apply(person()).build(), AS_OF);
        assertThat(proposed.rating()).isEqualTo(rating);
        assertThat(proposed.reasons()).isNotEmpty();
    }

    @Test
    void whatIsDueWithinFourWeeksOfTheDayOfTheListIsDueAndWhatIsPastIsOverdue() {
        CaseRecord record = person().custody(inside(Optional.empty(), AS_OF.plusDays(28)))
                .register(entry(RegisterCode.ADVP, AS_OF.minusDays(1)))
                .register(entry(RegisterCode.RCHD, AS_OF.plusDays(29)))
                .marker(Marker.of(MarkerKind.WEAPON_CARRIER)
                        .source("police")
                        .grade(MarkerGrade.RELIABLE)
                        .recorded(AS_OF.minusDays(90))
                        .review(AS_OF)
                        .expires(AS_OF.plusDays(90))
                        .build())
                .needs(new NeedsAssessment(AS_OF.minusMonths(12), Map.of()))
                .build();
        List<DueItem> due = new DueRule(RULES, AS_OF, TODAY).recorded(record);
        assertThat(due)
                .extracting(DueItem::kind)
                .containsExactlyInAnyOrder(
                        Kind.RELEASE, Kind.REGISTRATION, Kind.MARKER, Kind.ASSESSMENT, Kind.ASSESSMENT);
        assertThat(due.stream().filter(DueItem::overdue))
                .extracting(DueItem::what)
                .containsExactlyInAnyOrder(
                        "review of the registration: domestic abuse perpetrator",
                        "no assessment of risk of serious harm on record");
        assertThat(due).extracting(DueItem::what).contains("assessment of needs is to be repeated");
    }

    @Test
    void whatWasDecidedIsSeenFromToday() {
        CurrentStandings standings =
                new CurrentStandings(Map.of(), Map.of(SUBJECT, TODAY.minusDays(1)), Map.of(), Map.of());
        assertThat(new DueRule(RULES, AS_OF, TODAY).decided(SUBJECT, standings))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(Kind.DECISION);
                    assertThat(item.overdue()).isTrue();
                    assertThat(item.toString()).doesNotContain("A-1");
                });
    }

    private static CaseRecord.Builder person() {
        return CaseRecord.of(SUBJECT, LocalDate.of(1990, 1, 1), Sex.MALE);
    }

    private static Event convicted(LocalDate day) {
        return Event.offence(OffenceGroup.THEFT_NON_MOTOR, day).disposedOf(DisposalKind.CONVICTION, day);
    }

    private static CustodySpell inside(Optional<LocalDate> to, LocalDate planned) {
        CustodySpell spell = new CustodySpell(CustodyKind.SENTENCE, AS_OF.minusMonths(8), to);
        return to.isPresent() ? spell : spell.withPlannedRelease(planned);
    }

    private static RegisterEntry entry(RegisterCode code, LocalDate review) {
        return RegisterEntry.of(code)
                .start(AS_OF.minusDays(90))
                .review(review)
                .source("probation")
                .build();
    }
}
