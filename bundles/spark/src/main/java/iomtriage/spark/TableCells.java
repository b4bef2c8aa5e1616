package iomtriage.spark;

import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.tables.RequiredColumns;
import iomtriage.tables.RowReader;
import iomtriage.tables.TableRow;
import iomtriage.tables.csv.Line;
import iomtriage.tables.specification.ColumnSpecification;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The columns of a flat table that a pack reads, each with its type. Cells are read as texts, as those of a Parquet file are by
 * {@code iomtriage score}: days and times as ISO writes them, in UTC, a midnight as its day, numbers as digits, nothing and NaN as an empty cell.
 */
final class TableCells implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Finding UNREAD = new Finding(
            FindingCode.UNREADABLE,
            "the whole row",
            "Spark could not read the row: it has more or fewer fields than there are columns, or a quote in the wrong place.",
            "Check for a missing or extra separator.");

    private final StructType columns;
    private final int[] places;
    private final boolean tellsUnread;

    /**
     * @param places where the columns stand in a row
     * @param tellsUnread whether the last column holds rows that could not be read
     */
    private TableCells(StructType columns, int[] places, boolean tellsUnread) {
        this.columns = columns;
        this.places = places;
        this.tellsUnread = tellsUnread;
    }

    /**
     * The columns that are read.
     *
     * @param unread name of the column, if there is one, in which Spark tells a row that it could not read
     * @throws IllegalArgumentException if the table cannot be read by the pack's specification, with everything that is wrong
     */
    static TableCells of(SharedPack pack, StructType schema, String unread) {
        ColumnSpecification specification = pack.table().specification();
        boolean tellsUnread = specification.column(unread).isEmpty()
                && Arrays.stream(schema.fields())
                        .anyMatch(field -> field.name().equals(unread) && field.dataType() instanceof StringType);
        List<String> names = Stream.of(schema.fieldNames())
                .filter(name -> !tellsUnread || !name.equals(unread))
                .toList();
        RowReader reader = rows(pack, names);
        List<String> findings = new ArrayList<>(reader.findings());
        if (specification.idColumn().name().equals(ColumnSpecification.ROW_NUMBER)) {
            findings.add(
                    "The column specification calls a person by the number of the row, and rows have none here. Give the"
                            + " table a column of references, name it there as ID, and train the pack again.");
        }
        StructType read = new StructType();
        for (String name : reader.read()) {
            StructField field = schema.fields()[schema.fieldIndex(name)];
            if (CellText.of(field.dataType()).isEmpty()) {
                findings.add(
                        "The column \"" + name + "\" is " + field.dataType().simpleString()
                                + ", and a flat table holds one value in a cell. Select the value.");
            }
            read = read.add(field);
        }
        if (!findings.isEmpty()) {
            throw new IllegalArgumentException(String.join(System.lineSeparator(), findings));
        }
        StructType all = tellsUnread ? read.add(unread, schema.apply(unread).dataType()) : read;
        int[] places = Stream.of(all.fieldNames()).mapToInt(schema::fieldIndex).toArray();
        return new TableCells(all, places, tellsUnread);
    }

    /** The same of rows that have no other columns than these. */
    TableCells alone() {
        return new TableCells(columns, IntStream.range(0, places.length).toArray(), tellsUnread);
    }

    /** Names of the columns that are read, in their order. */
    List<String> names() {
        return Arrays.asList(columns.fieldNames());
    }

    /** What a task makes for itself. */
    Reader reader(SharedPack pack) {
        return new Reader(pack);
    }

    private static RowReader rows(SharedPack pack, List<String> names) {
        return new RowReader(
                names,
                pack.table().specification(),
                RequiredColumns.of(pack.pack().models()));
    }

    /** Reads one row after another. */
    final class Reader {

        private final List<CellText> texts;
        private final List<String> names;
        private final RowReader rows;

        private Reader(SharedPack pack) {
            names = tellsUnread ? names().subList(0, columns.size() - 1) : names();
            texts = Arrays.stream(columns.fields())
                    .limit(names.size())
                    .map(field -> CellText.of(field.dataType()).orElseThrow())
                    .toList();
            rows = rows(pack, names);
        }

        TableRow read(InternalRow row) {
            if (tellsUnread && !row.isNullAt(places[names.size()])) {
                return new TableRow(0, "", new double[0], Map.of(), List.of(), List.of(UNREAD));
            }
            List<String> cells = new ArrayList<>(names.size());
            List<Finding> damaged = new ArrayList<>(0);
            for (int i = 0; i < names.size(); i++) {
                int place = places[i];
                cells.add(row.isNullAt(place) ? "" : texts.get(i).of(row, place));
                if (columns.apply(i).dataType() instanceof StringType
                        && !row.isNullAt(place)
                        && !row.getUTF8String(place).isValid()) {
                    damaged.add(notUtf8(names.get(i)));
                }
            }
            return rows.read(new Line(0, cells, !damaged.isEmpty())).with(damaged);
        }
    }

    private static Finding notUtf8(String column) {
        return new Finding(
                FindingCode.UNREADABLE,
                column,
                "The cell holds bytes that are not UTF-8.",
                "Write the table again, its texts in UTF-8.");
    }
}
