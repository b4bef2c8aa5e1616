package iomtriage.spark;

import static org.apache.spark.sql.types.DataTypes.StringType;

import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.pack.Travelling;
import iomtriage.tables.UnknownCell;
import iomtriage.tables.UnknownCodes;
import iomtriage.tables.specification.ColumnSpecification;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Cells of a row of a flat table with a code that their column does not list. */
final class UnlistedCells implements Function<InternalRow, ArrayData>, Serializable {

    static final ArrayType CELLS =
            new ArrayType(new StructType().add("column", StringType).add("text", StringType), false);

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private final TableCells cells;
    private transient TableCells.@Nullable Reader ready;

    UnlistedCells(SharedPack pack, TableCells cells) {
        this.pack = pack;
        this.cells = cells;
    }

    @Override
    public ArrayData apply(InternalRow row) {
        TableCells.Reader own = ready == null ? cells.reader(pack) : ready;
        ready = own;
        return new GenericArrayData(own.read(row).unknown().stream()
                .map(cell -> new GenericInternalRow(
                        new Object[] {UTF8String.fromString(cell.column().name()), UTF8String.fromString(cell.text())}))
                .toArray());
    }

    /** Counts them in each partition. */
    static MapPartitionsFunction<Row, byte[]> counting(SharedPack pack) {
        return unlisted -> {
            ColumnSpecification specification = pack.table().specification();
            UnknownCodes codes = new UnknownCodes();
            unlisted.forEachRemaining(cell -> codes.see(
                    0, new UnknownCell(specification.column(cell.getString(0)).orElseThrow(), cell.getString(1))));
            return List.of(Travelling.of(codes)).iterator();
        };
    }
}
