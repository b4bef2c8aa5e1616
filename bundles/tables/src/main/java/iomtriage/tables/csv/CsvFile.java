package iomtriage.tables.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
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

/** A CSV file as lines of fields: strict UTF-8, strict quotes, fields of a bounded length. Knows in which line it breaks. */
public final class CsvFile {

    static final int LONGEST_FIELD = 1 << 16;

    private static final int READ_AHEAD = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<Character, String> OTHER_SEPARATORS =
            new TreeMap<>(Map.of(';', "semicolons", '\t', "tabs", '|', "upright strokes"));

    private static final int LONGEST_MARK = 4;
    private static final String UTF_16 =
            "It is written in UTF-16. Export it as UTF-8: a spreadsheet calls that \"CSV UTF-8\".";

    /** What a file starts with that is no CSV file, and what to do about it: read as text, it would make no sense. */
    private static final Map<String, String> OTHER_FORMATS = new TreeMap<>(Map.of(
            "1f8b",
            "It is compressed with gzip. Decompress it first, for example with gunzip.",
            "504b0304",
            "It is a zip file or a spreadsheet (.xlsx, .ods). Unpack it first, or export the sheet as \"CSV"
                    + " UTF-8\".",
            "d0cf11e0",
            "It is a spreadsheet (.xls). Export the sheet as \"CSV UTF-8\".",
            "feff",
            UTF_16,
            "fffe",
            UTF_16));

    /** Told of every line below the header. */
    public interface Body {
        void line(Line line);
    }

    /** Told of the header, says who is told of the lines. */
    public interface Head {
        Body header(List<String> names) throws TableException;
    }

    private static final String DISK = "The disk gives an error when it is read. Copy it again from where it came.";

    private final Path file;

    public CsvFile(Path file) {
        this.file = file;
    }

    /**
     * The names of the columns alone, for a table that no specification describes yet.
     *
     * @throws TableException if there is no header that can be read
     */
    public List<String> header() throws TableException {
        Reading reading = new Reading(names -> line -> {}, true);
        read(reading);
        return reading.names;
    }

    /**
     * Reads all lines; returns how many there were below the header. A file with bytes that are not UTF-8 is read to its end all
     * the same, so that all of them are found and whoever is told of the lines sees the rest; it is refused then.
     */
    public long lines(Head head) throws TableException {
        Reading reading = new Reading(head, false);
        read(reading);
        if (reading.count == 0) {
            throw refuse("It has a header but no rows. Check that the export went through.");
        }
        return reading.count;
    }

    public String name() {
        return String.valueOf(file.getFileName());
    }

    private void read(Reading reading) throws TableException {
        refuseUnlessReadable();
        if (!isRead(reading, CodingErrorAction.REPORT)) {
            isRead(reading, CodingErrorAction.REPLACE);
        }
        List<String> findings = reading.findings.sentences();
        if (!findings.isEmpty()) {
            throw new TableException(name(), findings);
        }
        if (reading.body == null) {
            throw refuse("It is empty: not even a header line is there. Check that the export went through.");
        }
    }

    /** Reads as far as the file can be read; false if it holds bytes that are not UTF-8 and must not be replaced. */
    private boolean isRead(Reading reading, CodingErrorAction onDamage) throws TableException {
        LineHandler handler = new LineHandler(onDamage == CodingErrorAction.REPLACE);
        try (Reader text = text(onDamage);
                CsvReader<Line> csv = format().build(handler, text)) {
            Iterator<Line> lines = csv.iterator();
            while (!reading.isDone()) {
                Optional<Line> next = next(lines);
                if (next.isEmpty()) {
                    break;
                }
                reading.line(next.get());
            }
            return true;
        } catch (BreaksException broken) {
            if (broken.getCause() instanceof CsvParseException) {
                reading.broken(handler);
                return true;
            }
            if (broken.getCause().getCause() instanceof CharacterCodingException) {
                return false;
            }
            throw refuse(DISK);
        } catch (IOException broken) {
            throw refuse(DISK);
        }
    }

    /** Apart from whoever is told of the lines, whose own failures are theirs to explain. */
    private static Optional<Line> next(Iterator<Line> lines) throws BreaksException {
        try {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BreaksException(broken);
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

    private TableException refuse(String finding) {
        return new TableException(name(), List.of(finding));
    }

    private Reader text(CodingErrorAction onDamage) throws IOException {
        return Channels.newReader(
                FileChannel.open(file),
                StandardCharsets.UTF_8.newDecoder().onMalformedInput(onDamage).onUnmappableCharacter(onDamage),
                READ_AHEAD);
    }

    private static CsvReader.CsvReaderBuilder format() {
        return CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
    }

    /** Spreadsheets write a byte order mark in front of UTF-8. */
    private List<String> names(Line header) throws TableException {
        List<String> names = header.fields().stream()
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

    /** The file cannot be read on. */
    private static final class BreaksException extends Exception {

        private static final long serialVersionUID = 1L;

        BreaksException(Exception cause) {
            super(cause);
        }
    }

    /** Makes a line of each record, and knows which line and field are being read. */
    private static final class LineHandler extends AbstractBaseCsvCallbackHandler<Line> {

        private final boolean replaced;
        private List<String> fields = List.of();

        LineHandler(boolean replaced) {
            this.replaced = replaced;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            fields = new ArrayList<>(fields.size());
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            fields.add(new String(buffer, offset, length));
        }

        @Override
        protected Line buildRecord() {
            return new Line(getStartingLineNumber(), fields, replaced);
        }

        long line() {
            return getStartingLineNumber();
        }

        int field() {
            return getFieldCount();
        }
    }

    /** Who is told of the lines, with how far that has come. */
    private final class Reading {

        private final Head head;
        private final boolean headerAlone;
        private final FileFindings findings = new FileFindings();
        private @Nullable Body body;
        private List<String> names = List.of();
        private long last;
        private long count;

        Reading(Head head, boolean headerAlone) {
            this.head = head;
            this.headerAlone = headerAlone;
        }

        boolean isDone() {
            return headerAlone && body != null;
        }

        void line(Line line) throws TableException {
            if (line.number() <= last) {
                return;
            }
            last = line.number();
            if (body == null) {
                names = names(line);
                body = head.header(names);
            } else {
                count++;
                body.line(line);
            }
            for (int i = 0; i < line.fields().size(); i++) {
                if (line.isDecodedBadly(i)) {
                    findings.notUtf8(where(line.number(), i));
                }
            }
        }

        void broken(LineHandler at) {
            findings.broken(where(at.line(), at.field()));
        }

        private String where(long line, int field) {
            return "line " + line + ", " + (field < names.size() ? names.get(field) : "field " + (field + 1));
        }
    }
}
