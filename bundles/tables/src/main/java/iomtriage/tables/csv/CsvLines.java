package iomtriage.tables.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The lines of a CSV file: strict encoding, strict quotes, fields of a bounded length. Knows in which line it breaks. */
final class CsvLines {

    static final int LONGEST_FIELD = 1 << 16;

    private final TableText text;

    CsvLines(TableText text) {
        this.text = text;
    }

    /** A file with bytes that are no text is read to its end all the same, so that all of them are found. */
    void read(TableFile.Reading reading) throws IOException, TableException {
        if (!isRead(reading, CodingErrorAction.REPORT)) {
            isRead(reading, CodingErrorAction.REPLACE);
        }
    }

    /** Reads as far as the file can be read; false if it holds bytes that are no text and must not be replaced. */
    private boolean isRead(TableFile.Reading reading, CodingErrorAction onDamage) throws IOException, TableException {
        LineHandler handler = new LineHandler(onDamage == CodingErrorAction.REPLACE);
        try (Reader source = text.open(onDamage);
                CsvReader<Line> csv = format(separator()).build(handler, source)) {
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
                reading.broken(handler.line(), handler.field());
                return true;
            }
            if (broken.getCause().getCause() instanceof CharacterCodingException) {
                return false;
            }
            throw broken.getCause() instanceof UncheckedIOException unreadable
                    ? unreadable.getCause()
                    : new IOException(broken);
        }
    }

    private char separator() throws IOException {
        try (Reader start = text.open(CodingErrorAction.REPLACE)) {
            return Separator.of(start);
        }
    }

    /** Apart from those who are told of the lines, whose own failures are theirs to explain. */
    private static Optional<Line> next(Iterator<Line> lines) throws BreaksException {
        try {
            return lines.hasNext() ? Optional.of(lines.next()) : Optional.empty();
        } catch (CsvParseException | UncheckedIOException broken) {
            throw new BreaksException(broken);
        }
    }

    private static CsvReader.CsvReaderBuilder format(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .maxBufferSize(LONGEST_FIELD)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false);
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
}
