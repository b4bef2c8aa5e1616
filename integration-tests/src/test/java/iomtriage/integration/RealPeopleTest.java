package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real people, ranked with the pack that ships. The data is not in the repository, so these tests need to be told where. */
class RealPeopleTest {

    private static final String DATA = System.getProperty("georgia.parole", "");
    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String PACK = ROOT.resolve("models/georgia-parole").toString();
    private static final String COLUMNS =
            ROOT.resolve("training-data/georgia-parole/columns.json").toString();

    @TempDir
    Path folder;

    @BeforeEach
    void skipWithoutTheData() {
        assumeFalse(
                DATA.isBlank(),
                "Skipped: the Georgia parole data is not here. Get it as training-data/georgia-parole says,"
                        + " and name the training part with -Dgeorgia.parole=FILE.");
    }

    @Test
    void theTopTwentyAreRankedWithReasons() {
        JarRun run = JarRun.iomtriage("rank", "--pack", PACK, "--columns", COLUMNS, "--data", DATA, "--top", "20");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("18,028 people ranked", "This list is advice.", "0 rows refused");
        assertThat(run.out().lines().filter(line -> line.matches(" +[0-9]+  [0-9]+ .*%.*")))
                .hasSize(20);
    }

    @Test
    void theSameListIsPrintedWithAnotherNumberOfThreads() {
        JarRun one = JarRun.iomtriage("rank", "--pack", PACK, "--data", DATA, "--top", "20", "--threads", "1");
        JarRun three = JarRun.iomtriage("rank", "--pack", PACK, "--data", DATA, "--top", "20", "--threads", "3");

        assertThat(three.out()).isEqualTo(one.out()).isNotEmpty();
    }

    @Test
    void aSpecificationOfOtherColumnsIsRefusedWithTheWayOut() throws IOException {
        String other = Files.readString(Path.of(COLUMNS)).replace("Supervision_Risk_Score_First", "Another_Column");
        Path columns = Files.writeString(folder.resolve("columns.json"), other);

        JarRun run =
                JarRun.iomtriage("rank", "--pack", PACK, "--columns", columns.toString(), "--data", DATA, "--top", "5");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isNotBlank().doesNotContain("Exception");
    }
}
