package iomtriage.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.when;

import iomtriage.extracts.ImportReport;
import iomtriage.extracts.mapping.ExtractMapping;
import iomtriage.extracts.mapping.MappingReader;
import iomtriage.extracts.mapping.MappingRefusedException;
import iomtriage.extracts.mapping.TableMapping;
import iomtriage.spark.internal.list.AreaRecords;
import iomtriage.spark.internal.pack.PackArchive;
import iomtriage.spark.internal.pack.Travelling;
import iomtriage.spark.internal.record.RecordForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/**
 * Flat tables of a case system (people, offences, custody, registrations, needs) as case records, by the same mapping as extracts
 * in files or in a database: see {@code bundles/extracts}. Thread-safe.
 *
 * <p>Rows of a table have no order here, so a finding tells a row by its place among that person's rows of the table, in the order
 * of their text.
 */
public final class MappedTables {

    private final byte[] json;
    private final ExtractMapping mapping;
    private final List<Table> tables;

    /** One table with its columns as they are called there, in the order in which the mapping needs them. */
    private record Table(TableMapping mapping, Dataset<Row> rows, List<StructField> needed) {

        Column key() {
            return cell(needed.get(0));
        }

        Column[] cells() {
            return needed.stream().map(MappedTables::cell).toArray(Column[]::new);
        }

        /** Positions of cells that Spark holds as days, and the mapping reads as its text writes them. */
        int[] days() {
            List<Integer> days = new ArrayList<>();
            for (int i = 0; i < needed.size(); i++) {
                if (isDay(needed.get(i).dataType())) {
                    days.add(i);
                }
            }
            return days.stream().mapToInt(Integer::intValue).toArray();
        }

        /** Columns that the mapping neither uses nor ignores. */
        List<StructField> others() {
            return Arrays.stream(rows.schema().fields())
                    .filter(field -> !needed.contains(field)
                            && mapping.ignored().stream().noneMatch(field.name()::equalsIgnoreCase))
                    .toList();
        }
    }

    private MappedTables(byte[] json, ExtractMapping mapping, List<Table> tables) {
        this.json = json;
        this.mapping = mapping;
        this.tables = tables;
    }

    /**
     * Tables as a mapping names them.
     *
     * @param spark the session that reads the mapping
     * @param mapping the mapping's file, wherever Spark can read
     * @param tables the rows of each of its tables, by the table's name
     * @return the tables, not yet read
     * @throws MappingRefusedException if the file is no mapping, with every finding
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if tables or columns are missing, or cannot be joined, with everything that is
     *     wrong
     */
    public static MappedTables of(SparkSession spark, String mapping, Map<String, Dataset<Row>> tables)
            throws MappingRefusedException, IOException {
        byte[] json = PackArchive.file(spark, mapping);
        ExtractMapping read = MappingReader.parse(new Path(mapping).getName(), json);
        TableFindings findings = new TableFindings();
        findings.names(read, tables);
        List<Table> found = new ArrayList<>();
        for (TableMapping table : read.tables()) {
            Optional.ofNullable(tables.get(table.name()))
                    .ifPresent(rows -> found.add(new Table(table, rows, findings.needed(table, rows))));
        }
        findings.refuse();
        return new MappedTables(json, read, List.copyOf(found));
    }

    /**
     * {@return a record for each person: the columns {@code reference}, {@code record} (JSON; null where there is none)
     * and {@code findings} (why there is none), as every call of {@link IomTriage} takes them}
     */
    public Dataset<Row> records() {
        return assembled(List.of()).select(col(RecordForm.REFERENCE), col(RecordForm.TEXT), col(RecordForm.FINDINGS));
    }

    /**
     * {@return the same as {@link #records} beside a column of the table of people, as the area that lists are made
     * for}
     *
     * @param column name of that column, in any case
     * @throws IllegalArgumentException if that table has no such column
     */
    public Dataset<Row> recordsBy(String column) {
        Table people = tables.get(0);
        StructField field = Arrays.stream(people.rows().schema().fields())
                .filter(each -> each.name().equalsIgnoreCase(column))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\""
                        + people.mapping().name() + "\" has no column \"" + column + "\" to tell areas apart."
                        + " There are: " + String.join(", ", people.rows().columns()) + "."));
        return assembled(List.of(field))
                .select(
                        col(AreaRecords.AREA).as(column),
                        col(RecordForm.REFERENCE),
                        col(RecordForm.TEXT),
                        col(RecordForm.FINDINGS));
    }

    /**
     * {@return what became of every row, read in a job of its own: what no record took up, counted by table, column and
     * code}
     */
    public ImportReport report() {
        ImportReport report = new ImportReport(mapping);
        for (int t = 0; t < tables.size(); t++) {
            report.notMapped(t, filled(tables.get(t)));
        }
        joined(List.of())
                .mapPartitions(AssembleRecords.reporting(json, days()), Encoders.BINARY())
                .collectAsList()
                .forEach(part -> report.add(Travelling.read(part, ImportReport.class)));
        return report;
    }

    private static Map<String, Long> filled(Table table) {
        List<StructField> others = table.others();
        Map<String, Long> filled = new TreeMap<>();
        if (!others.isEmpty()) {
            Row counts = table.rows()
                    .select(others.stream().map(MappedTables::filledCells).toArray(Column[]::new))
                    .head();
            for (int i = 0; i < others.size(); i++) {
                filled.put(others.get(i).name(), counts.getLong(i));
            }
        }
        return filled;
    }

    /** Cells that hold something; a column that is no text counts where it is not null. */
    private static Column filledCells(StructField field) {
        return count(when(
                field.dataType() instanceof StringType
                        ? trim(named(field)).notEqual("")
                        : named(field).isNotNull(),
                lit(1)));
    }

    private Dataset<Row> assembled(List<StructField> area) {
        return joined(area)
                .mapPartitions(AssembleRecords.assembling(json, days()), Encoders.row(AssembleRecords.RECORDS));
    }

    private int[][] days() {
        return tables.stream().map(Table::days).toArray(int[][]::new);
    }

    /** Everybody's rows, one person's together, in an order that does not depend on how they were spread. */
    private Dataset<Row> joined(List<StructField> area) {
        Dataset<Row> all = null;
        for (int t = 0; t < tables.size(); t++) {
            Table table = tables.get(t);
            Column carried = t == 0 && !area.isEmpty()
                    ? named(area.get(0)).cast("string")
                    : lit(null).cast("string");
            Dataset<Row> rows = table.rows()
                    .select(
                            table.key().as("key"),
                            lit(t).as("table"),
                            array(table.cells()).as("cells"),
                            carried.as(AreaRecords.AREA));
            all = all == null ? rows : all.union(rows);
        }
        return Objects.requireNonNull(all)
                .repartition(col("key"))
                .sortWithinPartitions("key", "table", "cells", AreaRecords.AREA);
    }

    private static Column cell(StructField field) {
        Column column = isDay(field.dataType()) ? named(field).cast(DataTypes.DateType) : named(field);
        return trim(coalesce(column.cast("string"), lit("")));
    }

    private static Column named(StructField field) {
        return col(RecordForm.quoted(field.name()));
    }

    private static boolean isDay(DataType type) {
        return type instanceof DateType || type instanceof TimestampType || type instanceof TimestampNTZType;
    }
}
