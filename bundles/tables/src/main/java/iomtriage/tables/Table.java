package iomtriage.tables;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file read by a column specification: strict UTF-8, one header line, every line accounted for. */
public final class Table {

    private static final int LONGEST_FIELD = 1 << 16;
    private static final int LONGEST_RECORD = 1 << 20;

    private final Path file;
    private final ColumnSpecification specification;

    public Table(Path file, ColumnSpecification specification) {
        this.file = file;
        this.specification = specification;
    }

    /**
     * Reads every line, in order.
     *
     * @param required names of the non-feature columns that must be there, such as an outcome's
     * @return how many lines there were, the header not counted
     * @throws TableException if the file cannot be read as a whole
     */
    public long forEach(List<String> required, Consumer<TableRow> consumer) throws TableException {
        if (!Files.isReadable(file)) {
            throw refuse("There is no readable file of that name. Check the path.");
        }
        try (FileChannel channel = FileChannel.open(file);
                Reader reader = Channels.newReader(
                        channel,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT),
                        1 << 16);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .maxBufferSize(LONGEST_RECORD)
                        .skipEmptyLines(true)
                        .ofCsvRecord(reader)) {
            return read(csv.iterator(), required, consumer);
        } catch (CsvParseException | UncheckedIOException | IOException broken) {
            throw refuse("It is not CSV in UTF-8 throughout: a quote is not closed, a field is longer than "
                    + LONGEST_FIELD + " characters, or a character is not UTF-8. Export it again as UTF-8 CSV.");
        }
    }

    private long read(Iterator<CsvRecord> lines, List<String> required, Consumer<TableRow> consumer)
            throws TableException {
        if (!lines.hasNext()) {
            throw refuse("It is empty: not even a header line is there.");
        }
        List<String> header = lines.next().getFields();
        Map<String, Integer> positions = positions(header, required);
        RowParser parser = new RowParser(specification, positions, header.size());
        long count = 0;
        while (lines.hasNext()) {
            consumer.accept(parser.parse(lines.next()));
            count++;
        }
        if (count == 0) {
            throw refuse("It has a header but no rows.");
        }
        return count;
    }

    private Map<String, Integer> positions(List<String> header, List<String> required) throws TableException {
        Map<String, Integer> positions = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).strip();
            if (specification.column(name).isEmpty()) {
                problems.add(
                        "Column " + (i + 1) + " is called \"" + name
                                + "\", which the column specification does not know. Add it there, as EXCLUDED if it is not needed.");
            }
            if (positions.put(name, i) != null) {
                problems.add("Two columns are called \"" + name + "\".");
            }
        }
        for (Column column : specification.columns()) {
            boolean needed = column.use() == ColumnUse.FEATURE
                    || column.use() == ColumnUse.ID
                    || required.contains(column.name());
            if (needed && !positions.containsKey(column.name())) {
                problems.add("The column \"" + column.name() + "\" is missing.");
            }
        }
        if (!problems.isEmpty()) {
            throw new TableException(String.valueOf(file.getFileName()), problems);
        }
        return positions;
    }

    private TableException refuse(String problem) {
        return new TableException(String.valueOf(file.getFileName()), List.of(problem));
    }

    /** Where a finding points: the column's name. */
    static Finding finding(FindingCode code, long line, String column, String problem, String remedy) {
        return new Finding(code, "line " + line + ", " + column, problem, remedy);
    }
}
