package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.simulation.person.SimulatedPerson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Careers that cannot have been, in the middle of a simulated caseload: findings, and the rest of the caseload goes on. */
class BrokenCareersTest {

    private static final LocalDate AS_OF = Simulated.AS_OF;
    private static final List<CaseRecord> SOUND = Simulated.caseload().subList(0, 200).stream()
            .map(SimulatedPerson::record)
            .toList();

    @TempDir
    Path folder;

    @Test
    void impossibleDatesAreAllFoundAtOnce() throws IOException {
        LocalDate born = SOUND.get(0).dateOfBirth();
        Event beforeBirth = Event.offence(OffenceGroup.THEFT_NON_MOTOR, born.minusDays(1));
        Event backwards =
                Event.offence(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusDays(5)).arrestedOn(AS_OF.minusDays(9));
        assertThat(codes(SOUND.get(0).toBuilder()
                        .event(beforeBirth)
                        .event(backwards)
                        .build()))
                .containsExactly(FindingCode.BORN_AFTER_EVENT, FindingCode.DATES_OUT_OF_ORDER);
    }

    @Test
    void overlappingCustodyIsFound() throws IOException {
        LocalDate born = SOUND.get(1).dateOfBirth();
        CustodySpell first = spell(born.plusYears(12), born.plusYears(13));
        CustodySpell second = spell(born.plusYears(12).plusDays(30), born.plusYears(14));
        CaseRecord twiceInside = CaseRecord.of(
                        SOUND.get(1).subject(), born, SOUND.get(1).sex())
                .custody(first)
                .custody(second)
                .build();
        assertThat(codes(twiceInside)).containsExactly(FindingCode.CUSTODY_OVERLAPS);
    }

    @Test
    void aDisposalWithoutAnOffenceIsFound() throws IOException {
        Event disposed = Event.of(OffenceGroup.FRAUD_AND_FORGERY)
                .flags(EnumSet.noneOf(EventFlag.class))
                .disposal(new Disposal(DisposalKind.CONVICTION, AS_OF.minusDays(100)))
                .build();
        assertThat(codes(SOUND.get(2).toBuilder().event(disposed).build()))
                .containsExactly(FindingCode.DISPOSAL_WITHOUT_OFFENCE);
    }

    /** Writes the caseload with the broken record among the sound ones, reads it back and tells what is wrong with it. */
    private List<FindingCode> codes(CaseRecord broken) throws IOException {
        Path file = folder.resolve("case-records.jsonl");
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        try (OutputStream out = Files.newOutputStream(file)) {
            for (CaseRecord record : SOUND) {
                writer.writeLine(record.subject().equals(broken.subject()) ? broken : record, out);
            }
        }
        CaseRecordValidator validator = new CaseRecordValidator();
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(file).entries()) {
            List<CaseRecord> read =
                    entries.map(entry -> ((CaseEntry.Readable) entry).record()).toList();
            assertThat(read).hasSameSizeAs(SOUND);
            return read.stream()
                    .flatMap(record -> validator.findings(record, AS_OF).stream())
                    .map(Finding::code)
                    .toList();
        }
    }

    private static CustodySpell spell(LocalDate from, LocalDate to) {
        return new CustodySpell(CustodyKind.SENTENCE, from, Optional.of(to));
    }
}
