package iomtriage.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.hash;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.xxhash64;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.TriageRequest;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.records.JsonCaseRecordWriter;
import iomtriage.scoring.pack.ModelPack;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.spark.internal.list.AreaFile;
import iomtriage.spark.list.ListRequest;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Measures the same list of the same people by the local ranking and on Spark, with one core and with two, from JSON Lines and from
 * Parquet, and what lists of areas and scores alone take. {@code ThroughputIT} runs it; {@code ThroughputTest} runs it in small in
 * every build.
 */
final class Throughput {

    private static final int PARTS = 16;
    private static final int AREAS = 43;
    private static final int CAPACITY = 1_000;
    private static final String LOCAL = "local ranking, JSON Lines";

    private final int people;
    private final Path folder;
    private final StringBuilder table = new StringBuilder();
    private final AtomicLong events = new AtomicLong();
    private final Map<String, Measured> jobs = new LinkedHashMap<>();
    private String list = "";
    private String areas = "";
    private String scores = "";

    /** What a job took: seconds, and those of all processors. */
    private record Measured(double seconds, double processor) {}

    Throughput(int people, Path folder) {
        this.people = people;
        this.folder = folder;
    }

    /**
     * Runs every job. A list's id is a digest of everybody on it, in order, with all that was known of them, so equal ids are equal
     * bytes; scores are told by a sum over the bits of each.
     *
     * @throws AssertionError if two results differ that must not
     */
    void run() throws Exception {
        simulate();
        line("| job | cores | seconds | people a second and core | processor time a person | result |");
        line("|---|---|---|---|---|---|");
        ModelPack pack = LocalSpark.pack();
        list = measured(LOCAL, 2, () -> local(pack, 2));
        same(list, measured(LOCAL, 1, () -> local(pack, 1)));
        for (int cores = 2; cores >= 1; cores--) {
            try (SparkSession spark = LocalSpark.forParquet(LocalSpark.builder())
                    .master("local[" + cores + "]")
                    .config("spark.sql.shuffle.partitions", 2 * PARTS)
                    .getOrCreate()) {
                toParquet(spark);
                on(spark, "Spark", cores);
            }
        }
    }

    /** The same jobs on a cluster. */
    void onCluster(SparkSession spark, int cores) throws Exception {
        on(spark, "Spark cluster", cores);
    }

    private void on(SparkSession spark, String where, int cores) throws Exception {
        IomTriage triage = IomTriage.open(spark, LocalSpark.packFolder().toString());
        same(list, measured(where + ", one list, JSON Lines", cores, () -> national(triage, text(spark))));
        same(list, measured(where + ", one list, Parquet", cores, () -> national(triage, parquet(spark))));
        if (cores == 1) {
            // What one core takes for the others says nothing more.
            return;
        }
        String ranked =
                measured(where + ", lists of " + AREAS + " areas, JSON Lines", cores, () -> areas(triage, text(spark)));
        String scored = measured(where + ", scores, JSON Lines", cores, () -> scores(triage, text(spark)));
        same(scored, measured(where + ", scores, Parquet", cores, () -> scores(triage, parquet(spark))));
        same(areas.isEmpty() ? ranked : areas, ranked);
        same(scores.isEmpty() ? scored : scores, scored);
        areas = ranked;
        scores = scored;
    }

    /**
     * Says what was measured, and writes the table to the folder.
     *
     * @param kilobytes the most memory that all processes had together
     */
    void finish(long kilobytes) throws IOException {
        line(String.format(
                Locale.UK,
                "%n%,d people with %.1f events each; Java %s, %,d MiB of heap at most in this process, %,d MiB at most in all"
                        + " processes together%n",
                people,
                events.get() / (double) people,
                System.getProperty("java.version"),
                Runtime.getRuntime().maxMemory() >> 20,
                kilobytes >> 10));
        Measured local = jobs.get(LOCAL + " 2");
        jobs.forEach((job, took) -> {
            Measured alone = jobs.get(job.replaceAll("2$", "1"));
            line(String.format(
                    Locale.UK,
                    "%s: %.0f%% of the local ranking's people for each second of a processor%s",
                    job.replaceAll(" (\\d)$", ", cores: $1"),
                    100 * local.processor() / took.processor(),
                    job.endsWith("2") && alone != null
                            ? String.format(
                                    Locale.UK,
                                    "; %.2f times as fast as with one core",
                                    alone.seconds() / took.seconds())
                            : ""));
        });
        Files.writeString(folder.resolve("throughput.md"), table);
    }

