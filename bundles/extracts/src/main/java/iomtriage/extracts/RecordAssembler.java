package iomtriage.extracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.offence.OffenceCode;
import iomtriage.extracts.mapping.Cell;
import iomtriage.extracts.mapping.ColumnMapping;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.PersonRows;
import iomtriage.extracts.rows.Row;
import iomtriage.records.JsonCaseRecordReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts a person's rows together to a case record, wherever the rows come from. A cell that cannot be read refuses the record, with
 * everything that is wrong with it; no value is repeated. Thread-safe.
 */
public final class RecordAssembler {

    private static final String EVENTS = "events";

    private final ExtractMapping mapping;
    private final ImportReport report;
    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();
    /** Of each table: its columns in the order of a row's cells, and whether its rows belong to items of an earlier one. */
    private final List<List<String>> needed;

    private final List<Boolean> joining;

    /** @param report told of everything that is not mapped */
    public RecordAssembler(ExtractMapping mapping, ImportReport report) {
        this.mapping = mapping;
        this.report = report;
        this.needed = mapping.tables().stream().map(TableMapping::needed).toList();
        this.joining = mapping.tables().stream().map(mapping::joins).toList();
    }

    /** The record, or everything that is wrong with it. */
    public CaseEntry entry(PersonRows rows) {
        RecordTree tree = new RecordTree();
        List<Finding> findings = new ArrayList<>();
        List<Row> own = rows.tables().get(0);
        for (int t = 0; t < rows.tables().size(); t++) {
            int rowNumber = 0;
            for (Row row : rows.tables().get(t)) {
                new RowReading(t, row, ++rowNumber, tree, findings).read();
            }
        }
        if (own.size() > 1) {
            findings.add(finding(
                    FindingCode.DUPLICATE_SUBJECT,
                    place(mapping.people(), own.get(1), mapping.people().key()),
                    "There are " + own.size() + " rows for one person.",
                    "Export one row for each person."));
        }
        if (own.get(0).key().isEmpty()) {
            findings.add(finding(
                    FindingCode.MISSING_FIELD,
                    place(mapping.people(), own.get(0), mapping.people().key()),
                    "The person's key is empty.",
                    "Give every person a key."));
        }
        tree.record().path(EVENTS).forEach(event -> countUnknownCode((ObjectNode) event));
        String reference = Optional.of(tree.record().path("subject").asText())
                .filter(subject -> !subject.isBlank())
                .orElse(mapping.people().name() + ", row " + own.get(0).line());
        CaseEntry entry = findings.isEmpty()
                ? reader.read(tree.record().toString(), reference)
                : new CaseEntry.Unreadable(reference, findings);
        report.entry(entry);
        return entry;
    }

    /** An offence whose code the ministry's table does not have stays in the record, as one that no scale can read. */
    private void countUnknownCode(ObjectNode event) {
        JsonNode code = event.get("code");
        if (code != null && OffenceCode.of(code.textValue()).meaning().isEmpty()) {
            report.unknownOffenceCode(code.textValue());
            if (!event.has("group")) {
                event.put("group", "UNKNOWN");
            }
        }
    }

    private static Finding finding(FindingCode code, String place, String problem, String remedy) {
        return new Finding(code, place, problem, remedy);
    }

    private static String place(TableMapping table, Row row, String column) {
        return table.name() + ", row " + row.line() + ", " + column;
    }

    /** One row on its way into the record. */
    private final class RowReading {
        private final TableMapping table;
        private final Row row;
        private final int rowNumber;
        private final RecordTree tree;
        private final List<Finding> findings;
        private final List<String> names;
        private final boolean joins;
        private final List<Cell> cells = new ArrayList<>();

        RowReading(int number, Row row, int rowNumber, RecordTree tree, List<Finding> findings) {
            this.table = mapping.tables().get(number);
            this.names = needed.get(number);
            this.joins = joining.get(number);
            this.row = row;
            this.rowNumber = rowNumber;
            this.tree = tree;
            this.findings = findings;
        }

