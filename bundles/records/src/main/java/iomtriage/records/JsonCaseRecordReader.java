package iomtriage.records;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.records.internal.json.RecordParser;
import iomtriage.records.internal.lines.Line;
import iomtriage.records.internal.lines.LineFile;
import iomtriage.records.nested.TextSlice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads case records from JSON, strictly: what the schema does not know, and what it knows and does not find, are findings.
 * All findings of a record come at once and none repeats a value.
 *
 * <p>A record may have 1 MiB of UTF-8 at most. A file is never held in memory: its lines are split off in order and read in
 * the stream's own step, in parallel if the stream is.
 */
public final class JsonCaseRecordReader implements CaseRecordReader {

    private final RecordParser parser = new RecordParser();

    @Override
    public CaseSource jsonLines(Path file) throws IOException {
        LineFile lines = new LineFile(file, RecordParser.LARGEST);
        lines.check();
        return new JsonLinesSource(lines, this::read);
    }

    @Override
    public CaseEntry read(String json, String reference) {
        if (json.length() > RecordParser.LARGEST) {
            return RecordParser.tooLarge(reference);
        }
        return read(json.getBytes(StandardCharsets.UTF_8), reference);
    }

    /** Reads one record from UTF-8, as {@link #read(String, String)} does. */
    public CaseEntry read(byte[] json, String reference) {
        return parser.parse(json, 0, json.length, 1, () -> reference);
    }

    /** Reads one record where it is in memory, as {@link #read(String, String)} does, and keeps nothing of that. */
    public CaseEntry read(TextSlice json, String reference) {
        int from = json.from();
        return parser.parse(json.bytes(), from, from + json.length(), 1, () -> reference);
    }

    private CaseEntry read(Line line) {
        return line.isTooLong()
                ? RecordParser.tooLarge(reference(line))
                : parser.parse(line.block(), line.from(), line.to(), line.number(), () -> reference(line));
    }

    private static String reference(Line line) {
        return "line " + line.number();
    }

    private record JsonLinesSource(LineFile file, Function<Line, CaseEntry> step) implements CaseSource {

        @Override
        public String name() {
            return file.name();
        }

        /** Counting the lines would mean reading the file twice. */
        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public Stream<CaseEntry> entries() {
            return file.lines().map(step);
        }
    }
}
