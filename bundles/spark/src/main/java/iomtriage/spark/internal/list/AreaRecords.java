package iomtriage.spark.internal.list;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import iomtriage.spark.internal.record.RecordForm;
import iomtriage.spark.list.ListRequest;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.KeyValueGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Records with their areas, and what puts each area's in an order of its own. */
public final class AreaRecords {

    public static final String AREA = "area";
    public static final String ORDER = "order";

    private final Dataset<Row> records;
    private final RecordForm form;
    private final Column area;

    private AreaRecords(Dataset<Row> records, RecordForm form, Column area) {
        this.records = records;
        this.form = form;
        this.area = area;
    }

    /** @throws IllegalArgumentException if there is no such column */
    public static AreaRecords of(Dataset<Row> records, ListRequest request) {
        List<StructField> columns = Arrays.asList(records.schema().fields());
        if (request.isNational()) {
            return new AreaRecords(records, RecordForm.of(columns), lit(ListRequest.NATIONAL));
        }
        if (columns.stream().noneMatch(column -> column.name().equals(request.area()))) {
            throw new IllegalArgumentException("There is no column \"" + request.area()
                    + "\" to tell areas apart. There are: " + String.join(", ", records.columns()) + ".");
        }
        List<StructField> others = columns.stream()
                .filter(column -> !column.name().equals(request.area()))
                .toList();
        Column area = col(RecordForm.quoted(request.area())).cast("string");
        return new AreaRecords(records, RecordForm.of(others), coalesce(area, lit("")));
    }

    public RecordForm form() {
        return form;
    }

    public Column area() {
        return area;
    }

    /** A row for each record: its area, its place in the order, and a value of it. */
    public Dataset<Row> with(String name, Column value) {
        return records.select(area.as(AREA), form.order().as(ORDER), value.as(name));
    }

    /** Such rows, an area's together. */
    public static KeyValueGroupedDataset<String, Row> grouped(Dataset<Row> rows) {
        return rows.groupBy(col(AREA)).as(Encoders.STRING(), Encoders.row(rows.schema()));
    }
}
