package iomtriage.reviews.access;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What readers who may not see gang intelligence are shown is worked out from a record without any, and with all else. */
class WithoutGangIntelligenceTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final LocalDate BEFORE = AS_OF.minusMonths(3);
    private static final Event GROUP_THEFT =
            Event.offence(OffenceGroup.THEFT_NON_MOTOR, BEFORE).flagged(EventFlag.GROUP_RELATED, EventFlag.WEAPON);

    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("p"), LocalDate.of(1994, 5, 6), Sex.MALE)
                .marker(marker(MarkerKind.WEAPON_CARRIER))
                .register(register(RegisterCode.ADVP))
                .scheme(SchemeMembership.of(Scheme.IOM, BEFORE).build());
    }

    private static Marker marker(MarkerKind kind) {
        return Marker.of(kind)
                .source("police intelligence")
                .grade(MarkerGrade.RELIABLE)
                .recorded(BEFORE)
                .review(AS_OF.plusMonths(3))
                .expires(AS_OF.plusMonths(9))
                .build();
    }

    private static RegisterEntry register(RegisterCode code) {
        return RegisterEntry.of(code)
                .start(BEFORE)
                .review(AS_OF.plusMonths(3))
                .source("probation practitioner")
                .build();
    }

    private static Event proven(Event event, LocalDate day) {
        return event.disposedOf(DisposalKind.CONVICTION, day);
    }

    static List<UnaryOperator<CaseRecord.Builder>> eachAlone() {
        return List.of(
                person -> person.marker(marker(MarkerKind.GANG_PERPETRATOR)),
                person -> person.marker(marker(MarkerKind.GANG_VICTIM)),
                person -> person.register(register(RegisterCode.STRG)),
                person ->
                        person.scheme(SchemeMembership.of(Scheme.GANGS, BEFORE).build()));
    }

    @ParameterizedTest
    @MethodSource("eachAlone")
    void eachKindOfItAloneIsTakenOutAndAllElseStays(UnaryOperator<CaseRecord.Builder> linked) {
        CaseRecord record = linked.apply(person()).build();

        assertThat(WithoutGangIntelligence.of(record, AS_OF))
                .isEqualTo(person().build())
                .isNotEqualTo(record);
    }

    @Test
    void theNoteOfAGroupIsTakenOffWhatIsNotProvenByTheDayAndItsOtherFlagsStay() {
        Stream.of(GROUP_THEFT, proven(GROUP_THEFT, AS_OF.plusDays(1))).forEach(event -> {
            CaseRecord record = person().event(event).build();

            Event shown = WithoutGangIntelligence.of(record, AS_OF).events().get(0);

            assertThat(shown.flags()).containsExactly(EventFlag.WEAPON);
            assertThat(shown.disposal()).isEqualTo(event.disposal());
        });
    }

    @Test
    void whatACourtFoundByTheDayStaysAndSoTheVerySameRecord() {
        CaseRecord plain = person().build();
        CaseRecord found = person().event(proven(GROUP_THEFT, AS_OF)).build();

        assertThat(WithoutGangIntelligence.of(plain, AS_OF)).isSameAs(plain);
        assertThat(WithoutGangIntelligence.of(found, AS_OF)).isSameAs(found);
    }
}