        void read() {
            boolean leftOut = false;
            for (ColumnMapping column : table.columns()) {
                Cell cell = column.read(text(column.name()));
                cells.add(cell);
                if (cell instanceof Cell.LeaveRowOut) {
                    report.leftOut(table, column, text(column.name()));
                    leftOut = true;
                }
            }
            if (leftOut) {
                leaveItemOut();
                return;
            }
            Optional<String> name = selected();
            holder().ifPresent(holder -> {
                for (int c = 0; c < cells.size(); c++) {
                    fill(holder, table.columns().get(c), cells.get(c), name);
                }
            });
        }

        /** Where the row begins an item, no other row can add to it. */
        private void leaveItemOut() {
            if (!table.list().isEmpty() && !joins) {
                tree.leaveOut(table.list(), key());
            }
        }

        private String key() {
            return table.item().map(this::text).orElse(table.name() + rowNumber);
        }

        private String text(String column) {
            return column.isEmpty() ? "" : row.cells().get(names.indexOf(column));
        }

        /** Which of an object's names the row is about. */
        private Optional<String> selected() {
            return table.selector()
                    .map(selector -> cells.get(table.columns().indexOf(selector)))
                    .filter(Cell.Value.class::isInstance)
                    .map(cell -> ((Cell.Value) cell).value().textValue());
        }

        private Optional<ObjectNode> holder() {
            if (table.list().isEmpty()) {
                return Optional.of(tree.record());
            }
            String key = key();
            if (tree.isLeftOut(table.list(), key)) {
                return Optional.empty();
            }
            if (key.isEmpty()) {
                found(FindingCode.MISSING_FIELD, table.item().orElse(""), "The item's key is empty.", "Fill it in.");
                return Optional.empty();
            }
            Optional<ObjectNode> item = tree.item(table.list(), key);
            if (item.isPresent() && !joins && table.selector().isEmpty() && !appends()) {
                found(
                        FindingCode.UNREADABLE,
                        table.item().orElse(""),
                        "Two rows of one person have this key.",
                        "Give every row a key of its own, or take out the second.");
            }
            if (item.isEmpty() && joins) {
                found(
                        FindingCode.UNREADABLE,
                        table.item().orElse(""),
                        "No row of this person's " + table.list() + " has this key.",
                        "Export the row that it belongs to, or correct the key.");
                return Optional.empty();
            }
            return item.or(() -> tree.newItem(table.list(), key));
        }

        /** Whether several rows make one item, each adding to a list in it. */
        private boolean appends() {
            return table.columns().stream().anyMatch(ColumnMapping::isList);
        }

        private void fill(ObjectNode holder, ColumnMapping column, Cell cell, Optional<String> name) {
            if (cell instanceof Cell.Unlisted) {
                report.unlisted(table, column, row.line(), text(column.name()));
                if (!column.takesUnlistedCodes()) {
                    found(
                            FindingCode.UNKNOWN_VALUE,
                            column.name(),
                            "The cell holds none of its column's codes.",
                            "See the report for what it holds; list it in the mapping.");
                }
            } else if (cell instanceof Cell.Wrong wrong) {
                found(FindingCode.WRONG_TYPE, column.name(), wrong.problem(), wrong.remedy());
            } else if (!column.isSelector()
                    && (name.isPresent() || !column.path().contains("*"))) {
                put(holder, column, cell, column.path().replace("*", name.orElse("*")));
            }
        }

        private void put(ObjectNode holder, ColumnMapping column, Cell cell, String path) {
            if (cell instanceof Cell.None) {
                RecordTree.list(holder, path);
            } else if (cell instanceof Cell.Value value && column.isList()) {
                add(RecordTree.list(holder, path), value.value());
            } else if (cell instanceof Cell.Value value && !RecordTree.put(holder, path, value.value())) {
                found(
                        FindingCode.UNREADABLE,
                        column.name(),
                        "Another row of this person gives the same field another value.",
                        "Correct one of them.");
            }
        }

        private static void add(ArrayNode list, JsonNode value) {
            for (JsonNode there : list) {
                if (there.equals(value)) {
                    return;
                }
            }
            list.add(value);
        }

        private void found(FindingCode code, String column, String problem, String remedy) {
            findings.add(finding(code, place(table, row, column), problem, remedy));
        }
    }
}
