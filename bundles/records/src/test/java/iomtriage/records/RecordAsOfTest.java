package iomtriage.records;

import static iomtriage.records.Examples.day;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.records.asof.RecordAsOf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A record as it was known on a day. */
class RecordAsOfTest {

    private static final CaseRecordValidator VALIDATOR = new CaseRecordValidator();

    @Test
    void eachStepOfAnEventIsKnownFromItsOwnDay() {
        Event whole = Event.of(OffenceGroup.BURGLARY_OTHER)
                .offenceDate(day("2022-01-01"))
                .arrestDate(day("2022-02-01"))
                .chargeDate(day("2022-03-01"))
                .build()
                .disposedOf(DisposalKind.CONVICTION, day("2022-04-01"));
        assertThat(new RecordAsOf(day("2022-01-31")).known(whole)).isNull();
        assertThat(new RecordAsOf(day("2022-02-01")).known(whole))
                .isEqualTo(Event.offence(OffenceGroup.BURGLARY_OTHER, day("2022-01-01"))
                        .arrestedOn(day("2022-02-01")));
        assertThat(new RecordAsOf(day("2022-03-31")).known(whole))
                .isEqualTo(whole.toBuilder().disposal(Optional.empty()).build());
        assertThat(new RecordAsOf(day("2022-04-01")).known(whole)).isSameAs(whole);
    }

    @Test
    void aReleaseIsKnownFromItsDayAndAPlanAllAlong() {
        CustodySpell spell = new CustodySpell(CustodyKind.SENTENCE, day("2022-01-01"), Optional.of(day("2023-01-01")))
                .withPlannedRelease(day("2023-02-01"));
        assertThat(new RecordAsOf(day("2022-12-31")).known(spell))
                .isEqualTo(new CustodySpell(CustodyKind.SENTENCE, day("2022-01-01"), Optional.empty())
                        .withPlannedRelease(day("2023-02-01")));
        assertThat(new RecordAsOf(day("2023-01-01")).known(spell)).isSameAs(spell);
    }

    @Test
    void aRecordWithNothingLaterIsTheSame() {
        CaseRecord record = Examples.fullRecord();
        assertThat(new RecordAsOf(Examples.AS_OF).of(record)).isSameAs(record);
    }

    @Test
    void aFindingKeepsThePlaceThatItsFactHasInTheWholeRecord() {
        CaseRecord record = Examples.person()
                .event(Event.offence(OffenceGroup.DRINK_DRIVING, day("2025-01-01")))
                .event(Event.offence(OffenceGroup.DRINK_DRIVING, day("2020-01-02"))
                        .arrestedOn(day("2020-01-01")))
                .build();
        assertThat(VALIDATOR.findings(record, day("2021-01-01")))
                .extracting(Finding::field)
                .containsExactly("events[1].arrestDate");
    }

    @Test
    void theWholeRecordIsAcceptedAsTheCutOneIs() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            CaseRecord record = CaseRecords.next(random);
            int y = random.nextInt(1900, 2101);
            LocalDate asOf = LocalDate.of(y, 7, 1);
            CaseRecord cut = new RecordAsOf(asOf).of(record);
            assertThat(codes(cut, asOf)).isEqualTo(codes(record, asOf));
            assertThat(new RecordAsOf(asOf).of(cut)).isSameAs(cut);
        });
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        assertThat(IntStream.rangeClosed(1, 300)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            CaseRecord record = CaseRecords.next(random);
            int y = random.nextInt(1900, 2101);
            LocalDate asOf = LocalDate.of(y, 7, 1);
            CaseRecord shuffled = record.toBuilder()
                    .events(CaseRecords.shuffled(record.events(), random))
                    .custody(CaseRecords.shuffled(record.custody(), random))
                    .registers(CaseRecords.shuffled(record.registers(), random))
                    .markers(CaseRecords.shuffled(record.markers(), random))
                    .needs(CaseRecords.shuffled(record.needs(), random))
                    .seriousHarm(CaseRecords.shuffled(record.seriousHarm(), random))
                    .mappa(CaseRecords.shuffled(record.mappa(), random))
                    .build();
            assertThat(codes(shuffled, asOf)).containsExactlyInAnyOrderElementsOf(codes(record, asOf));
        });
    }

    private static List<FindingCode> codes(CaseRecord record, LocalDate asOf) {
        return VALIDATOR.findings(record, asOf).stream().map(Finding::code).toList();
    }
}
