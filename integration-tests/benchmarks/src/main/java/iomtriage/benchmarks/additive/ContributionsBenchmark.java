package iomtriage.benchmarks.additive;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.AdditiveScorer;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How many rows a second {@code iomtriage score --contributions} writes in 256 MB, from a table of twenty columns and by a model of eight
 * bags with forty pairs: the program itself, in a process of its own. Two tables are scored, and what is told is of the rows
 * that the longer one has more, so that starting counts for nothing; beside it stands what one core does that looks terms up in
 * memory and does nothing else.
 *
 * <p>{@code mvn verify -Pbenchmarks -pl integration-tests/benchmarks -am -DskipTests
 * -Dbenchmark.main=iomtriage.benchmarks.additive.ContributionsBenchmark}, with {@code -Dbenchmark.rows=1000000} for another number of rows.
 */
public final class ContributionsBenchmark {

    private static final int ROWS = Integer.getInteger("benchmark.rows", 600_000);
    private static final int COLUMNS = 20;
    private static final int LEARNT_FROM = Math.min(5_000, ROWS);
    /** Rows that are looked up in memory, over and over. */
    private static final int LOOKED_UP = 20_000;

    private static final int ROUNDS = Math.max(1, ROWS / 12_000);

    private static final double MISSING = 0.05;
    private static final long POLLED_MILLIS = 5;

    private final Path folder;

    private ContributionsBenchmark(Path folder) {
        this.folder = folder;
    }

    /** What a run took: on the clock, and of processors. */
    private record Took(double seconds, double processorSeconds) {
        Took less(Took other) {
            return new Took(seconds - other.seconds, processorSeconds - other.processorSeconds);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        new ContributionsBenchmark(Files.createDirectories(Path.of("target", "contributions"))).measure();
    }

    private void measure() throws IOException, InterruptedException {
        Path specification = Files.writeString(folder.resolve("columns.json"), specification());
        Path learnt = table("learnt.csv", LEARNT_FROM, 1);
        Path pack = folder.resolve("pack");
        run(
                "train",
                "--columns",
                specification,
                "--data",
                learnt,
                "--id",
                "benchmark",
                "--bags",
                8,
                "--pairs",
                40,
                "--trees",
                100,
                "--no-evaluation",
                "--replace",
                "--out",
                pack);
        int fewer = ROWS / 4;
        Took shorter = score(pack, table("shorter.csv", fewer, 2));
        Took longer = score(pack, table("longer.csv", ROWS, 3));
        Took of = longer.less(shorter);
        double inMemory = inMemory(AdditiveModel.load(Files.readAllBytes(pack.resolve("happened.tribuo"))));
        System.out.printf(
                Locale.UK,
                "score --contributions, %,d rows more, 256 MB: %,.0f rows a second, %,.0f for each second of a processor%n",
                ROWS - fewer,
                (ROWS - fewer) / of.seconds(),
                (ROWS - fewer) / of.processorSeconds());
        System.out.printf(Locale.UK, "terms looked up in memory, one core: %,.0f rows a second%n", inMemory);
        System.out.printf(
                Locale.UK,
                "score --contributions: share of one core's limit %.3f%n",
                (ROWS - fewer) / of.processorSeconds() / inMemory);
    }

    private Took score(Path pack, Path table) throws IOException, InterruptedException {
        return run(
                "score",
                "--pack",
                pack,
                "--data",
                table,
                "--out",
                folder.resolve("scores.csv"),
                "--contributions",
                folder.resolve("terms.csv"));
    }

    /** The program, in 256 MB. */
    private Took run(Object... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-jar"));
        command.add(Path.of(System.getProperty("project.root"), "bundles", "cli", "target", "iomtriage.jar")
                .toString());
        for (Object word : words) {
            command.add(word.toString());
        }
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .start();
        double processor = 0;
        while (process.isAlive()) {
            processor = process.info()
                    .totalCpuDuration()
                    .map(duration -> duration.toNanos() / 1e9)
                    .orElse(processor);
            Thread.sleep(POLLED_MILLIS);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("iomtriage said: " + Files.readString(folder.resolve("out.txt")));
        }
        return new Took((System.nanoTime() - start) / 1e9, processor);
    }

    private static double inMemory(AdditiveModel model) {
        AdditiveScorer scorer = model.scorer();
        SplittableRandom random = new SplittableRandom(4);
        double[] rows = IntStream.range(0, LOOKED_UP * COLUMNS)
                .mapToDouble(cell -> random.nextDouble() < MISSING ? Double.NaN : value(random))
                .toArray();
        double[] terms = new double[scorer.termCount()];
        // Warm, and long enough for a clock that ticks a hundred times a second.
        double begun = 0;
        for (int round = 0; round < 3 * ROUNDS; round++) {
            if (round == ROUNDS) {
                begun = ProcessorTime.seconds();
            }
            for (int row = 0; row < LOOKED_UP; row++) {
                scorer.explain(rows, row * COLUMNS, terms, 0);
            }
        }
        return 2.0 * ROUNDS * LOOKED_UP / (ProcessorTime.seconds() - begun);
    }

    private static double value(SplittableRandom random) {
        return Math.rint(random.nextDouble() * 1_000) / 10;
    }

    private static String specification() {
        String features = IntStream.range(0, COLUMNS)
                .mapToObj(column -> "{\"name\": \"c" + column + "\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"}, ")
                .collect(Collectors.joining());
        return "{\"id\": \"benchmark\", \"version\": \"1\", \"source\": \"Made up.\", \"columns\": ["
                + "{\"name\": \"ref\", \"use\": \"ID\", \"type\": \"TEXT\"}, " + features
                + "{\"name\": \"happened\", \"use\": \"OUTCOME\", \"type\": \"TEXT\"}], \"tasks\": [{\"name\": \"happened\","
                + " \"outcome\": \"happened\", \"yes\": \"1\", \"words\": \"it\", \"windowMonths\": 12}]}";
    }

    private Path table(String name, int count, long seed) throws IOException {
        SplittableRandom random = new SplittableRandom(seed);
        Path file = folder.resolve(name);
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write(
                    "ref," + IntStream.range(0, COLUMNS).mapToObj(c -> "c" + c).collect(Collectors.joining(","))
                            + ",happened\n");
            StringBuilder line = new StringBuilder();
            for (int row = 0; row < count; row++) {
                line.setLength(0);
                line.append('R').append(seed).append('-').append(row);
                double sum = 0;
                for (int column = 0; column < COLUMNS; column++) {
                    double value = value(random);
                    sum += (column % 5 - 2) * value / 100;
                    line.append(',');
                    if (random.nextDouble() >= MISSING) {
                        line.append(value);
                    }
                }
                line.append(random.nextDouble() < 1 / (1 + Math.exp(-sum)) ? ",1\n" : ",0\n");
                lines.write(line.toString());
            }
        }
        return file;
    }
}
