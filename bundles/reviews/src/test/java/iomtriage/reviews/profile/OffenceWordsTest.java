package iomtriage.reviews.profile;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.Sex;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.harm.HarmKind;
import iomtriage.api.harm.OffencesKnown;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.reviews.wording.OffenceWords;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a record shows of offences is said with what is proven apart from what is not, as known on the day. */
class OffenceWordsTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 2, 5);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | No domestic abuse offence on record, and no arrest or charge for one.",
                "1 | 0 | 1 proven domestic abuse offence, on 3 May 2025.",
                "0 | 1 | Arrested or charged on one day for a domestic abuse offence, on 3 May 2025; none proven.",
                "8 | 0 | 8 proven domestic abuse offences, the last on 3 May 2025.",
                "0 | 8 | Arrested or charged on 8 days for a domestic abuse offence, the last on 3 May 2025; none proven.",
                "5 | 3 | 5 proven domestic abuse offences, and arrested or charged on 3 days for one that is not proven, the last on 3 May 2025.",
            })
    void provenAndUnprovenAreNeverOneNumber(int proven, int unproven, String sentence) {
        Optional<LocalDate> last = proven + unproven == 0 ? Optional.empty() : Optional.of(LocalDate.of(2025, 5, 3));

        assertThat(OffenceWords.of(HarmKind.DOMESTIC_ABUSE, new OffencesKnown(proven, unproven, last)))
                .isEqualTo(sentence);
    }

    @Test
    void tenArrestsThatLedNowhereAreNotTenOffences() {
        CaseRecord.Builder person = person();
        for (int month = 0; month < 10; month++) {
            LocalDate day = FIRST.plusMonths(month);
            person.event(Event.offence(OffenceGroup.WEAPONS_NON_FIREARM, day)
                    .arrestedOn(day)
                    .flagged(EventFlag.WEAPON));
        }

        assertThat(words(person.build(), HarmKind.WEAPONS, LocalDate.of(2026, 1, 1)))
                .isEqualTo(
                        "Arrested or charged on 10 days for a weapon offence, the last on 5 November 2025; none proven.");
    }

    @Test
    void whatBecameKnownOrWasProvenLaterIsNotUsed() {
        Event offence = Event.offence(OffenceGroup.CRIMINAL_DAMAGE, FIRST)
                .flagged(EventFlag.DOMESTIC_ABUSE)
                .arrestedOn(FIRST.plusDays(10))
                .disposedOf(DisposalKind.CONVICTION, FIRST.plusDays(90));
        CaseRecord record = person().event(offence).build();

        assertThat(words(record, HarmKind.DOMESTIC_ABUSE, FIRST.plusDays(9)))
                .isEqualTo("No domestic abuse offence on record, and no arrest or charge for one.");
        assertThat(words(record, HarmKind.DOMESTIC_ABUSE, FIRST.plusDays(89)))
                .isEqualTo(
                        "Arrested or charged on one day for a domestic abuse offence, on 15 February 2025; none proven.");
        assertThat(words(record, HarmKind.DOMESTIC_ABUSE, FIRST.plusDays(90)))
                .isEqualTo("1 proven domestic abuse offence, on 5 February 2025.");
    }

    private static String words(CaseRecord record, HarmKind kind, LocalDate asOf) {
        return OffenceWords.of(
                kind,
                OffencesReader.read(
                        new RecordAsOf(asOf).of(record), HarmTable.facts(kind).offence()));
    }

    private static CaseRecord.Builder person() {
        return CaseRecord.of(new SubjectId("example"), LocalDate.of(1994, 5, 6), Sex.MALE);
    }
}
