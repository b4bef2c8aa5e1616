package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference host as a person runs it: its own process, its own jar, real bundles, the caseload and pack that ship. */
class CasebookTest {

    private static JarRun shipped;

    @TempDir
    Path folder;

    @BeforeAll
    static void printTheShippedList() {
        shipped = JarRun.casebook("--once", "--threads", "1");
    }

    @Test
    void theListIsPrintedWithTwentyRowsACutLineAndWhatItCovers() {
        assertThat(shipped.exit()).as(shipped.err()).isZero();
        assertThat(shipped.out())
                .contains("Referral list ", "as of 1 January 2026", ",", " ranked")
                .contains("simulated")
                .contains("This list is advice. A supervisor decides.")
                .contains("cut line: 15 places")
                .contains("What the 15 people above the cut line account for, as predicted");
        assertThat(Pattern.compile("(?m)^ +\\d+  \\S+ +priority [1-5]\\*? ")
                        .matcher(shipped.out())
                        .results())
                .hasSize(20);
    }

    @Test
    void everyRowHasThreeReasonsInWords() {
        List<String> lines = shipped.out().lines().toList();
        long reasons = lines.stream()
                .filter(line -> line.startsWith(" ".repeat(9)) && line.contains("(raises "))
                .count();

        assertThat(reasons).isEqualTo(60);
    }

    @Test
    void nothingButTheListIsWrittenWhenNobodyWatches() {
        assertThat(shipped.err()).isEmpty();
        assertThat(shipped.out()).doesNotContain("\r", "\u001b");
    }

    @Test
    void theListIsTheSameByteForByteWithAnotherNumberOfThreadsAndTimingsDoNotDisturbIt() {
        JarRun run = JarRun.casebook("--once", "--timings", "--threads", "4");

        assertThat(run.out()).isEqualTo(shipped.out());
        assertThat(run.err()).contains("services available", "model pack checked and loaded");
    }

    @Test
    void aCapacityOfZeroIsRefusedWithTheWayOut() {
        JarRun run = JarRun.casebook("--once", "--capacity", "0");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("Capacity is 0")
                .doesNotContain("Exception")
                .hasLineCount(1);
    }

    @Test
    void aMissingPackIsRefusedWithTheWayOut() {
        JarRun run =
                JarRun.casebook("--once", "--pack", folder.resolve("absent").toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("The model pack \"absent\" was refused.", "Check the path to the pack.")
                .hasLineCount(1);
    }

    @Test
    void anEmptyCaseloadIsRefusedWithTheWayOut() throws IOException {
        Path empty = Files.writeString(folder.resolve("empty.jsonl"), "");

        JarRun run = JarRun.casebook("--once", "--caseload", empty.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("empty").hasLineCount(1);
    }

    @Test
    void anAccessFileThatIsWrongIsRefusedWithTheWayOut() throws IOException {
        Path access = Files.writeString(folder.resolve("access.properties"), "SIM-0000001 = nobody-known\n");

        JarRun run = JarRun.casebook("--once", "--access", access.toString());

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("access.properties", "line 1 names a user who does not exist", "Correct the file")
                .doesNotContain("SIM-0000001", "Exception")
                .hasLineCount(1);
    }

    @Test
    void damagedRecordsAreCountedAndListedAndTheRestIsRanked() throws IOException {
        String sound = ShippedCaseload.lines(30);
        Path caseload = Files.writeString(
                folder.resolve("damaged.jsonl"),
                sound
                        + "not JSON at all\n"
                        + "{\"subject\":\"S-9\",\"dateOfBirth\":\"1990-02-30\",\"sex\":\"unheard\"}\n"
                        + sound.lines().findFirst().orElseThrow() + "\n");

        JarRun run = JarRun.casebook("--once", "--caseload", caseload.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("29 ranked", "4 refused", "line 31", "S-9");
        assertThat(run.out()).doesNotContain("1990-02-30", "unheard");
    }

    @Test
    void thePictureInTheReadmeIsWhatCasebookPrints() throws IOException {
        String readme = Files.readString(Path.of(System.getProperty("project.root"), "README.md"));
        String picture = readme.substring(readme.indexOf("```text\n") + 8, readme.indexOf("\n```\n"));

        assertThat(shipped.out().lines().toList())
                .containsAll(
                        picture.lines().filter(line -> !line.equals("  ...")).toList());
    }

    @Test
    void helpTeachesEveryOption() {
        JarRun run = JarRun.casebook("--help");

        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("--caseload", "--pack", "--as-of", "--capacity", "--access", "--top", "--threads", "--once");
    }
}
