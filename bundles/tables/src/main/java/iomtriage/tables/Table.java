package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import iomtriage.api.caserecord.Finding;
import iomtriage.api.caserecord.FindingCode;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A CSV file read by a column specification: strict UTF-8, one header line, every line accounted for. */
public final class Table {

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int READ_AHEAD = 1 << 16;

    private final Path file;
    private final ColumnSpecification specification;

    public Table(Path file, ColumnSpecification specification) {
        this.file = file;
        this.specification = specification;
    }

    /**
     * Reads every line, in order, on the calling thread.
     *
     * @return how many lines there were, the header not counted
     * @throws TableException if the file cannot be read as a whole
     */
    public long forEach(Wanted wanted, Consumer<TableRow> consumer) throws TableException {
        return read(wanted, lines -> lines.forEach(line -> consumer.accept(line.parse())));
    }

    /**
     * Reads every line and works on it in parallel; the results come in the order of the lines, on the calling thread, and
     * memory does not grow with how many there are.
     *
     * @param threads how many threads may work at once, at least 1
     * @param step the work on one row; called from several threads
     * @return how many lines there were, the header not counted
     * @throws TableException if the file cannot be read as a whole: what came before has been handed on by then
     */
    public <T> long forEach(Wanted wanted, int threads, Function<TableRow, T> step, Consumer<T> consumer)
            throws TableException {
        return read(wanted, lines -> {
            try (InOrder<Unparsed, T> work = new InOrder<>(threads, line -> step.apply(line.parse()), consumer)) {
                lines.forEach(work::add);
                work.finish();
            }
        });
    }

    /** A line that is split into fields and no more. */
    private record Unparsed(RowParser parser, CsvRecord line) {
        TableRow parse() {
            return parser.parse(line);
        }
    }

    private long read(Wanted wanted, Consumer<Lines> consumer) throws TableException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw refuse("There is no readable file of that name. Check the path.");
        }
        Lines lines = new Lines();
        try (FileChannel channel = FileChannel.open(file);
                Reader reader = reader(channel);
                CsvReader<CsvRecord> csv = csv(reader)) {
            lines.open(csv.iterator(), wanted);
            consumer.accept(lines);
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw refuse(whatBroke(lines.next()));
        }
        if (lines.count == 0) {
            throw refuse("It has a header but no rows. Check that the export went through.");
        }
        return lines.count;
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
                return "Line " + notUtf8.get() + " holds bytes that are not UTF-8. Export it again as UTF-8.";
            }
        } catch (IOException unreadable) {
            return "The disk gives an error when it is read. Copy it again from where it came.";
        }
        return "The row that starts in line " + line + " does not end: a quote is not closed, or text follows a closing"
                + " quote, or a field is longer than " + LONGEST_FIELD + " characters. Correct that line.";
    }

    private TableException refuse(String problem) {
        return new TableException(String.valueOf(file.getFileName()), List.of(problem));
    }

    /** Where a finding points: the line and the column's name. */
    static Finding finding(FindingCode code, long line, String column, String problem, String remedy) {
        return new Finding(code, "line " + line + ", " + column, problem, remedy);
    }

    /** The rows below the header, counted. */
    private final class Lines {
        private long count;
        private @Nullable CsvRecord latest;
        private Iterator<CsvRecord> records;
        private RowParser parser;

        void open(Iterator<CsvRecord> csv, Wanted wanted) throws TableException {
            if (!csv.hasNext()) {
                throw refuse("It is empty: not even a header line is there. Check that the export went through.");
            }
            CsvRecord first = csv.next();
            Header header = new Header(first.getFields(), specification, wanted);
            if (!header.problems().isEmpty()) {
                throw new TableException(String.valueOf(file.getFileName()), header.problems());
            }
            latest = first;
            records = csv;
            parser = new RowParser(specification, wanted, header.positions(), first.getFieldCount());
        }

        void forEach(Consumer<Unparsed> consumer) {
            while (records.hasNext()) {
                CsvRecord line = records.next();
                count++;
                latest = line;
                consumer.accept(new Unparsed(parser, line));
            }
        }

        /** Where the row after the latest one starts: a quoted field may hold line feeds. */
        long next() {
            if (latest == null) {
                return 1;
            }
            long lineFeeds = latest.getFields().stream()
                    .flatMapToInt(String::chars)
                    .filter(c -> c == '\n')
                    .count();
            return latest.getStartingLineNumber() + lineFeeds + 1;
        }
    }
}
