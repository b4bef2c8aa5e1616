package iomtriage.fuzz;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.records.CaseRecordValidator;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.JsonCaseRecordWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/** Case records, as lines of text and compressed. */
final class People {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private People() {}

    static Reading lines() {
        return in("people.jsonl");
    }

    static Reading compressed() {
        return in("people.jsonl.gz");
    }

    private static Reading in(String name) {
        Path file = Scratch.folder().resolve(name);
        JsonCaseRecordReader reader = new JsonCaseRecordReader();
        return bytes -> {
            Files.write(file, bytes);
            try (Stream<CaseEntry> entries = reader.jsonLines(file).entries()) {
                entries.forEach(entry -> taken(entry, reader));
            } catch (UncheckedIOException unreadable) {
                throw unreadable.getCause();
            }
        };
    }

    /** What was taken is checked, written, and read again as what it was. */
    static void taken(CaseEntry entry, JsonCaseRecordReader reader) {
        if (entry instanceof CaseEntry.Readable readable) {
            new CaseRecordValidator().validate(readable.record(), AS_OF);
            if (!reader.read(new JsonCaseRecordWriter().toJson(readable.record()), "")
                    .equals(entry)) {
                throw new AssertionError("A record was written and read, and is another.");
            }
        }
    }
}
