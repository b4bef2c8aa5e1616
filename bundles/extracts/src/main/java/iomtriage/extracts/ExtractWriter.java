package iomtriage.extracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.extracts.mapping.ColumnMapping;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.PersonRows;
import iomtriage.extracts.rows.Row;
import iomtriage.records.JsonCaseRecordWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes case records as the files of an extract, by the mapping that reads them: for examples and tests. A record that would not
 * come back the same is refused. Not thread-safe.
 */
public final class ExtractWriter {

    private static final JsonMapper JSON = new JsonMapper();

    private final ExtractMapping mapping;
    private final List<CsvWriter> files = new ArrayList<>();
    private final JsonCaseRecordWriter records = new JsonCaseRecordWriter();

    /**
     * Writes the headers.
     *
     * @param files where each table goes, in the mapping's order; buffered; not closed here
     */
    public ExtractWriter(ExtractMapping mapping, List<? extends Writer> files) {
        this.mapping = mapping;
        for (int t = 0; t < mapping.tables().size(); t++) {
            // The writers buffer already, and nothing may stay behind in this one.
            CsvWriter csv = CsvWriter.builder()
                    .lineDelimiter(LineDelimiter.LF)
                    .bufferSize(0)
                    .build(files.get(t));
            csv.writeRecord(mapping.tables().get(t).needed());
            this.files.add(csv);
        }
    }

    /**
     * Writes one record's rows.
     *
     * @throws IllegalArgumentException if the mapping cannot hold all of the record
     */
    public void write(CaseRecord record) {
        List<List<Row>> rows = new ArrayList<>();
        JsonNode tree = tree(record);
        for (TableMapping table : mapping.tables()) {
            rows.add(rows(table, tree, record.subject().value()));
        }
        CaseEntry back = new RecordAssembler(mapping, new ImportReport(mapping)).entry(new PersonRows(rows));
        if (!(back instanceof CaseEntry.Readable readable && readable.record().equals(record))) {
            throw new IllegalArgumentException("The mapping \"" + mapping.id()
                    + "\" cannot hold all that is in these records, and they would not come back the same. Map the fields"
                    + " that it lacks, or write other records.");
        }
        for (int t = 0; t < rows.size(); t++) {
            CsvWriter file = files.get(t);
            rows.get(t).forEach(row -> file.writeRecord(row.cells()));
        }
    }

    private JsonNode tree(CaseRecord record) {
        try {
            return JSON.readTree(records.toJson(record));
        } catch (IOException impossible) {
            throw new UncheckedIOException("Reading from memory cannot fail.", impossible);
        }
    }

    private List<Row> rows(TableMapping table, JsonNode record, String key) {
        List<Row> rows = new ArrayList<>();
        if (table.list().isEmpty()) {
            rows(table, record, key, "", rows);
        }
        int number = 0;
        for (JsonNode item : table.list().isEmpty() ? MissingNode.getInstance() : record.path(table.list())) {
            rows(table, item, key, String.valueOf(++number), rows);
        }
        return rows;
    }

    /** One row, or one for each name of the object that the table's selector chooses from. */
    private void rows(TableMapping table, JsonNode holder, String key, String item, List<Row> rows) {
        Optional<ColumnMapping> selector = table.selector();
        if (selector.isEmpty()) {
            row(table, holder, "", key, item).ifPresent(rows::add);
            return;
        }
        for (Map.Entry<String, JsonNode> name :
                at(holder, selector.get().path()).properties()) {
            row(table, holder, name.getKey(), key, item).ifPresent(rows::add);
        }
    }

    private Optional<Row> row(TableMapping table, JsonNode holder, String name, String key, String item) {
        List<String> cells = new ArrayList<>();
        boolean filled = false;
        for (String heading : table.needed()) {
            String cell = "";
            for (ColumnMapping column : table.columns()) {
                if (column.name().equals(heading)) {
                    cell = cell(column, holder, name);
                    filled |= !cell.isEmpty();
                }
            }
            boolean isItem = table.item().filter(heading::equals).isPresent();
            cells.add(heading.equals(table.key()) ? key : isItem ? item : cell);
        }
        return filled ? Optional.of(new Row(1, key, cells)) : Optional.empty();
    }

    private static String cell(ColumnMapping column, JsonNode holder, String name) {
        if (column.isSelector()) {
            return column.write(TextNode.valueOf(name)).orElse("");
        }
        JsonNode value = at(holder, column.path().replace("*", name));
        if (value.isMissingNode()) {
            return "";
        }
        return column.isList() ? ofList(column, value) : column.write(value).orElse("");
    }

    private static String ofList(ColumnMapping column, JsonNode list) {
        for (JsonNode value : list) {
            if (column.values().contains(value.asText())) {
                return column.write(value).orElse("");
            }
        }
        return column.writeNone().orElse("");
    }

    private static JsonNode at(JsonNode holder, String path) {
        JsonNode at = holder;
        for (String step : path.split("\\.")) {
            at = at.path(step);
        }
        return at;
    }
}
