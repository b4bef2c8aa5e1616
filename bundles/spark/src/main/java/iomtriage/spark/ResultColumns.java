package iomtriage.spark;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode_outer;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import iomtriage.api.finding.FindingCode;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns that come out, with their types. */
public final class ResultColumns {

    /** What is wrong with a record, or with a part of it, and the kind of fault; no value of it is repeated. */
    private static final StructType FINDING = new StructType()
            .add("field", StringType)
            .add("problem", StringType)
            .add("remedy", StringType)
            .add("code", StringType);

    static final ArrayType FINDINGS = new ArrayType(FINDING, false);

    private static final StructType CONTRIBUTION =
            new StructType().add("term", StringType).add("log_odds", DoubleType).add("reason", StringType);

    private static final StructType SCORE = new StructType()
            .add("outcome", StringType)
            .add("probability", DoubleType)
            .add("low", DoubleType)
            .add("high", DoubleType)
            .add("band", StringType)
            .add("log_odds", DoubleType)
            .add("by_period", new ArrayType(DoubleType, false))
            .add("not_scorable", new ArrayType(StringType, false));

    private static final StructType EXPLAINED = SCORE.add("provisional", BooleanType)
            .add("missing", new ArrayType(StringType, false))
            .add("base", DoubleType)
            .add("contributions", new ArrayType(CONTRIBUTION, false));

    /**
     * A row for each person, date and outcome: chance from 0 to 1, the ends of its 95% interval (null where the model tells
     * none), the band, the log-odds, the chance by the end of each period of the window (null where the model does not say when),
     * or why there is no score; a refused record has one row, with its findings and no outcome. A flat table's rows have no date.
     */
    public static final StructType SCORES = all(whose(), SCORE).add("findings", FINDINGS);

    /**
     * A row for each person of each area's list, in its order, with the factor that decided the tier, and whether that is
     * provisional, above the cut line; after them, without a place, those left out: refused with
     * findings, or not scorable with the reasons. An area that places were asked for, and that nobody is of, has one row, which
     * says so.
     */
    public static final StructType LISTS = new StructType()
            .add("area", StringType)
            .add("list", StringType)
            .add("subject", StringType)
            .add("place", IntegerType)
            .add("above_cut_line", BooleanType)
            .add("tier", StringType)
            .add("deciding_factor", StringType)
            .add("provisional", BooleanType)
            .add("because", StringType)
            .add("reoffending_rank", IntegerType)
            .add("serious_harm_rank", IntegerType)
            .add("probabilities", new ArrayType(DoubleType, false))
            .add("not_scorable", new ArrayType(StringType, false))
            .add("findings", FINDINGS);

    private static final StructType COVERAGE = new StructType()
            .add("outcome", StringType)
            .add("expected_on_list", DoubleType)
            .add("expected_in_caseload", DoubleType)
            .add("share", DoubleType)
            .add("low", DoubleType)
            .add("high", DoubleType)
            .add("lift", DoubleType);

    /**
     * A row for each area's list: what it was made from, how many people are ranked and left out, how many of the places are
     * filled and kept free, and what the places account for, with the ends of its 95% interval.
     */
    public static final StructType SUMMARIES = new StructType()
            .add("area", StringType)
            .add("list", StringType)
            .add("caseload", StringType)
            .add("as_of", DateType)
            .add("pack", StringType)
            .add("policy", StringType)
            .add("capacity", IntegerType)
            .add("ranked", IntegerType)
            .add("not_scorable", IntegerType)
            .add("refused", IntegerType)
            .add("filled", IntegerType)
            .add("kept", IntegerType)
            .add("coverage", new ArrayType(COVERAGE, false))
            .add("notes", new ArrayType(StringType, false))
            .add("findings", FINDINGS);

    /** A row for each area's file of records: how many lines it has, one for each record. */
    static final StructType FILES =
            new StructType().add("area", StringType).add("file", StringType).add("records", LongType);

    private ResultColumns() {}

    private static StructType all(StructType first, StructType then) {
        StructType both = first;
        for (StructField field : then.fields()) {
            both = both.add(field);
        }
        return both;
    }

    private static StructType whose() {
        return new StructType()
                .add("subject", StringType)
                .add("as_of", DateType)
                .add("pack", StringType);
    }

    /** What a record's scores are made of. */
    static ArrayType scores(boolean explained) {
        return new ArrayType(explained ? EXPLAINED : SCORE, false);
    }

    /** A row for each person and date. */
    static StructType people(boolean explained) {
        return whose().add("scores", scores(explained)).add("findings", FINDINGS);
    }

    /** Rows of {@link #people} as {@link #SCORES}. */
    static Dataset<Row> perOutcome(Dataset<Row> people) {
        return people.select(
                        col("subject"),
                        col("as_of"),
                        col("pack"),
                        col("findings"),
                        explode_outer(col("scores")).as("s"))
                .select(col("subject"), col("as_of"), col("pack"), col("s.*"), col("findings"));
    }

    /** Several records of one person are all refused, wherever they are: it cannot be known which is right. */
    static Dataset<Row> withoutDuplicates(Dataset<Row> people) {
        Column copies = count(lit(1)).over(Window.partitionBy(col("subject"), col("as_of")));
        Column several = col("subject").isNotNull().and(col("copies").gt(1));
        Column finding = struct(
                lit("subject").as("field"),
                concat(
                                lit("The records hold "),
                                col("copies").cast("string"),
                                lit(" with this reference, and it cannot be known which is right."))
                        .as("problem"),
                lit("Send one record for each person.").as("remedy"),
                lit(FindingCode.DUPLICATE_SUBJECT.name()).as("code"));
        return people.withColumn("copies", copies)
                .withColumn("scores", when(several, lit(null)).otherwise(col("scores")))
                .withColumn(
                        "findings",
                        when(several, array_union(coalesce(col("findings"), array()), array(finding)))
                                .otherwise(col("findings")))
                .drop("copies");
    }
}
