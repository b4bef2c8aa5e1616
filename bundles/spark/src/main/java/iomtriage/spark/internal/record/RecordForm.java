package iomtriage.spark.internal.record;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.nested.TextSlice;
import iomtriage.spark.MappedTables;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A form in which records come: which columns hold one, and how it is read on an executor. */
public sealed interface RecordForm extends Serializable {

    String TEXT = "record";
    String REFERENCE = "reference";
    String FINDINGS = "findings";

    /** Reads one record after another. Not thread-safe: one for each task. */
    @FunctionalInterface
    interface Reader {

        /** @param record a row of the columns that hold it; an entry that cannot be called anything has an empty reference */
        CaseEntry read(InternalRow record);
    }

    /** The form that rows with these columns have. */
    static RecordForm of(List<StructField> columns) {
        Set<String> names = columns.stream().map(StructField::name).collect(Collectors.toSet());
        if (names.equals(Set.of(TEXT, REFERENCE, FINDINGS))) {
            return new Mapped();
        }
        return columns.size() == 1 && columns.get(0).dataType().equals(StringType)
                ? new Text(columns.get(0).name())
                : new Nested(new StructType(columns.toArray(StructField[]::new)));
    }

    /** The columns that hold a record, as one. */
    Column record();

    /** A record as a line of a file, in UTF-8; where there is none, one that is refused under the same reference. */
    Column line();

    /** A number that puts records in an order of their own, however they are spread. */
    Column order();

    Reader reader();

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    /** A column of JSON. */
    record Text(String column) implements RecordForm {

        private static final CaseEntry NOTHING = new CaseEntry.Unreadable(
                "",
                List.of(new Finding(
                        FindingCode.MISSING_FIELD,
                        "record",
                        "There is no record in this row.",
                        "Leave such rows out, or send the record.")));

        @Override
        public Column record() {
            return struct(col(quoted(column)));
        }

        @Override
        public Column line() {
            return text().cast(BinaryType);
        }

        /** By the line, as text: as bytes it would be copied for this. */
        @Override
        public Column order() {
            return xxhash64(text());
        }

        private Column text() {
            return coalesce(col(quoted(column)), lit("{}"));
        }

        @Override
        public Reader reader() {
            JsonCaseRecordReader json = new JsonCaseRecordReader();
            TextSlice text = new TextSlice();
            return row -> {
                if (row.isNullAt(0)) {
                    return NOTHING;
                }
                NestedColumns.point(text, row.getUTF8String(0));
                return json.read(text, "");
            };
        }
    }

    /** What {@link MappedTables} makes: JSON, or what is wrong and whose it is. */
    record Mapped() implements RecordForm {

        private static final int FIELDS = 4;

        @Override
        public Column record() {
            return struct(col(TEXT), col(REFERENCE), col(FINDINGS));
        }

        @Override
        public Column line() {
            return text().cast(BinaryType);
        }

        @Override
        public Column order() {
            return xxhash64(text());
        }

        private static Column text() {
            return coalesce(col(TEXT), to_json(struct(col(REFERENCE).as("subject"))));
        }

        @Override
        public Reader reader() {
            RecordForm.Reader text = new Text(TEXT).reader();
            return row -> !row.isNullAt(0) || row.isNullAt(2)
                    ? text.read(row)
                    : new CaseEntry.Unreadable(
                            row.isNullAt(1) ? "" : row.getUTF8String(1).toString(), findings(row.getArray(2)));
        }

        private static List<Finding> findings(ArrayData rows) {
            List<Finding> findings = new ArrayList<>();
            for (int i = 0; i < rows.numElements(); i++) {
                InternalRow row = rows.getStruct(i, FIELDS);
                findings.add(new Finding(FindingCode.valueOf(text(row, 3)), text(row, 0), text(row, 1), text(row, 2)));
            }
            return findings;
        }

        private static String text(InternalRow row, int at) {
            return row.getUTF8String(at).toString();
        }
    }

    /** The columns of the schema, nested. */
    record Nested(StructType columns) implements RecordForm {

        @Override
        public Column record() {
            return struct(Arrays.stream(columns.fields())
                    .map(field -> col(quoted(field.name())))
                    .toArray(Column[]::new));
        }

        @Override
        public Column line() {
            return RowFunction.call(new NestedJson.Lines(columns), BinaryType, record());
        }

        /**
         * By whose they are, which takes least. Those of one person are called by the same reference, and those of nobody by their
         * places: which of them comes first changes nothing.
         */
        @Override
        public Column order() {
            return Arrays.asList(columns.fieldNames()).contains("subject")
                    ? xxhash64(col("subject").cast(StringType))
                    : xxhash64(lit(""));
        }

        @Override
        public Reader reader() {
            return new NestedReader(columns);
        }
    }
}
