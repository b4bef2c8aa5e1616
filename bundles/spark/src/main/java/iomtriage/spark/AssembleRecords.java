package iomtriage.spark;

import static org.apache.spark.sql.types.DataTypes.StringType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.extracts.ImportReport;
import iomtriage.extracts.RecordAssembler;
import iomtriage.extracts.mapping.ColumnMapping;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.extracts.rows.PersonRows;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.spark.internal.list.AreaRecords;
import iomtriage.spark.internal.pack.Travelling;
import iomtriage.spark.internal.record.FindingRows;
import iomtriage.spark.internal.record.RecordForm;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Puts the rows of one partition together to records: each person's rows follow one another, table after table. */
final class AssembleRecords implements Serializable {

    static final StructType RECORDS = new StructType()
            .add(AreaRecords.AREA, StringType)
            .add(RecordForm.REFERENCE, StringType)
            .add(RecordForm.TEXT, StringType)
            .add(RecordForm.FINDINGS, ResultColumns.FINDINGS);

    private static final long serialVersionUID = 1L;

    private final byte[] json;
    private final int[][] days;

    private AssembleRecords(byte[] json, int[][] days) {
        this.json = json;
        this.days = days;
    }

    static MapPartitionsFunction<Row, Row> assembling(byte[] json, int[][] days) {
        AssembleRecords assemble = new AssembleRecords(json, days);
        return rows -> {
            ExtractMapping mapping = assemble.mapping();
            return assemble.new People(mapping, rows, new ImportReport(mapping));
        };
    }

    /** The report of each partition, as it travels. */
    static MapPartitionsFunction<Row, byte[]> reporting(byte[] json, int[][] days) {
        AssembleRecords assemble = new AssembleRecords(json, days);
        return rows -> {
            ExtractMapping mapping = assemble.mapping();
            ImportReport report = new ImportReport(mapping);
            assemble.new People(mapping, rows, report).forEachRemaining(person -> {});
            return List.of(Travelling.of(report)).iterator();
        };
    }

    private ExtractMapping mapping() {
        try {
            return MappingReader.parse("mapping", json);
        } catch (MappingRefusedException other) {
            throw new IllegalStateException(
                    "This executor cannot use the mapping. All executors must run the same version of iomtriage-spark.jar.",
                    other);
        }
    }

    /** One person after another; not thread-safe. */
    private final class People implements Iterator<Row> {
        private final ExtractMapping mapping;
        private final Iterator<Row> rows;
        private final ImportReport report;
        private final RecordAssembler assembler;
        private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        private final Deque<Row> ready = new ArrayDeque<>();
        private @Nullable Row next;

        People(ExtractMapping mapping, Iterator<Row> rows, ImportReport report) {
            this.mapping = mapping;
            this.rows = rows;
            this.report = report;
            this.assembler = new RecordAssembler(mapping, report);
            advance();
        }

        private void advance() {
            next = rows.hasNext() ? rows.next() : null;
            if (next != null) {
                report.row(next.getInt(1));
            }
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && next != null) {
                person(next);
            }
            return !ready.isEmpty();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return ready.remove();
        }

        /** Takes the rows of one key; those of a key that no person has, and of none, are nobody's. */
        private void person(Row first) {
            String key = first.getString(0);
            List<List<iomtriage.extracts.rows.Row>> tables = new ArrayList<>();
            mapping.tables().forEach(table -> tables.add(new ArrayList<>()));
            while (next != null && next.getString(0).equals(key)) {
                int table = next.getInt(1);
                boolean isPerson =
                        table == 0 || !key.isEmpty() && !tables.get(0).isEmpty();
                if (isPerson) {
                    tables.get(table).add(row(table, next, tables.get(table).size() + 1));
                } else {
                    report.nobodysRow(table);
                }
                if (key.isEmpty() && table == 0) {
                    add(next, new PersonRows(tables));
                    tables.get(0).clear();
                }
                advance();
            }
            if (!tables.get(0).isEmpty()) {
                add(first, new PersonRows(tables));
            }
        }

        private iomtriage.extracts.rows.Row row(int number, Row row, long line) {
            TableMapping table = mapping.tables().get(number);
            List<String> cells = new ArrayList<>(row.getList(2));
            for (int day : days[number]) {
                String name = table.needed().get(day);
                cells.set(
                        day,
                        table.columns().stream()
                                .filter(column -> column.name().equals(name))
                                .findFirst()
                                .map(column -> written(column, cells.get(day)))
                                .orElse(cells.get(day)));
            }
            return new iomtriage.extracts.rows.Row(line, row.getString(0), cells);
        }

        private static String written(ColumnMapping column, String day) {
            return day.isEmpty() ? "" : column.written(LocalDate.parse(day).atStartOfDay());
        }

        private void add(Row first, PersonRows person) {
            CaseEntry entry = assembler.entry(person);
            if (entry instanceof CaseEntry.Readable readable) {
                ready.add(RowFactory.create(
                        first.get(3), readable.record().subject().value(), writer.toJson(readable.record()), null));
            } else if (entry instanceof CaseEntry.Unreadable unreadable) {
                ready.add(RowFactory.create(
                        first.get(3), reference(unreadable), null, FindingRows.of(unreadable.findings())));
            }
        }

        /** A place among rows that have no order is nobody's reference. */
        private @Nullable String reference(CaseEntry.Unreadable unreadable) {
            return unreadable.reference().startsWith(mapping.people().name() + ", row ")
                    ? null
                    : unreadable.reference();
        }
    }
}
