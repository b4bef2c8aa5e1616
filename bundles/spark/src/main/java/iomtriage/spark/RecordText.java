package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/** Brings records to one form: a row with the record as JSON, beside its area where there is one. */
final class RecordText {

    static final String TEXT = "record";
    static final String AREA = "area";

    private static final Map<String, String> AS_IN_THE_SCHEMA =
            Map.of("dateFormat", "yyyy-MM-dd", "ignoreNullFields", "true");

    private RecordText() {}

    static Dataset<Row> of(Dataset<Row> records) {
        return records.select(text(columns(records)).as(TEXT));
    }

    /** @throws IllegalArgumentException if there is no such column */
    static Dataset<Row> of(Dataset<Row> records, String area) {
        if (!Arrays.asList(records.columns()).contains(area)) {
            throw new IllegalArgumentException("There is no column \"" + area + "\" to tell areas apart. There are: "
                    + String.join(", ", records.columns()) + ".");
        }
        List<StructField> others = columns(records).stream()
                .filter(field -> !field.name().equals(area))
                .toList();
        return records.select(col(quoted(area)).as(AREA), text(others).as(TEXT));
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

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }
}
