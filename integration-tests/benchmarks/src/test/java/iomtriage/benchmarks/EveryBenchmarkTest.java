package iomtriage.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every benchmark runs, on next to nothing, with what the documented command gives it, so that it runs when it is needed. */
class EveryBenchmarkTest {

    private static final Path SOURCES = Path.of("src", "main", "java");

    /** Of all of them: what one does not ask for does no harm to it. */
    private static final List<String> SMALL = List.of(
            "-Xmx512m",
            "-XX:TieredStopAtLevel=1",
            "-Dproject.root=" + System.getProperty("project.root"),
            "-Dbenchmark.rows=2000",
            "-Dparts=accuracy,fit,large,scoring",
            "-Dtriage.people=240",
            "-Dweb.people=240",
            "-Dweb.seconds=1",
            "-Dweb.users=3",
            "-Dweb.pace=0",
            "-Dweb.parts=list,person,score,users",
            "-Dweb.heap=512m",
            "-Dweb.stores=h2");

    /** What stands in the last part of what one prints. */
    private static final Map<String, String> LAST = Map.of(
            "TriageBenchmark", "Twice the people, from records in memory",
            "WebLoad", "meanwhile, 50 users without a pause",
            "AdditiveBenchmarks", "score: share of the limit",
            "ContributionsBenchmark", "share of one core's limit",
            "PublicTables", "Not measured: say where tables are",
            "SurvivalTables", "Not measured: say where data are");

    @TempDir
    private Path folder;

    static List<String> programs() {
        return sources("void main(String[]");
    }

    /** Names of classes whose source has some text. */
    private static List<String> sources(String text) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> read(file).contains(text))
                    .map(file -> SOURCES.relativize(file).toString())
                    .map(name -> name.replace(File.separatorChar, '.').replaceAll("\\.java$", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @ParameterizedTest
    @MethodSource("programs")
    void itRunsToItsEnd(String program) throws IOException, InterruptedException {
        String name = program.replaceAll(".*\\.", "");
        assertThat(LAST).as("what the last part of each benchmark prints").containsKey(name);
        assertThat(printed(program)).contains(LAST.get(name));
    }

    /** The other one is run by {@code AdditiveBenchmarks}, which makes models for it. */
    @Test
    void whatIsMeasuredByJmhRuns() throws IOException, InterruptedException {
        assertThat(sources("@Benchmark\n"))
                .containsExactly(
                        "iomtriage.benchmarks.FeatureBenchmark", "iomtriage.benchmarks.additive.ScoringBenchmark");
        assertThat(printed("org.openjdk.jmh.Main", "FeatureBenchmark", "-f", "0", "-wi", "0", "-i", "1", "-r", "1ms"))
                .containsPattern("FeatureBenchmark.extract\\s+thrpt");
    }

    private String printed(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL);
        Path classes = Path.of("target", "classes").toAbsolutePath();
        command.addAll(List.of("-cp", classes + File.pathSeparator + read(Path.of("target", "class-path"))));
        command.add(program);
        command.addAll(List.of(arguments));
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(5, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ended in time: " + Files.readString(out)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        return Files.readString(out);
    }
}
