package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.record.RecordForm;
import iomtriage.spark.internal.record.RowFunction;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.collection.immutable.Seq;
import scala.runtime.AbstractFunction1;

/**
 * {@code iom_score(record, as_of)} in SQL: a record is text, or a struct of nested columns. With a pack that was trained from a flat
 * table it is {@code iom_score(struct(*))}: a row is scored as it stands.
 */
final class ScoreFunction implements BiFunction<Object, Integer, @Nullable ArrayData>, Serializable {

    static final String NAME = "iom_score";

    private static final long serialVersionUID = 1L;

    private final SharedPack pack;
    private final RecordForm form;
    private transient @Nullable Ready ready;

    private ScoreFunction(SharedPack pack, RecordForm form) {
        this.pack = pack;
        this.form = form;
    }

    @Override
    public @Nullable ArrayData apply(@Nullable Object record, @Nullable Integer asOf) {
        if (record == null || asOf == null) {
            return null;
        }
        Ready own = ready == null ? new Ready(new RecordScores(pack.pack(), false), form.reader()) : ready;
        ready = own;
        InternalRow row =
                record instanceof InternalRow columns ? columns : new GenericInternalRow(new Object[] {record});
        return own.reader().read(row) instanceof CaseEntry.Readable readable
                ? own.scores().of(readable.record(), LocalDate.ofEpochDay(asOf)).scores()
                : null;
    }

    /** What a task makes for itself. */
    private record Ready(RecordScores scores, RecordForm.Reader reader) {}

    /** Its call in a query. */
    static final class Call extends AbstractFunction1<Seq<Expression>, Expression> {

        private final Supplier<SharedPack> pack;

        /** @param pack asked for when a query uses the function */
        Call(Supplier<SharedPack> pack) {
            this.pack = pack;
        }

        @Override
        public Expression apply(Seq<Expression> arguments) {
            SharedPack own = pack.get();
            if (own.isOfTables()) {
                return table(own, arguments);
            }
            if (arguments.size() != 2) {
                throw new IllegalArgumentException(
                        "iom_score takes a record and the day as of which it is read: iom_score(value, DATE'2026-01-01').");
            }
            DataType type =
                    arguments.apply(0).dataType() instanceof StructType columns ? columns : DataTypes.StringType;
            RecordForm form = type instanceof StructType columns
                    ? RecordForm.of(Arrays.asList(columns.fields()))
                    : new RecordForm.Text("value");
            return RowFunction.call(
                    new ScoreFunction(own, form),
                    ResultColumns.scores(false),
                    arguments,
                    List.of(type, DataTypes.DateType));
        }

        private static Expression table(SharedPack own, Seq<Expression> arguments) {
            if (arguments.size() != 1 || !(arguments.apply(0).dataType() instanceof StructType columns)) {
                throw new IllegalArgumentException(
                        "With a pack that was trained from a flat table, iom_score takes a row alone: iom_score(struct(*)).");
            }
            TableCells cells =
                    TableCells.of(own, columns, SparkSession.active().conf().get(FlatTable.UNREAD));
            return RowFunction.call(new OfTable(own, cells), ResultColumns.scores(false), arguments, List.of(columns));
        }
    }

    /** Scores a row of a flat table; null where it cannot be used. */
    private static final class OfTable implements Function<InternalRow, @Nullable ArrayData>, Serializable {

        private static final long serialVersionUID = 1L;

        private final ScoreTableRows rows;

        OfTable(SharedPack pack, TableCells cells) {
            this.rows = new ScoreTableRows(pack, cells, false);
        }

        @Override
        public @Nullable ArrayData apply(@Nullable InternalRow row) {
            return row == null ? null : rows.scores(row);
        }
    }
}
