package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.AtRisk;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.HarmAssessment;
import iomtriage.api.caserecord.HarmLevel;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.caserecord.VictimSafety;
import iomtriage.api.oasys.Answer;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.cohorts.Cohorts;
import iomtriage.ranking.SmallPack;
import iomtriage.ranking.policy.PolicyReader;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact of serious harm makes a serious-harm case by itself, on the days on which it is one and on no other. */
class SeriousHarmRuleTest {

    private static final LocalDate AS_OF = Examples.AS_OF;
    private static final LocalDate BEFORE = AS_OF.minusYears(6);
    private static final CaseProfiles PROFILES =
            new CaseProfiles(SmallPack.CATALOGUE, SmallPack::first, PolicyReader.standard(), Cohorts.builtIn());

    private static Stream<Arguments> facts() {
        return Stream.of(
                fact("a MARAC case", person -> person.victimSafety(safety(AS_OF, Answer.YES, Answer.NO))),
                fact("a protective order", person -> person.victimSafety(safety(AS_OF, Answer.NO, Answer.YES))),
                fact("a domestic abuse conviction", person -> person.event(abuse(DisposalKind.CONVICTION, BEFORE))),
                fact("a domestic abuse caution", person -> person.event(abuse(DisposalKind.CAUTION, AS_OF))),
                fact("MAPPA", person -> person.mappa(new MappaManagement(1, 1, AS_OF, Optional.of(AS_OF)))),
                fact(
                        "a marker",
                        person -> person.marker(
                                Examples.marker(MarkerKind.DOMESTIC_ABUSE_PERPETRATOR, MarkerGrade.RELIABLE, AS_OF))),
                fact(
                        "high risk of serious harm",
                        person -> person.seriousHarm(
                                new HarmAssessment(AS_OF, Map.of(AtRisk.CHILDREN, HarmLevel.HIGH)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    void aFactByItselfMakesASeriousHarmCase(String name, UnaryOperator<CaseRecord.Builder> fact) {
        assertThat(isSeriousHarmCase(fact.apply(person()))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = RegisterCode.class,
            names = {"IIOM", "RMRH", "RLRH", "INLL"},
            mode = EnumSource.Mode.EXCLUDE)
    void aRegisterEntryInForceMakesASeriousHarmCaseUntilItEnds(RegisterCode code) {
        assertThat(isSeriousHarmCase(person().register(entry(code, AS_OF, Optional.empty()))))
                .isTrue();
        assertThat(isSeriousHarmCase(person().register(entry(code, BEFORE, Optional.of(AS_OF)))))
                .as("on its last day")
                .isTrue();
        assertThat(isSeriousHarmCase(person().register(entry(code, BEFORE, Optional.of(AS_OF.minusDays(1))))))
                .as("ended")
                .isFalse();
        assertThat(isSeriousHarmCase(person().register(entry(code, AS_OF.plusDays(1), Optional.empty()))))
                .as("begins later")
                .isFalse();
    }

    private static Stream<Arguments> noFacts() {
        return Stream.of(
                fact("nothing known", person -> person),
                fact(
                        "answers given later",
                        person -> person.victimSafety(safety(AS_OF.plusDays(1), Answer.YES, Answer.YES))),
                fact(
                        "answers not known",
                        person -> person.victimSafety(safety(AS_OF, Answer.NOT_KNOWN, Answer.NOT_KNOWN))),
                fact("an arrest for domestic abuse", person -> person.event(arrest())),
                fact(
                        "proven later",
                        person -> person.event(arrest().disposedOf(DisposalKind.CONVICTION, AS_OF.plusDays(1)))),
                fact(
                        "MAPPA that has ended",
                        person -> person.mappa(new MappaManagement(1, 1, BEFORE, Optional.of(AS_OF.minusDays(1))))),
                fact(
                        "MAPPA that begins later",
                        person -> person.mappa(new MappaManagement(1, 1, AS_OF.plusDays(1), Optional.empty()))),
                fact(
                        "an expired marker",
                        person -> person.marker(Examples.marker(
                                MarkerKind.DOMESTIC_ABUSE_PERPETRATOR, MarkerGrade.RELIABLE, AS_OF.minusDays(1)))),
                fact(
                        "a register of medium risk",
                        person -> person.register(entry(RegisterCode.RMRH, BEFORE, Optional.empty()))),
                fact(
                        "high risk assessed later",
                        person -> person.seriousHarm(
                                new HarmAssessment(AS_OF.plusDays(1), Map.of(AtRisk.CHILDREN, HarmLevel.VERY_HIGH)))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("noFacts")
    void whatIsNoFactOnThatDayMakesNone(String name, UnaryOperator<CaseRecord.Builder> noFact) {
        assertThat(isSeriousHarmCase(noFact.apply(person()))).isFalse();
    }

    @Test
    void theNextDayWhatWasLaterIsAFact() {
        assertThat(isSeriousHarmCase(
                        person().event(arrest().disposedOf(DisposalKind.CONVICTION, AS_OF.plusDays(1))),
                        AS_OF.plusDays(1)))
                .isTrue();
    }

    private static Arguments fact(String name, UnaryOperator<CaseRecord.Builder> fact) {
        return Arguments.of(name, fact);
    }

    private static boolean isSeriousHarmCase(CaseRecord.Builder person) {
        return isSeriousHarmCase(person, AS_OF);
    }

    private static boolean isSeriousHarmCase(CaseRecord.Builder person, LocalDate asOf) {
        return PROFILES.profile(person.build(), asOf).victimSafety().required();
    }

    /** Somebody from whom no serious harm is predicted. */
    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("example"), LocalDate.of(1954, 5, 6), Sex.FEMALE)
                .event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, BEFORE)
                        .disposedOf(DisposalKind.CAUTION, BEFORE.plusDays(30)));
    }

    private static VictimSafety safety(LocalDate day, Answer marac, Answer order) {
        return VictimSafety.of(day)
                .maracCase(marac)
                .protectiveOrder(order)
                .childrenInHousehold(Answer.YES)
                .victimContactArranged(Answer.NO)
                .build();
    }

    private static Event arrest() {
        return Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, AS_OF.minusYears(2))
                .arrestedOn(AS_OF.minusYears(2))
                .flagged(EventFlag.DOMESTIC_ABUSE);
    }

    private static Event abuse(DisposalKind kind, LocalDate proven) {
        return Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, proven.minusDays(60))
                .flagged(EventFlag.DOMESTIC_ABUSE)
                .disposedOf(kind, proven);
    }

    private static RegisterEntry entry(RegisterCode code, LocalDate start, Optional<LocalDate> end) {
        return RegisterEntry.of(code)
                .start(start)
                .end(end)
                .source("probation practitioner")
                .build();
    }
}
