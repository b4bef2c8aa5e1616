package iomtriage.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.JarRun;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet is in a jar of its own, which the program finds beside its own and says it misses. */
class ColumnarJarTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Path PROGRAM = Path.of(System.getProperty("iomtriage.jar"));
    private static final int PEOPLE = 40;
    private static final long LARGEST = 20_000_000;

    @TempDir
    Path folder;

    @Test
    void aParquetFileTakesTheJarBesideTheProgram() throws IOException {
        String pack = ROOT.resolve("models/england-and-wales").toString();
        Path people = Files.write(folder.resolve("people.jsonl"), few());
        Path scores = folder.resolve("scores.parquet");
        Path columns = folder.resolve("columns.json");
        ok("score", "--pack", pack, "--data", people, "--as-of", "2026-01-01", "--out", scores);
        ok("columns", "infer", scores, "--out", columns);
        assertThat(columns).content().contains("\"probability\"");

        Path alone = Files.copy(PROGRAM, folder.resolve("iomtriage.jar"));
        assertThat(refused(alone, "columns", "infer", scores, "--out", folder.resolve("x.json")))
                .contains("It is a Parquet file, which iomtriage reads only with iomtriage-columnar.jar beside");
        Path again = folder.resolve("again.parquet");
        assertThat(refused(alone, "score", "--pack", pack, "--data", people, "--as-of", "2026-01-01", "--out", again))
                .contains(
                        "Parquet takes iomtriage-columnar.jar beside iomtriage.jar. Put it there, or name a .csv file.");
        assertThat(again).doesNotExist();
        assertThat(Files.size(PROGRAM)).isLessThan(LARGEST);
    }

    private static List<String> few() throws IOException {
        Path all = ROOT.resolve("training-data/simulated/case-records.jsonl.gz");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(all)), StandardCharsets.UTF_8))) {
            return lines.lines().limit(PEOPLE).toList();
        }
    }

    private static void ok(Object... arguments) {
        JarRun run = JarRun.at(PROGRAM, words(arguments));
        assertThat(run.exit()).as(run.err()).isZero();
    }

    private static String refused(Path program, Object... arguments) {
        JarRun run = JarRun.at(program, words(arguments));
        assertThat(run.exit()).as(run.out()).isNotZero();
        return run.err();
    }

    private static String[] words(Object... arguments) {
        return Arrays.stream(arguments).map(Object::toString).toArray(String[]::new);
    }
}
