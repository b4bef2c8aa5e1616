package iomtriage.api.caserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.CaseRecordRefusedException;
import iomtriage.api.finding.Finding;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.oasys.NeedsAssessment;
import iomtriage.api.oasys.OasysAnswer;
import iomtriage.api.oasys.OasysQuestion;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.api.offence.OffenceCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.MappaManagement;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A null is refused where a fact is built, by the name of its field: further on nobody could say whose it was. */
class NullFieldsTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 3);
    private static final Event EVENT = Event.offence(OffenceGroup.BURGLARY_DOMESTIC, DAY);

    /** One sound fact of each kind that a host builds, by what its fields are called in a finding. */
    private static final Map<Object, String> FACTS = Map.ofEntries(
            Map.entry(CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE).build(), ""),
            Map.entry(EVENT, "event."),
            Map.entry(new Disposal(DisposalKind.CAUTION, DAY), "disposal."),
            Map.entry(new CustodySpell(CustodyKind.REMAND, DAY, Optional.empty()), "custody."),
            Map.entry(
                    RegisterEntry.of(RegisterCode.IIOM).start(DAY).source("us").build(), "register."),
            Map.entry(
                    Marker.of(MarkerKind.WEAPON_CARRIER)
                            .source("us")
                            .grade(MarkerGrade.RELIABLE)
                            .recorded(DAY)
                            .review(DAY)
                            .expires(DAY)
                            .build(),
                    "marker."),
            Map.entry(new NeedsAssessment(DAY, Map.of()), "needs."),
            Map.entry(new NeedAnswer(OptionalInt.empty(), false, false), "answer."),
            Map.entry(new HarmAssessment(DAY, Map.of()), "seriousHarm."),
            Map.entry(new MappaManagement(1, 2, DAY, Optional.empty()), "mappa."),
            Map.entry(SexualHistory.of(Answer.NO).build(), "sexualHistory."),
            Map.entry(new Sentence(DAY, Optional.empty()), "sentence."),
            Map.entry(SchemeMembership.of(Scheme.IOM, DAY).build(), "scheme."),
            Map.entry(
                    VictimSafety.of(DAY)
                            .maracCase(Answer.NO)
                            .protectiveOrder(Answer.NO)
                            .childrenInHousehold(Answer.NOT_KNOWN)
                            .victimContactArranged(Answer.YES)
                            .build(),
                    "victimSafety."),
            Map.entry(
                    new CaseEntry.Readable(
                            CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE).build()),
                    ""));

    static Stream<Object> facts() {
        return FACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFieldThatIsNullIsNamedAndAllOfThemAtOnce(Object sound) throws ReflectiveOperationException {
        RecordComponent[] fields = sound.getClass().getRecordComponents();
        Object[] values = new Object[fields.length];
        List<String> every = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            fields[i].getAccessor().setAccessible(true);
            values[i] = fields[i].getAccessor().invoke(sound);
        }
        for (int i = 0; i < fields.length; i++) {
            if (!fields[i].getType().isPrimitive()) {
                Object[] one = values.clone();
                one[i] = null;
                String field = FACTS.get(sound) + fields[i].getName();
                every.add(field);
                assertThat(refused(sound, one)).containsExactly(field);
            }
        }
        Object[] none = values.clone();
        for (int i = 0; i < fields.length; i++) {
            none[i] = fields[i].getType().isPrimitive() ? values[i] : null;
        }
        assertThat(refused(sound, none)).isEqualTo(every);
    }

    @Test
    void everyRecordOfTheCaseRecordIsAmongThem() throws ReflectiveOperationException {
        Set<Class<?>> known = new HashSet<>();
        facts().forEach(each -> {
            known.add(each.getClass());
            known.addAll(List.of(each.getClass().getInterfaces()));
        });
        for (Class<?> type : known.stream().filter(Class::isRecord).toList()) {
            for (RecordComponent field : type.getRecordComponents()) {
                for (String name : field.getGenericType().getTypeName().split("[<>, ]+")) {
                    if (name.startsWith("iomtriage.")) {
                        Class<?> used = Class.forName(name);
                        assertThat(used.isEnum()
                                        || used == SubjectId.class
                                        || used == OffenceCode.class
                                        || known.contains(used))
                                .as(name)
                                .isTrue();
                    }
                }
            }
        }
    }

    @Test
    void aNullInAListIsNamedByItsPlace() {
        assertRefused(() -> record(Arrays.asList(EVENT, null, EVENT, null), List.of()), "events[1]", "events[3]");
        assertRefused(() -> record(List.of(), Collections.singletonList(null)), "custody[0]");
        assertRefused(
                () -> CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE)
                        .event(EVENT)
                        .event(nothing())
                        .marker(nothing())
                        .build(),
                "events[1]",
                "markers[0]");
        assertRefused(
                () -> Event.of(OffenceGroup.UNKNOWN)
                        .flags(new HashSet<>(Collections.singleton(null)))
                        .offenceDate(DAY)
                        .build(),
                "event.flags[0]");
        assertRefused(
                () -> new NeedsAssessment(
                        DAY,
                        Map.of(),
                        Map.of(),
                        Optional.of(new HashSet<>(Collections.singleton(null))),
                        Optional.empty()),
                "needs.pastOffences[0]");
    }

    @Test
    void aNullInAMapIsNamedByItsKey() {
        Map<NeedSection, NeedAnswer> sections = new HashMap<>();
        sections.put(NeedSection.FINANCE, null);
        assertRefused(() -> new NeedsAssessment(DAY, sections), "needs.sections.FINANCE");
        Map<AtRisk, HarmLevel> levels = new HashMap<>();
        levels.put(null, HarmLevel.LOW);
        levels.put(AtRisk.STAFF, null);
        assertRefused(() -> new HarmAssessment(DAY, levels), "seriousHarm.levels", "seriousHarm.levels.STAFF");
    }

    @Test
    void anAnswerThatAQuestionDoesNotTakeIsRefused() {
        Map<OasysQuestion, OasysAnswer> answers = Map.of(
                OasysQuestion.UNEMPLOYED, OasysAnswer.SOME_PROBLEMS,
                OasysQuestion.IMPULSIVITY, OasysAnswer.YES,
                OasysQuestion.HEROIN, OasysAnswer.YES);
        assertThatExceptionOfType(CaseRecordRefusedException.class)
                .isThrownBy(() -> new NeedsAssessment(DAY, Map.of(), answers, Optional.empty(), Optional.empty()))
                .satisfies(refused -> assertThat(refused.findings().stream().map(Finding::message))
                        .containsExactly(
                                "needs.answers.IMPULSIVITY: It is not an answer that this question takes. Give one of"
                                        + " [NO_PROBLEMS, SOME_PROBLEMS, SIGNIFICANT_PROBLEMS], or leave the question"
                                        + " out.",
                                "needs.answers.UNEMPLOYED: It is not an answer that this question takes. "
                                        + "Give one of [NO, YES], or leave the question out."));
    }

    @Test
    void soIsWhatTheStepsOfBuildingAreGiven() {
        assertRefused(() -> Event.offence(nothing(), nothing()), "event.group", "event.offenceDate");
        assertRefused(() -> EVENT.arrestedOn(nothing()), "event.arrestDate");
        assertRefused(() -> EVENT.disposedOf(nothing(), DAY), "disposal.kind");
        assertRefused(() -> EVENT.flagged(EventFlag.WEAPON, nothing()), "event.flags[1]");
        assertRefused(
                () -> CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE)
                        .victimSafety(NullFieldsTest.<VictimSafety>nothing()),
                "victimSafety");
        assertRefused(
                () -> new CustodySpell(CustodyKind.REMAND, DAY, Optional.empty()).withPlannedRelease(nothing()),
                "custody.plannedRelease");
        assertRefused(() -> CaseRecord.of(nothing(), nothing(), nothing()).build(), "subject", "dateOfBirth", "sex");
        assertThat(EVENT.flagged(EventFlag.WEAPON, EventFlag.WEAPON).flags()).containsExactly(EventFlag.WEAPON);
    }

    @Test
    void aBuilderNamesEveryFieldThatWasNeverGivenOrGivenAsNull() {
        assertRefused(
                () -> Marker.of(MarkerKind.WEAPON_CARRIER)
                        .source("police")
                        .recorded(DAY)
                        .build(),
                "marker.grade",
                "marker.review",
                "marker.expires");
        assertRefused(
                () -> RegisterEntry.of(nothing())
                        .review(NullFieldsTest.<LocalDate>nothing())
                        .end(NullFieldsTest.<Optional<LocalDate>>nothing())
                        .build(),
                "register.code",
                "register.start",
                "register.review",
                "register.end",
                "register.source");
        assertRefused(
                () -> Event.of(nothing())
                        .flags(nothing())
                        .chargeDate(NullFieldsTest.<LocalDate>nothing())
                        .disposal(NullFieldsTest.<Disposal>nothing())
                        .build(),
                "event.group",
                "event.flags",
                "event.chargeDate",
                "event.disposal");
        assertRefused(
                () -> VictimSafety.of(nothing()).maracCase(nothing()).build(),
                "victimSafety.recorded",
                "victimSafety.maracCase");
    }

    @Test
    void anAnswerThatWasNeverGivenIsNotKnown() {
        VictimSafety known = VictimSafety.of(DAY).maracCase(Answer.YES).build();

        assertThat(List.of(known.maracCase(), known.protectiveOrder(), known.childrenInHousehold()))
                .containsExactly(Answer.YES, Answer.NOT_KNOWN, Answer.NOT_KNOWN);
        assertThat(known.victimContactArranged()).isEqualTo(Answer.NOT_KNOWN);
    }

    @Test
    void aRecordBuiltFromAnotherIsEqualToIt() {
        CaseRecord record = CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE)
                .event(EVENT.disposedOf(DisposalKind.CAUTION, DAY))
                .victimSafety(VictimSafety.of(DAY).build())
                .build();

        assertThat(record.toBuilder().build()).isEqualTo(record).hasSameHashCodeAs(record);
        assertThat(record.toBuilder().events(List.of(EVENT)).build().events()).containsExactly(EVENT);
    }

    @Test
    void theMessageSaysWhatToDoAndRepeatsNothing() {
        assertThatExceptionOfType(CaseRecordRefusedException.class)
                .isThrownBy(() -> new Disposal(nothing(), DAY))
                .withMessage(
                        "1 finding(s) in the case record: disposal.kind: It is null. Hand over a value; what nobody"
                                + " knows is an empty Optional, a constant that says so, or left out.");
    }

    private static CaseRecord record(List<Event> events, List<CustodySpell> custody) {
        return CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE)
                .events(events)
                .custody(custody)
                .build();
    }

    /** What a host without a checker of nulls may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    private static Collection<String> refused(Object sound, Object[] values) throws ReflectiveOperationException {
        Constructor<?> constructor = sound.getClass().getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        try {
            constructor.newInstance(values);
            return List.of();
        } catch (InvocationTargetException refused) {
            return fields((CaseRecordRefusedException) refused.getCause());
        }
    }

    private static void assertRefused(ThrowingCallable building, String... fields) {
        assertThatExceptionOfType(CaseRecordRefusedException.class)
                .isThrownBy(building)
                .satisfies(refused -> assertThat(fields(refused)).containsExactlyInAnyOrder(fields));
    }

    private static List<String> fields(CaseRecordRefusedException refused) {
        return refused.findings().stream().map(Finding::field).toList();
    }
}
