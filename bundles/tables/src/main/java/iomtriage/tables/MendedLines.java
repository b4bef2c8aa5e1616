package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads a CSV file that is broken, so that everything else that is wrong with it is found too. Bytes that are not UTF-8 are
 * replaced; a line with a quote that does not close is passed over, and reading goes on with the next line. What it reads is for
 * checking alone: the file must be refused.
 */
final class MendedLines implements Closeable {

    /** What stands for bytes that are not UTF-8. */
    static final char REPLACEMENT = '\uFFFD';

    private final PhysicalLines file;
    private final Deque<PhysicalLine> ahead = new ArrayDeque<>();
    private final FileProblems problems = new FileProblems();

    MendedLines(Path file) throws IOException {
        this.file = new PhysicalLines(file);
    }

    /** The next record that can be read; empty at the end of the file. */
    Optional<Line> next() throws IOException {
        for (Optional<PhysicalLine> first = take(); first.isPresent(); first = take()) {
            Optional<Line> record = first.get().text().isEmpty() ? Optional.empty() : record(first.get());
            if (record.isPresent()) {
                return record;
            }
        }
        return Optional.empty();
    }

    /** What is wrong with the file as far as it was read. */
    FileProblems problems() {
        return problems;
    }

    private Optional<Line> record(PhysicalLine first) throws IOException {
        List<PhysicalLine> lines = new ArrayList<>();
        QuoteScan quotes = new QuoteScan();
        int length = 0;
        for (Optional<PhysicalLine> next = Optional.of(first); next.isPresent(); next = take()) {
            lines.add(next.get());
            quotes.line(next.get());
            length += next.get().text().length();
            if (next.get().isTooLong() || length > PhysicalLines.LONGEST || !quotes.isOpen()) {
                break;
            }
        }
        if (quotes.isOpen() || quotes.isBroken()) {
            problems.quote(quotes.openedLine(), quotes.openedField());
            putBack(lines, quotes.openedLine());
            return Optional.empty();
        }
        if (lines.stream().anyMatch(PhysicalLine::isTooLong)) {
            problems.tooLong(first.number());
            return Optional.empty();
        }
        return parsed(lines);
    }

    /** So that reading goes on with the line after the one where the quote opened. */
    private void putBack(List<PhysicalLine> lines, long opened) {
        for (int i = lines.size() - 1; i >= 0 && lines.get(i).number() > opened; i--) {
            ahead.addFirst(lines.get(i));
        }
    }

    private Optional<Line> parsed(List<PhysicalLine> lines) throws IOException {
        long number = lines.get(0).number();
        String text = String.join("\n", lines.stream().map(PhysicalLine::text).toList());
        try (CsvReader<CsvRecord> csv = CsvFile.format().ofCsvRecord(text)) {
            CsvRecord fields = csv.iterator().next();
            if (fields.getFields().stream().anyMatch(field -> field.length() > CsvFile.LONGEST_FIELD)) {
                problems.tooLong(number);
                return Optional.empty();
            }
            lines.stream().filter(line -> !line.isUtf8()).findFirst().ifPresent(line -> notUtf8(line.number(), fields));
            return Optional.of(new Line(number, fields));
        }
    }

    private void notUtf8(long number, CsvRecord fields) {
        for (int i = 0; i < fields.getFieldCount(); i++) {
            if (fields.getField(i).indexOf(REPLACEMENT) >= 0) {
                problems.notUtf8(number, i + 1);
            }
        }
    }

    private Optional<PhysicalLine> take() throws IOException {
        return ahead.isEmpty() ? file.next() : Optional.of(ahead.removeFirst());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
