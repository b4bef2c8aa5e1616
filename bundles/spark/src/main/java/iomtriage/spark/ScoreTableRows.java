package iomtriage.spark;

import iomtriage.api.finding.Finding;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.record.FindingRows;
import iomtriage.tables.TableRow;
import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Scores a row of a flat table: a list with one row, see {@link ResultColumns#people}. */
final class ScoreTableRows implements Function<InternalRow, ArrayData>, Serializable {

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private final TableCells cells;
    private final boolean explained;
    private transient @Nullable Ready ready;

    ScoreTableRows(SharedPack pack, TableCells cells, boolean explained) {
        this.pack = pack;
        this.cells = cells;
        this.explained = explained;
    }

    @Override
    public ArrayData apply(InternalRow record) {
        Ready own = ready();
        TableRow row = own.reader().read(record);
        List<Finding> obstacles = row.obstacles();
        return new GenericArrayData(new Object[] {
            new GenericInternalRow(new Object[] {
                row.reference().isEmpty() ? null : UTF8String.fromString(row.reference()),
                null,
                own.scores().pack(),
                obstacles.isEmpty() ? own.scores().of(row.features()) : null,
                FindingRows.internal(obstacles)
            })
        });
    }

    /** The scores alone; null where the row cannot be used. */
    @Nullable
    ArrayData scores(InternalRow record) {
        Ready own = ready();
        TableRow row = own.reader().read(record);
        return row.canBeScored() ? own.scores().of(row.features()) : null;
    }

    private Ready ready() {
        Ready own = ready == null ? new Ready(new RowScores(pack.pack(), explained), cells.reader(pack)) : ready;
        ready = own;
        return own;
    }

    /** What a task makes for itself. */
    private record Ready(RowScores scores, TableCells.Reader reader) {}
}
