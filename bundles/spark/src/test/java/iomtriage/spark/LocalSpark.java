package iomtriage.spark;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.features.FeatureCatalogue;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.scoring.pack.layout.InputLayouts;
import iomtriage.scoring.pack.loading.PackLoader;
import iomtriage.scoring.pack.loading.PackTrust;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Spark inside this process, with the pack and the simulated people that ship. */
final class LocalSpark {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    private static final Set<String> DAYS = Set.of(
            "dateOfBirth",
            "offenceDate",
            "arrestDate",
            "chargeDate",
            "date",
            "from",
            "to",
            "plannedRelease",
            "start",
            "end",
            "review",
            "completed",
            "recorded",
            "expires",
            "lastOffence");

    /** What the README advises for records in Parquet. */
    static final Map<String, String> FOR_PARQUET =
            Map.of("spark.sql.codegen.maxFields", "1000", "spark.sql.parquet.columnarReaderBatchSize", "256");

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    private LocalSpark() {}

    static SparkSession open() {
        return builder().getOrCreate();
    }

    static SparkSession.Builder builder() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("iomtriage")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.session.timeZone", "UTC");
    }

    static SparkSession.Builder forParquet(SparkSession.Builder session) {
        FOR_PARQUET.forEach(session::config);
        return session;
    }

    static Path packFolder() {
        return ROOT.resolve("models").resolve("england-and-wales");
    }

    static ModelPack pack() {
        try {
            return new PackLoader(InputLayouts.caseRecords(FeatureCatalogue.standard()), PackTrust.DIGESTS_ONLY)
                    .load(packFolder());
        } catch (Exception impossible) {
            throw new AssertionError("The pack that ships can be loaded", impossible);
        }
    }

    /** The first people of the caseload that ships, as JSON. */
    static List<String> lines(int count) {
        Path file = ROOT.resolve("training-data").resolve("simulated").resolve("case-records.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            return lines.lines().limit(count).toList();
        } catch (IOException gone) {
            throw new AssertionError("The caseload that ships can be read", gone);
        }
    }

    static CaseRecord record(String json) {
        return ((CaseEntry.Readable) new JsonCaseRecordReader().read(json, "")).record();
    }

    static Dataset<Row> text(SparkSession spark, List<String> lines) {
        return spark.createDataset(lines, Encoders.STRING()).toDF("value");
    }

    /** Lines of JSON as nested columns, with days as days: as a table keeps them. */
    static Dataset<Row> nested(Dataset<Row> lines) {
        Dataset<String> json = lines.as(Encoders.STRING());
        StructType inferred = lines.sparkSession().read().json(json).schema();
        return lines.sparkSession()
                .read()
                .schema((StructType) withDays(inferred, ""))
                .json(json);
    }

    private static DataType withDays(DataType type, String name) {
        if (type instanceof StructType struct) {
            return new StructType(Arrays.stream(struct.fields())
                    .map(field ->
                            DataTypes.createStructField(field.name(), withDays(field.dataType(), field.name()), true))
                    .toArray(StructField[]::new));
        }
        if (type instanceof ArrayType list) {
            return new ArrayType(withDays(list.elementType(), name), true);
        }
        return DAYS.contains(name) ? DataTypes.DateType : type;
    }
}
