package iomtriage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;

import iomtriage.api.score.PackRefusedException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Scores and ranks case records on Spark with one model pack. Scores are a function of record, date and pack, so they are the
 * same, to the last bit, as the services give, however the records are spread. Thread-safe.
 *
 * <p>Records come in one of two forms: one column of text, each row a record in JSON as in {@code
 * training-data/case-record.schema.json}; or the columns of that schema, nested, as Parquet keeps them. A record that cannot be
 * used becomes a row with its findings and without scores; it is never dropped, and never ends a job.
 */
public final class IomTriage {

    private final SparkSession spark;
    private final SharedPack pack;

    private IomTriage(SparkSession spark, SharedPack pack) {
        this.spark = spark;
        this.pack = pack;
    }

    /**
     * Opens a pack and hands it to every executor, once.
     *
     * @param pack a pack's folder or {@code .zip}, wherever Spark can read: a path, {@code hdfs:} or {@code s3a:}
     * @throws PackRefusedException if it fails any check
     * @throws IOException if it cannot be read
     */
    public static IomTriage open(SparkSession spark, String pack) throws PackRefusedException, IOException {
        return new IomTriage(spark, SharedPack.of(spark, PackArchive.read(spark, pack)));
    }

    /**
     * A score for every person and outcome.
     *
     * @return columns as {@link ResultColumns#SCORES}: a row for each person, date and outcome, and one for each record that
     *     was refused
     */
    public Dataset<Row> score(Dataset<Row> records, LocalDate asOf) {
        return scores(records, List.of(asOf), false);
    }

    /** The same, with what is missing, and with every contribution: base value plus contributions is the log-odds. */
    public Dataset<Row> explain(Dataset<Row> records, LocalDate asOf) {
        return scores(records, List.of(asOf), true);
    }

    /** Scores as of several dates in one job: each record is read once, and for each date only what was known then is used. */
    public Dataset<Row> backTest(Dataset<Row> records, List<LocalDate> dates) {
        return scores(records, dates, false);
    }

    private Dataset<Row> scores(Dataset<Row> records, List<LocalDate> dates, boolean explained) {
        MapPartitionsFunction<Row, Row> scoring = new ScoreRecords(pack, dates, explained);
        Dataset<Row> people = RecordText.of(records)
                .select(col(RecordText.TEXT))
                .mapPartitions(scoring, Encoders.row(ResultColumns.people(explained)));
        Dataset<Row> counted = ResultColumns.withoutDuplicates(people);
        return counted.select(
                        col("subject"),
                        col("as_of"),
                        col("pack"),
                        col("findings"),
                        explode_outer(col("scores")).as("s"))
                .select(col("subject"), col("as_of"), col("pack"), col("s.*"), col("findings"));
    }

    /**
     * A referral list for each area, each as if the area had been ranked alone. An area's people meet in the memory of one
     * executor: at 250,000 people that is about a gibibyte.
     *
     * @return columns as {@link ResultColumns#LISTS}; an area's name is that of its caseload
     * @throws IllegalArgumentException if there is no column of that name
     */
    public Dataset<Row> rank(Dataset<Row> records, ListRequest request) {
        FlatMapGroupsFunction<String, Row, Row> ranking = new RankArea(pack, request);
        MapFunction<Row, String> key = row -> row.getString(0);
        return RecordText.of(records, request.area())
                .select(coalesce(col(RecordText.AREA).cast("string"), lit("")), col(RecordText.TEXT))
                .groupByKey(key, Encoders.STRING())
                .flatMapGroups(ranking, Encoders.row(ResultColumns.LISTS));
    }

    /**
     * Registers {@code iom_score(record, as_of)} for SQL, whatever language it is written from: an array with a struct for each
     * outcome, as {@link #score}; null where the record cannot be used.
     */
    public void register() {
        spark.udf().register(ScoreFunction.NAME, new ScoreFunction(pack), ResultColumns.scores(false));
    }
}
