package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark of triage is compiled against what ships and run in small, so that it still runs when it is needed. */
class TriageBenchmarkTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "iomtriage", "benchmarks", "triage");
    private static final int PEOPLE = 240;

    @TempDir
    private Path folder;

    private void compile(String jar) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-nowarn", "-proc:none", "-cp", jar, "-d", folder.toString()));
        try (Stream<Path> sources = Files.list(SOURCES)) {
            sources.filter(each -> each.toString().endsWith(".java"))
                    .filter(each -> !each.endsWith("package-info.java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    @Test
    void everyPartOfItRunsOnAFewPeople() throws IOException, InterruptedException {
        String jar =
                Path.of(System.getProperty("iomtriage.jar")).toAbsolutePath().toString();
        compile(jar);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-Dtriage.people=" + PEOPLE,
                        "-cp",
                        folder + System.getProperty("path.separator") + jar,
                        "iomtriage.benchmarks.triage.TriageBenchmark")
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();

        assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(out)).isZero();
        assertThat(out).content().contains("Each stage by itself", PEOPLE + " people");
    }
}