    String table() {
        return table.toString();
    }

    private static void same(String one, String other) {
        if (!one.equals(other)) {
            throw new AssertionError("The results differ: " + one + " and " + other);
        }
    }

    /** Files of their own for Spark, and the same as one file, whose name a list of everybody has. */
    private void simulate() throws IOException {
        Path parts = Files.createDirectories(folder.resolve("parts"));
        Path whole = folder.resolve(AreaFile.name(ListRequest.NATIONAL));
        Files.deleteIfExists(whole);
        JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
        Simulator simulator = Simulator.of(SimulationParameters.published(), LocalSpark.AS_OF, 1);
        List<Path> files = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            files.add(parts.resolve("part-" + part + ".jsonl.gz"));
        }
        files.parallelStream().forEach(file -> {
            int part = files.indexOf(file);
            try (OutputStream out =
                    new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file), 1 << 16))) {
                for (int number = part; number < people; number += PARTS) {
                    CaseRecord record = simulator.person(number).record();
                    events.addAndGet(record.events().size());
                    writer.writeLine(record, out);
                }
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        });
        for (Path file : files) {
            try (OutputStream out =
                    Files.newOutputStream(whole, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                Files.copy(file, out);
            }
        }
    }

    private void toParquet(SparkSession spark) {
        String parquet = folder.resolve("people.parquet").toString();
        if (!Files.exists(Path.of(parquet))) {
            LocalSpark.nested(text(spark)).write().parquet(parquet);
        }
    }

    private Dataset<Row> text(SparkSession spark) {
        return spark.read().text(folder.resolve("parts").toString());
    }

    private Dataset<Row> parquet(SparkSession spark) {
        return spark.read().parquet(folder.resolve("people.parquet").toString());
    }

    private String local(ModelPack pack, int threads) throws Exception {
        CaseTriage triage = new CaseTriage(
                FeatureCatalogue.standard(), () -> pack, Cohorts.builtIn(), PolicyReader.standard(), threads);
        return triage.rank(
                        new JsonCaseRecordReader().jsonLines(folder.resolve(AreaFile.name(ListRequest.NATIONAL))),
                        TriageRequest.of(LocalSpark.AS_OF, capacity()).build(),
                        Progress.SILENT)
                .header()
                .id();
    }

    private int capacity() {
        return Math.min(CAPACITY, people / 4);
    }

    private String national(IomTriage triage, Dataset<Row> records) {
        Row told = triage.rank(records, ListRequest.national(LocalSpark.AS_OF, capacity()))
                .agg(max("list"), count(col("place")))
                .head();
        return told.getString(0);
    }

    private String areas(IomTriage triage, Dataset<Row> records) {
        Dataset<Row> areas = records.withColumn("force", pmod(hash(col("value")), lit(AREAS)));
        return triage.rank(areas, ListRequest.of("force", LocalSpark.AS_OF, Math.max(1, capacity() / AREAS)))
                .agg(sum(xxhash64(col("list"), col("subject"), col("place")).cast("decimal(38,0)")))
                .head()
                .get(0)
                .toString();
    }

    private static String scores(IomTriage triage, Dataset<Row> records) {
        return triage.score(records, LocalSpark.AS_OF)
                .agg(sum(xxhash64(
                                col("subject"),
                                col("outcome"),
                                coalesce(col("probability"), lit(-1.0)),
                                coalesce(col("low"), lit(-1.0)),
                                coalesce(col("high"), lit(-1.0)))
                        .cast("decimal(38,0)")))
                .head()
                .get(0)
                .toString();
    }

    private String measured(String job, int cores, Callable<String> work) throws Exception {
        System.gc();
        Duration before = AllProcesses.processorTime();
        long start = System.nanoTime();
        String result = work.call();
        double seconds = (System.nanoTime() - start) / 1e9;
        double used = AllProcesses.processorTime().minus(before).toNanos() / 1e9;
        jobs.put(job + " " + cores, new Measured(seconds, used));
        line(String.format(
                Locale.UK,
                "| %s | %d | %.1f | %,.0f | %.0f µs | %s |",
                job,
                cores,
                seconds,
                people / seconds / cores,
                1e6 * used / people,
                result));
        return result;
    }

    private void line(String text) {
        table.append(text).append('\n');
        System.out.println(text);
    }
}
