package iomtriage.columnar;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.tables.csv.TableFile;
import iomtriage.tables.csv.TableFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void theExampleRuns() throws Exception {
        // README begins
        Path csv = Files.writeString(folder.resolve("people.csv"), "person,arrests\nA,3\nB,\n");
        Path parquet = folder.resolve("people.parquet");
        TableFormat.which(format -> format.isNamedSo("people.parquet"))
                .orElseThrow()
                .write(csv, Set.of("person"), parquet);
        new TableFile(parquet).lines(names -> line -> System.out.println(line.fields()));
        // README ends
        assertThat(parquet).isNotEmptyFile();
    }
}
