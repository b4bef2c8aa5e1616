package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A CSV file as lines of fields: strict UTF-8, strict quotes, fields of a bounded length. Knows in which line it breaks. */
final class CsvFile {

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int READ_AHEAD = 1 << 16;
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Map<Character, String> OTHER_SEPARATORS =
            new TreeMap<>(Map.of(';', "semicolons", '\t', "tabs", '|', "upright strokes"));

    /** Told of every line below the header. */
    interface Body {
        void line(CsvRecord line);
    }

    /** Told of the header, says who is told of the lines. */
    interface Head {
        Body header(List<String> names) throws TableException;
    }

    private final Path file;

    CsvFile(Path file) {
        this.file = file;
    }

    /** The column names alone. */
    List<String> header() throws TableException {
        return read(csv -> names(csv.next()));
    }

    /** Reads all lines; returns how many there were below the header. */
    long lines(Head head) throws TableException {
        return read(csv -> {
            Body body = head.header(names(csv.next()));
            long count = 0;
            for (; csv.hasNext(); count++) {
                body.line(csv.next());
            }
            if (count == 0) {
                throw refuse("It has a header but no rows. Check that the export went through.");
            }
            return count;
        });
    }

    TableException refuse(String problem) {
        return new TableException(name(), List.of(problem));
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    private interface Reading<T> {
        T from(Latest csv) throws TableException;
    }

    private <T> T read(Reading<T> reading) throws TableException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refuse("There is no readable file of that name. Check the path.");
        }
        Latest latest = new Latest();
        try (FileChannel channel = FileChannel.open(file);
                Reader reader = reader(channel);
                CsvReader<CsvRecord> csv = csv(reader)) {
            latest.records = csv.iterator();
            if (!latest.hasNext()) {
                throw refuse("It is empty: not even a header line is there. Check that the export went through.");
            }
            return reading.from(latest);
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw refuse(whatBroke(latest.nextLine()));
        }
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

    private static CsvReader<CsvRecord> csv(Reader reader) {
        return CsvReader.builder()
                .maxBufferSize(LONGEST_FIELD)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(reader);
    }

    private String whatBroke(long line) {
        try {
            Optional<Long> notUtf8 = EncodingFault.line(file);
            if (notUtf8.isPresent()) {
                return "Line " + notUtf8.get() + " holds bytes that are not UTF-8. Export it again as UTF-8."
                        + " What comes after it was not checked.";
            }
        } catch (IOException unreadable) {
            return "The disk gives an error when it is read. Copy it again from where it came.";
        }
        return "The row that starts in line " + line + " does not end: a quote is not closed, or text follows a closing"
                + " quote, or a field is longer than " + LONGEST_FIELD + " characters. Correct that line. What"
                + " comes after it was not checked.";
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

    /** The lines, with where the next one starts. */
    private static final class Latest implements Iterator<CsvRecord> {
        private Iterator<CsvRecord> records = List.<CsvRecord>of().iterator();
        private @Nullable CsvRecord last;

        @Override
        public boolean hasNext() {
            return records.hasNext();
        }

        @Override
        public CsvRecord next() {
            CsvRecord record = records.next();
            last = record;
            return record;
        }

        /** A quoted field may hold line feeds. */
        long nextLine() {
            if (last == null) {
                return 1;
            }
            long lineFeeds = last.getFields().stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
            return last.getStartingLineNumber() + lineFeeds + 1;
        }
    }
}
