package iomtriage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Brings records to one form: a row with the record as JSON in UTF-8, or with what is wrong with it and whose it is, beside its area where
 * there is one.
 */
final class RecordText {

    static final String TEXT = "record";
    static final String REFERENCE = "reference";
    static final String FINDINGS = "findings";
    static final String AREA = "area";
    static final String ORDER = "order";
    static final String LINE = "line";

    private static final Map<String, String> AS_IN_THE_SCHEMA =
            Map.of("dateFormat", "yyyy-MM-dd", "ignoreNullFields", "true");

    private RecordText() {}

    static Dataset<Row> of(Dataset<Row> records) {
        return records.select(form(columns(records)));
    }

    /**
     * Records beside their areas, and what puts each area's in an order of its own: area, order, record, reference, findings.
     *
     * @throws IllegalArgumentException if there is no such column
     */
    static Dataset<Row> byArea(Dataset<Row> records, ListRequest request) {
        Dataset<Row> all = request.isNational()
                ? of(records).withColumn(AREA, lit(ListRequest.NATIONAL))
                : of(records, request.area());
        return all.select(
                coalesce(col(AREA).cast("string"), lit("")).as(AREA),
                xxhash64(line()).as(ORDER),
                col(TEXT),
                col(REFERENCE),
                col(FINDINGS));
    }

    /** A record as a line of a file; where there is none, one that is refused under the same reference. */
    static Column line() {
        return coalesce(
                col(TEXT).cast(DataTypes.StringType),
                to_json(struct(col(REFERENCE).as("subject"))));
    }

    private static Dataset<Row> of(Dataset<Row> records, String area) {
        if (!Arrays.asList(records.columns()).contains(area)) {
            throw new IllegalArgumentException("There is no column \"" + area + "\" to tell areas apart. There are: "
                    + String.join(", ", records.columns()) + ".");
        }
        List<StructField> others = columns(records).stream()
                .filter(field -> !field.name().equals(area))
                .toList();
        List<Column> columns = new ArrayList<>(List.of(col(quoted(area)).as(AREA)));
        columns.addAll(Arrays.asList(form(others)));
        return records.select(columns.toArray(Column[]::new));
    }

    private static Column[] form(List<StructField> fields) {
        Set<String> names = fields.stream().map(StructField::name).collect(Collectors.toSet());
        if (names.equals(Set.of(TEXT, REFERENCE, FINDINGS))) {
            return new Column[] {col(TEXT).cast(DataTypes.BinaryType), col(REFERENCE), col(FINDINGS)};
        }
        return new Column[] {
            text(fields).cast(DataTypes.BinaryType).as(TEXT),
            lit(null).cast(DataTypes.StringType).as(REFERENCE),
            lit(null).cast(ResultColumns.FINDINGS).as(FINDINGS)
        };
    }

    private static List<StructField> columns(Dataset<Row> records) {
        return Arrays.asList(records.schema().fields());
    }

    private static Column text(List<StructField> fields) {
        if (fields.size() == 1 && fields.get(0).dataType().equals(DataTypes.StringType)) {
            return col(quoted(fields.get(0).name()));
        }
        Column[] columns =
                fields.stream().map(field -> col(quoted(field.name()))).toArray(Column[]::new);
        return to_json(struct(columns), AS_IN_THE_SCHEMA);
    }

    static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
