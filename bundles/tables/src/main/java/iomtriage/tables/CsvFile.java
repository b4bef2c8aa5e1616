package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CSV file as lines of fields: strict UTF-8, strict quotes, fields of a bounded length. Knows in which lines it breaks. */
final class CsvFile {

    static final int LONGEST_FIELD = 1 << 16;
    private static final int READ_AHEAD = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<Character, String> OTHER_SEPARATORS =
            new TreeMap<>(Map.of(';', "semicolons", '\t', "tabs", '|', "upright strokes"));

    private static final int LONGEST_MARK = 4;

    /** What a file starts with that is no CSV file, and what to do about it: read as text, it would make no sense. */
    private static final Map<String, String> OTHER_FORMATS = new TreeMap<>(Map.of(
            "1f8b", "It is compressed with gzip. Decompress it first, for example with gunzip.",
            "504b0304",
                    "It is a zip file or a spreadsheet (.xlsx, .ods). Unpack it first, or export the sheet as \"CSV"
                            + " UTF-8\".",
            "d0cf11e0", "It is a spreadsheet (.xls). Export the sheet as \"CSV UTF-8\"."));

    /** Told of every line below the header. */
    interface Body {
        void line(Line line);
    }

    /** Told of the header, says who is told of the lines. */
    interface Head {
        Body header(List<String> names) throws TableException;
    }

    private static final String DISK = "The disk gives an error when it is read. Copy it again from where it came.";

    private final Path file;

    CsvFile(Path file) {
        this.file = file;
    }

    /** The column names alone. */
    List<String> header() throws TableException {
        refuseUnlessReadable();
        try (MendedLines lines = new MendedLines(file)) {
            List<String> names = names(lines.next().orElseThrow(this::empty).fields());
            lines.problems().columns(names);
            refuseIfAny(lines.problems().sentences());
            return names;
        } catch (IOException broken) {
            throw refuse(DISK);
        }
    }

    /**
     * Reads all lines; returns how many there were below the header. A file that breaks is read to its end all the same, so that
     * whoever is told of the lines sees the rest, and is refused then.
     */
    long lines(Head head) throws TableException {
        refuseUnlessReadable();
        Told told = new Told(head);
        try (FileChannel channel = FileChannel.open(file);
                Reader reader = reader(channel);
                CsvReader<CsvRecord> csv = format().ofCsvRecord(reader)) {
            Iterator<CsvRecord> records = csv.iterator();
            for (Optional<CsvRecord> next = next(records); next.isPresent(); next = next(records)) {
                told.line(new Line(next.get().getStartingLineNumber(), next.get()));
            }
        } catch (BreaksException | IOException broken) {
            rest(told);
        }
        if (!told.isHeaderTold()) {
            throw empty();
        }
        if (told.count == 0) {
            throw refuse("It has a header but no rows. Check that the export went through.");
        }
        return told.count;
    }

    /** Apart from whoever is told of the lines, whose own failures are theirs to explain. */
    private static Optional<CsvRecord> next(Iterator<CsvRecord> records) throws BreaksException {
        try {
            return records.hasNext() ? Optional.of(records.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BreaksException(broken);
        }
    }

    /** Reads on where the quick and strict reading stopped. */
    private void rest(Told told) throws TableException {
        refuseIfUtf16();
        List<String> problems = new ArrayList<>();
        try (MendedLines lines = new MendedLines(file)) {
            rest(told, lines, problems);
            problems.addAll(lines.problems().sentences());
        } catch (IOException broken) {
            throw refuse(DISK);
        }
        refuseIfAny(problems);
        throw refuse("It is not a CSV file that can be read. Export it again.");
    }

    private static void rest(Told told, MendedLines lines, List<String> problems) throws IOException {
        try {
            for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (!told.isHeaderTold() && lines.problems().isAnyPassedOver()) {
                    // What comes next is no header.
                    return;
                }
                if (line.get().number() > told.last) {
                    told.line(line.get());
                }
                lines.problems().columns(told.names);
            }
        } catch (TableException refused) {
            problems.addAll(refused.problems());
        }
    }

    private void refuseUnlessReadable() throws TableException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refuse("There is no readable file of that name. Check the path.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            String start = HexFormat.of().formatHex(in.readNBytes(LONGEST_MARK));
            for (Map.Entry<String, String> other : OTHER_FORMATS.entrySet()) {
                if (start.startsWith(other.getKey())) {
                    throw refuse(other.getValue());
                }
            }
        } catch (IOException broken) {
            throw refuse(DISK);
        }
    }

    private void refuseIfUtf16() throws TableException {
        try (InputStream in = Files.newInputStream(file)) {
            int first = in.read();
            int second = in.read();
            if (first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE) {
                throw refuse("It is written in UTF-16. Export it as UTF-8: a spreadsheet calls that \"CSV UTF-8\".");
            }
        } catch (IOException broken) {
            throw refuse(DISK);
        }
    }

    private void refuseIfAny(List<String> problems) throws TableException {
        if (!problems.isEmpty()) {
            throw new TableException(name(), problems);
        }
    }

    private TableException empty() {
        return refuse("It is empty: not even a header line is there. Check that the export went through.");
    }

    TableException refuse(String problem) {
        return new TableException(name(), List.of(problem));
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    private static Reader reader(FileChannel channel) {
        return Channels.newReader(
                channel,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT),
                READ_AHEAD);
    }

    /** How all CSV files are read. */
    static CsvReader.CsvReaderBuilder format() {
        return CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** Spreadsheets write a byte order mark in front of UTF-8. */
    private List<String> names(CsvRecord header) throws TableException {
        List<String> names = header.getFields().stream()
                .map(name -> name.replace(BYTE_ORDER_MARK, "").strip())
                .toList();
        for (Map.Entry<Character, String> other : OTHER_SEPARATORS.entrySet()) {
            long found = names.stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == other.getKey())
                    .count();
            if (found >= names.size()) {
                throw refuse("Its columns seem to be separated by " + other.getValue() + ". Export it with commas.");
            }
        }
        return names;
    }

    /** The quick and strict reading stops. */
    private static final class BreaksException extends Exception {

        private static final long serialVersionUID = 1L;

        BreaksException(Exception cause) {
            super(cause);
        }
    }

    /** Who is told of the lines, with how far that has come. */
    private final class Told {

        private final Head head;
        private @Nullable Body body;
        private List<String> names = List.of();
        private long last;
        private long count;

        Told(Head head) {
            this.head = head;
        }

        void line(Line line) throws TableException {
            last = line.number();
            if (body == null) {
                names = names(line.fields());
                body = head.header(names);
            } else {
                count++;
                body.line(line);
            }
        }

        boolean isHeaderTold() {
            return body != null;
        }
    }
}
