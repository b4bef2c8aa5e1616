package iomtriage.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer thinks of bytes, led by which branches they reach, in a process of its own. What it comes to is another thing in every run, so
 * that no build depends on it.
 */
@EnabledIfSystemProperty(named = "fuzz.seconds", matches = "\\d+", disabledReason = "The profile fuzz runs it.")
class GuidedFuzzTest {

    private static final int SECONDS = Integer.getInteger("fuzz.seconds", 0);
    private static final int MORE = 600;

    @TempDir
    Path folder;

    static Stream<Target> targets() {
        return Targets.asked();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void whatIsFoundByItsBranchesIsTakenOrRefused(Target target) throws IOException, InterruptedException {
        // What was found out stays there, so that a longer run goes on from it.
        Path out = Scratch.found(target);
        Path log = out.resolve("log.txt");
        Path count = out.resolve("count.txt");
        Files.deleteIfExists(count);
        Process jazzer = new ProcessBuilder(command(target, out, count))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .directory(folder.toFile())
                .start();
        try {
            assertThat(jazzer.waitFor(SECONDS + MORE, TimeUnit.SECONDS))
                    .as(() -> log + " says how far it came")
                    .isTrue();
        } finally {
            jazzer.destroyForcibly();
        }

        assertThat(jazzer.exitValue()).as(() -> finding(log)).isZero();
        assertThat(Long.parseLong(Files.readString(count))).isPositive();
    }

    /** The exception, and the input in Base64. */
    private static String finding(Path log) {
        try {
            return Files.readString(log).replaceFirst("(?s)^.*?(?=\\R== )", "");
        } catch (IOException unreadable) {
            return "See " + log;
        }
    }

    private List<String> command(Target target, Path out, Path count) throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Xss1m",
                "-Djava.io.tmpdir=" + folder,
                "-Dproject.root=" + Scratch.shipped(""),
                "-Dfuzz.target=" + target.name(),
                "-Dfuzz.count=" + count,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + Fuzz.class.getName(),
                "--instrumentation_includes=iomtriage.**",
                "--custom_hook_includes=iomtriage.**:org.tribuo.**:com.oracle.**",
                "--reproducer_path=" + out,
                "-artifact_prefix=" + out + "/",
                "-max_total_time=" + SECONDS,
                "-seed=" + Integer.getInteger("fuzz.seed"),
                "-timeout=120",
                Files.createDirectories(out.resolve("corpus")).toString(),
                seeds(target).toString());
    }

    /** The corpus in one folder. */
    private Path seeds(Target target) throws IOException {
        Path seeds = Files.createDirectory(folder.resolve("seeds"));
        for (Path input : Corpus.of(target)) {
            Files.copy(input, seeds.resolve(input.getFileName()));
        }
        return seeds;
    }
}
