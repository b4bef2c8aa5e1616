package iomtriage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever reads bytes from outside takes them or refuses them in a sentence. Jazzer thinks of the bytes, led by which branches they
 * reach, in a process of its own.
 */
class FuzzTest {

    /** What Jazzer found out stays there, so that a longer run goes on from it. */
    private static final Path OUT = Scratch.shipped("integration-tests/fuzz/target/fuzz");

    private static final boolean EACH = Boolean.getBoolean("fuzz.each");
    private static final int SECONDS = Integer.getInteger("fuzz.seconds");
    private static final int MORE = 600;

    /** Nobody's signature is known to the one, and none of its key to the other. */
    private static final Set<String> ALWAYS_REFUSE = Set.of("return", "witness");

    @TempDir
    Path folder;

    static List<Target> targets() {
        return Targets.ALL;
    }

    /** What Jazzer is started for: all targets together, or each that is named. */
    static List<List<Target>> runs() {
        return EACH ? named().map(List::of).toList() : List.of(Targets.ALL);
    }

    private static Stream<Target> named() {
        String names = System.getProperty("fuzz.targets", "");
        return names.isBlank()
                ? Targets.ALL.stream()
                : Stream.of(names.split(",")).map(Targets::named);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsKeptIsTakenOrRefused(Target target) throws IOException {
        boolean taken = false;
        for (Path input : Corpus.of(target)) {
            taken |= Fuzz.run(target, Files.readAllBytes(input));
        }

        assertThat(taken).isNotEqualTo(ALWAYS_REFUSE.contains(target.name()));
    }

    @ParameterizedTest
    @MethodSource("runs")
    void whatNobodyThoughtOfIsTakenOrRefused(List<Target> targets) throws IOException, InterruptedException {
        String name = targets.size() == 1 ? targets.get(0).name() : "all";
        Path out = Files.createDirectories(OUT.resolve(name));
        Path counts = out.resolve("counts.txt");
        Files.deleteIfExists(counts);
        Process jazzer = new ProcessBuilder(command(targets, out, counts))
                .redirectErrorStream(true)
                .redirectOutput(out.resolve("log.txt").toFile())
                .directory(folder.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(SECONDS + MORE, TimeUnit.SECONDS)).isTrue();
        } finally {
            jazzer.destroyForcibly();
        }

        assertThat(jazzer.exitValue())
                .as(() -> "what Jazzer says in " + out.resolve("log.txt"))
                .isZero();
        assertThat(counts(counts))
                .allSatisfy((target, count) -> assertThat(count).as(target).isPositive());
    }

    private List<String> command(List<Target> targets, Path out, Path counts) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Djava.io.tmpdir=" + folder,
                "-Dproject.root=" + Scratch.shipped(""),
                "-Dfuzz.target=" + (targets.size() == 1 ? targets.get(0).name() : ""),
                "-Dfuzz.counts=" + counts,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=iomtriage.**",
                "--custom_hook_includes=iomtriage.**:org.tribuo.**:com.oracle.**",
                "--reproducer_path=" + out,
                "-artifact_prefix=" + out + "/",
                "-max_total_time=" + SECONDS,
                "-runs=" + Integer.getInteger("fuzz.inputs"),
                "-seed=" + Integer.getInteger("fuzz.seed"),
                "-timeout=120",
                Files.createDirectories(out.resolve("corpus")).toString(),
                seeds(targets).toString());
    }

    /** The corpus in one folder; where it is for several targets, each input after the number of its own. */
    private Path seeds(List<Target> targets) throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        for (Target target : targets) {
            for (Path input : Corpus.of(target)) {
                byte[] bytes = Files.readAllBytes(input);
                Files.write(
                        seeds.resolve(target.name() + "-" + input.getFileName()),
                        targets.size() == 1 ? bytes : Fuzz.forOne(target, bytes));
            }
        }
        return seeds;
    }

    private static Map<String, Long> counts(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(line -> line[0], line -> Long.valueOf(line[1])));
    }
}
