package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Areas by where people live; a fifth of all are held out. */
    @Test
    void aModelMergedOfThreeAreasIsAsGoodAsOneTrainedOnAllRecordsInEveryRound() throws IOException {
        List<String> lines = Files.readAllLines(Path.of(DATA));
        List<String> header = List.of(lines.get(0).split(","));
        Map<String, List<String>> parts = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            boolean heldOut = Integer.parseInt(fields[header.indexOf("ID")]) % 5 == 0;
            String area = "area" + Integer.parseInt(fields[header.indexOf("Residence_PUMA")]) % 3;
            for (String part : heldOut ? List.of("held-out") : List.of("together", area)) {
                parts.computeIfAbsent(part, none -> new ArrayList<>(List.of(lines.get(0))))
                        .add(line);
            }
        }
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            Files.write(folder.resolve(part.getKey() + ".csv"), part.getValue());
        }
        for (String round : List.of("round1", "round2", "round3")) {
            for (String part : List.of("together", "area0", "area1", "area2")) {
                JarRun trained = JarRun.iomtriage(("train --task " + round + " --id " + part
                                + " --bins 32 --bags 4 --pairs 30 --no-evaluation"
                                + " --columns " + COLUMNS + " --data " + folder.resolve(part + ".csv") + " --out "
                                + folder.resolve(part + round))
                        .split(" "));
                assertThat(trained.exit()).as(trained.err()).isZero();
            }
            JarRun.iomtriage(("merge --by Tester --reason Comparison --pack-version 1 --out "
                            + folder.resolve("merged" + round)
                            + " " + folder.resolve("area0" + round) + " " + folder.resolve("area1" + round) + " "
                            + folder.resolve("area2" + round))
                    .split(" "));
            assertThat(brier("merged" + round)).isCloseTo(brier("together" + round), within(0.001));
        }
    }

    private double brier(String pack) throws IOException {
        JarRun run = JarRun.iomtriage(("evaluate --json --resamples 100 --pack " + folder.resolve(pack) + " --data "
                        + folder.resolve("held-out.csv"))
                .split(" "));
        return new ObjectMapper()
                .readTree(run.out())
                .findValue("brier")
                .path("value")
                .asDouble();
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
