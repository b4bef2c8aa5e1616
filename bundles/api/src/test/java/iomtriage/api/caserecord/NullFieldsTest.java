package iomtriage.api.caserecord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
    private static final Map<Record, String> FACTS = Map.ofEntries(
            Map.entry(CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE).build(), ""),
            Map.entry(EVENT, "event."),
            Map.entry(new Disposal(DisposalKind.CAUTION, DAY), "disposal."),
            Map.entry(new CustodySpell(CustodyKind.REMAND, DAY, Optional.empty()), "custody."),
            Map.entry(new RegisterEntry(RegisterCode.IIOM, DAY, Optional.empty(), Optional.empty(), "us"), "register."),
            Map.entry(new Marker(MarkerKind.WEAPON_CARRIER, "us", MarkerGrade.RELIABLE, DAY, DAY, DAY), "marker."),
            Map.entry(new NeedsAssessment(DAY, Map.of()), "needs."),
            Map.entry(new NeedAnswer(OptionalInt.empty(), false, false), "answer."),
            Map.entry(new HarmAssessment(DAY, Map.of()), "seriousHarm."),
            Map.entry(new MappaManagement(1, 2, DAY, Optional.empty()), "mappa."),
            Map.entry(new VictimSafety(DAY, Answer.NO, Answer.NO, Answer.NOT_KNOWN, Answer.YES), "victimSafety."),
            Map.entry(
                    new CaseEntry.Readable(
                            CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE).build()),
                    ""));

    static Stream<Record> facts() {
        return FACTS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("facts")
    void everyFieldThatIsNullIsNamedAndAllOfThemAtOnce(Record sound) throws ReflectiveOperationException {
        RecordComponent[] fields = sound.getClass().getRecordComponents();
        Object[] values = new Object[fields.length];
        List<String> every = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
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
        facts().forEach(each -> known.add(each.getClass()));
        for (Class<?> type : List.copyOf(known)) {
            for (RecordComponent field : type.getRecordComponents()) {
                for (String name : field.getGenericType().getTypeName().split("[<>, ]+")) {
                    if (name.startsWith("iomtriage.")) {
                        Class<?> used = Class.forName(name);
                        assertThat(!used.isRecord() || used == SubjectId.class || known.contains(used))
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
                () -> new Event(
                        OffenceGroup.UNKNOWN,
                        new HashSet<>(Collections.singleton(null)),
                        Optional.of(DAY),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()),
                "event.flags[0]");
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
    void soIsWhatTheStepsOfBuildingAreGiven() {
        assertRefused(() -> Event.offence(nothing(), nothing()), "event.group", "event.offenceDate");
        assertRefused(() -> EVENT.arrestedOn(nothing()), "event.arrestDate");
        assertRefused(() -> EVENT.disposedOf(nothing(), DAY), "disposal.kind");
        assertRefused(() -> EVENT.flagged(EventFlag.WEAPON, nothing()), "event.flags[0]");
        assertRefused(() -> CaseRecord.of(new SubjectId("S-1"), DAY, Sex.MALE).victimSafety(nothing()), "victimSafety");
        assertRefused(() -> CaseRecord.of(nothing(), nothing(), nothing()).build(), "subject", "dateOfBirth", "sex");
        assertThat(EVENT.flagged(EventFlag.WEAPON, EventFlag.WEAPON).flags()).containsExactly(EventFlag.WEAPON);
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
        return new CaseRecord(
                new SubjectId("S-1"),
                DAY,
                Sex.MALE,
                events,
                custody,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty());
    }

    /** What a host without a checker of nulls may pass. */
    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }

    private static Collection<String> refused(Record sound, Object[] values) throws ReflectiveOperationException {
        Constructor<?> constructor = sound.getClass().getDeclaredConstructors()[0];
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
