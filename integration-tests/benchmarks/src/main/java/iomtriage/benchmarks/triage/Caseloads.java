package iomtriage.benchmarks.triage;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Simulated caseloads in memory and in files. */
final class Caseloads {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private Caseloads() {}

    /** Writes simulated people to a file of gzipped JSON Lines, unless it is there already. */
    static void write(Path file, int people) throws IOException {
        if (Files.exists(file)) {
            return;
        }
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        Path aside = file.resolveSibling(file.getFileName() + ".part");
        try (Writer out = new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(aside), 1 << 16), StandardCharsets.UTF_8)) {
            Simulator.of(SimulationParameters.published(), AS_OF, 1)
                    .people(people)
                    .parallel()
                    .map(person -> writer.toJson(person.record()))
                    .forEachOrdered(json -> append(out, json));
        }
        Files.move(aside, file);
    }

    private static void append(Writer out, String json) {
        try {
            out.append(json).append('\n');
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** The first people in a source, as the reader makes them. */
    static List<CaseRecord> read(CaseSource source, int people) {
        try (Stream<CaseEntry> entries = source.entries()) {
            return entries.limit(people)
                    .map(entry -> ((CaseEntry.Readable) entry).record())
                    .toList();
        }
    }

    /** So many people: those given, then the same again under other references. */
    static CaseSource inMemory(List<CaseRecord> people, int count) {
        return new CaseSource() {
            @Override
            public String name() {
                return "simulated";
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.of(count);
            }

            @Override
            public Stream<CaseEntry> entries() {
                return IntStream.range(0, count)
                        .mapToObj(
                                i -> new CaseEntry.Readable(person(people.get(i % people.size()), i / people.size())));
            }
        };
    }

    /** A source so many times over, each time under other references: nothing of it is held in memory. */
    static CaseSource repeated(CaseSource source, int times) {
        return new CaseSource() {
            @Override
            public String name() {
                return source.name();
            }

            @Override
            public OptionalLong size() {
                return OptionalLong.empty();
            }

            @Override
            public Stream<CaseEntry> entries() {
                return IntStream.range(0, times)
                        .mapToObj(again -> source.entries().<CaseEntry>map(entry -> entry(entry, again)))
                        .reduce(Stream.empty(), Stream::concat);
            }
        };
    }

    private static CaseEntry entry(CaseEntry entry, int again) {
        return new CaseEntry.Readable(person(((CaseEntry.Readable) entry).record(), again));
    }

    private static CaseRecord person(CaseRecord record, int again) {
        return again == 0
                ? record
                : record.toBuilder()
                        .subject(new SubjectId(record.subject().value() + "-" + again))
                        .build();
    }
}
