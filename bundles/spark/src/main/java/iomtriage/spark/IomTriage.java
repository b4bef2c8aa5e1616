package iomtriage.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.inline;

import iomtriage.api.score.PackRefusedException;
import iomtriage.spark.internal.list.AreaFile;
import iomtriage.spark.internal.list.AreaRecords;
import iomtriage.spark.internal.list.AreaTriage;
import iomtriage.spark.internal.list.RankArea;
import iomtriage.spark.internal.list.ReadPeople;
import iomtriage.spark.internal.pack.PackArchive;
import iomtriage.spark.internal.pack.SharedPack;
import iomtriage.spark.internal.record.RecordForm;
import iomtriage.spark.internal.record.RowFunction;
import iomtriage.spark.list.ListRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Scores and ranks case records on Spark with one model pack. Scores are a function of record, date and pack, so they are the
 * same, to the last bit, as the services give, however the records are spread. Thread-safe.
 *
 * <p>Records come in one of three forms: one column of text, each row a record in JSON as in {@code
 * training-data/case-record.schema.json}; the columns of that schema, nested, as Parquet keeps them; or what {@link MappedTables}
 * makes of flat tables. A record that cannot be used becomes a row with its findings and without scores; it is never dropped, and never ends a job.
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
     * @param spark the session that reads it, and that everything runs in
     * @param pack a pack's folder or {@code .zip}, wherever Spark can read: a path, {@code hdfs:} or {@code s3a:}
     * @return what scores and ranks with this pack
     * @throws PackRefusedException if it fails any check
     * @throws IOException if it cannot be read
     */
    public static IomTriage open(SparkSession spark, String pack) throws PackRefusedException, IOException {
        return new IomTriage(spark, SharedPack.of(spark, PackArchive.read(spark, pack)));
    }

    /**
     * A score for every person and outcome.
     *
     * @param records in one of the three forms
     * @param asOf the day as of which they are read: nothing that became known later is used
     * @return columns as {@link ResultColumns#SCORES}: a row for each person, date and outcome, and one for each record
     *     that was refused
     */
    public Dataset<Row> score(Dataset<Row> records, LocalDate asOf) {
        return scores(records, List.of(asOf), false);
    }

    /**
     * {@return the same as {@link #score}, with what is missing, and with every contribution: base value plus
     * contributions is the log-odds}
     *
     * @param records in one of the three forms
     * @param asOf the day as of which they are read
     */
    public Dataset<Row> explain(Dataset<Row> records, LocalDate asOf) {
        return scores(records, List.of(asOf), true);
    }

    /**
     * {@return the same as {@link #score}, as of several dates in one job} Each record is read once, and for each date
     * only what was known then is used.
     *
     * @param records in one of the three forms
     * @param dates the days as of which they are read
     */
    public Dataset<Row> backTest(Dataset<Row> records, List<LocalDate> dates) {
        return scores(records, dates, false);
    }

    private Dataset<Row> scores(Dataset<Row> records, List<LocalDate> dates, boolean explained) {
        pack.refuseUnlessOfRecords();
        RecordForm form = RecordForm.of(Arrays.asList(records.schema().fields()));
        Column scored = RowFunction.call(
                new ScoreRecords(pack, form, dates, explained),
                new ArrayType(ResultColumns.people(explained), false),
                form.record());
        return ResultColumns.perOutcome(ResultColumns.withoutDuplicates(records.select(inline(scored))));
    }

    /**
     * {@return rows of a flat table, held against the column specification of the pack, which was trained from such a table}
     *
     * @param rows as {@code iomtriage score} takes them in a file: columns by name, one value in a cell
     * @throws IllegalArgumentException if columns are missing, unknown or of a type that no cell has, with everything that is
     *     wrong; or if the pack reads case records
     */
    public FlatTable table(Dataset<Row> rows) {
        return FlatTable.of(pack, rows);
    }

    /**
     * A referral list for each area, or one of everybody, each as if it had been made alone of the file that {@link
     * #writeCaseloads} writes: shares of a whole caseload are exact. Records are read where they are; what a list needs
     * of an area's people, about a kilobyte each, meets in the memory of one executor.
     *
     * @param records in one of the three forms
     * @param request the areas, the day, the places and the policies
     * @return columns as {@link ResultColumns#LISTS}
     * @throws IllegalArgumentException if there is no column of the area's name
     */
    public Dataset<Row> rank(Dataset<Row> records, ListRequest request) {
        return lists(records, request, ListRows::people, ResultColumns.LISTS);
    }

    /**
     * What each of these lists is made from and accounts for.
     *
     * @param records in one of the three forms
     * @param request the areas, the day, the places and the policies
     * @return columns as {@link ResultColumns#SUMMARIES}
     * @throws IllegalArgumentException if there is no column of the area's name
     */
    public Dataset<Row> summaries(Dataset<Row> records, ListRequest request) {
        return lists(records, request, ListRows::summary, ResultColumns.SUMMARIES);
    }

    private Dataset<Row> lists(Dataset<Row> records, ListRequest request, RankArea.Rows told, StructType columns) {
        pack.refuseUnlessOfRecords();
        AreaTriage.Sent triage = new AreaTriage.Sent(pack, request);
        AreaRecords areas = AreaRecords.of(records, request);
        Column person = RowFunction.call(
                new ReadPeople(triage, areas.form()),
                DataTypes.BinaryType,
                areas.area(),
                areas.form().record());
        return AreaRecords.grouped(areas.with(ReadPeople.PERSON, person).union(asked(request)))
                .flatMapSortedGroups(
                        new Column[] {col(AreaRecords.ORDER), col(ReadPeople.PERSON)},
                        (FlatMapGroupsFunction<String, Row, Row>) new RankArea(triage, told),
                        Encoders.row(columns));
    }

    /** A row for each area that is asked for by name, so that one without people is told. */
    private Dataset<Row> asked(ListRequest request) {
        List<Row> areas = (request.isNational() ? Stream.of(ListRequest.NATIONAL) : request.own().keySet().stream())
                .map(area -> RowFactory.create(area, Long.MIN_VALUE, null))
                .toList();
        return spark.createDataFrame(areas, ReadPeople.PEOPLE);
    }

    /**
     * Writes each area's records as a caseload of its own, which opened in Casebook, with the same day, places, policy
     * and pack, gives the list that {@link #rank} gives, under the same id.
     *
     * @param records in one of the three forms
     * @param request the areas, the day, the places and the policies
     * @param folder where to, wherever Spark can write: not there yet, or empty
     * @return columns {@code area}, {@code file} and {@code records}: how many lines each file has
     * @throws IOException if it cannot be written
     * @throws IllegalArgumentException if there is no column of the area's name, or something is in the folder
     */
    public Dataset<Row> writeCaseloads(Dataset<Row> records, ListRequest request, String folder) throws IOException {
        Path place = new Path(folder);
        Configuration hadoop = spark.sparkContext().hadoopConfiguration();
        FileSystem files = place.getFileSystem(hadoop);
        if (files.exists(place) && files.listStatus(place).length > 0) {
            throw new IllegalArgumentException("\"" + place.getName()
                    + "\" is not empty, and what is in it would be taken for" + " today's. Name a new folder.");
        }
        files.mkdirs(place);
        AreaRecords areas = AreaRecords.of(records, request);
        List<Row> written = AreaRecords.grouped(
                        areas.with(AreaFile.LINE, areas.form().line()))
                .flatMapSortedGroups(
                        new Column[] {col(AreaRecords.ORDER), col(AreaFile.LINE)},
                        (FlatMapGroupsFunction<String, Row, Row>)
                                new AreaFile(place.toString(), new SerializableConfiguration(hadoop)),
                        Encoders.row(ResultColumns.FILES))
                .collectAsList();
        return spark.createDataFrame(written, ResultColumns.FILES);
    }

    /**
     * Registers {@code iom_score(record, as_of)} for SQL, whatever language it is written from: an array with a struct for each
     * outcome, as {@link #score}; null where the record cannot be used. A record is text, or {@code struct(*)} of nested columns; with
     * a pack that was trained from a flat table it is {@code iom_score(struct(*))}.
     */
    public void register() {
        ((org.apache.spark.sql.classic.SparkSession) spark)
                .sessionState()
                .functionRegistry()
                .createOrReplaceTempFunction(ScoreFunction.NAME, new ScoreFunction.Call(() -> pack), "java_udf");
    }
}
