package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;
import static org.apache.spark.sql.functions.struct;

import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.pack.Travelling;
import iomtriage.spark.internal.record.RecordForm;
import iomtriage.spark.internal.record.RowFunction;
import iomtriage.tables.UnknownCodes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;

/**
 * Rows of a flat table and the pack that was trained from such a table: the same scores, to the last bit, as {@code iomtriage score}
 * gives for the table as a file. See {@link IomTriage#table}. Thread-safe.
 *
 * <p>Each row is scored by itself, as it stands, so that several of one person have several scores. Rows have no numbers here: a
 * finding tells the column.
 */
public final class FlatTable {

    /** The setting that names the column in which Spark tells a row that it could not read. */
    static final String UNREAD = "spark.sql.columnNameOfCorruptRecord";

    private final SharedPack pack;
    private final TableCells cells;
    private final Dataset<Row> rows;

    private FlatTable(SharedPack pack, TableCells cells, Dataset<Row> rows) {
        this.pack = pack;
        this.cells = cells;
        this.rows = rows;
    }

    static FlatTable of(SharedPack pack, Dataset<Row> rows) {
        String unread = rows.sparkSession().conf().get(UNREAD);
        return new FlatTable(pack, TableCells.of(pack, rows.schema(), unread).alone(), rows);
    }

    /**
     * {@return a row for each row of the table and each outcome, and one for each row that was refused: columns as {@link
     * ResultColumns#SCORES}} A code that is not listed and that the specification takes as not known is told by {@link #report}
     * alone.
     */
    public Dataset<Row> score() {
        return scores(false);
    }

    /** {@return the same as {@link #score}, with what is missing, and with every contribution: base value plus contributions is the log-odds} */
    public Dataset<Row> explain() {
        return scores(true);
    }

    private Dataset<Row> scores(boolean explained) {
        Column scored = RowFunction.call(
                new ScoreTableRows(pack, cells, explained),
                new ArrayType(ResultColumns.people(explained), false),
                record());
        return ResultColumns.perOutcome(rows.select(inline(scored)));
    }

    /**
     * {@return codes that columns do not list, a sentence for each column: those whose rows are refused, then those that count as
     * not known} Read in a job of its own.
     */
    public List<String> report() {
        Column unlisted = RowFunction.call(new UnlistedCells(pack, cells), UnlistedCells.CELLS, record());
        UnknownCodes codes = new UnknownCodes();
        rows.select(inline(unlisted))
                .mapPartitions(UnlistedCells.counting(pack), Encoders.BINARY())
                .collectAsList()
                .forEach(part -> codes.add(Travelling.read(part, UnknownCodes.class)));
        return Stream.concat(codes.problems(false).stream(), codes.notes().stream())
                .toList();
    }

    private Column record() {
        return struct(
                cells.names().stream().map(name -> col(RecordForm.quoted(name))).toArray(Column[]::new));
    }
}
