package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecalibrateTest {

    @TempDir
    static Path folder;

    private static Path pack;

    @BeforeAll
    static void train() {
        pack = SmallTable.pack(folder, "--task", "first", "--no-evaluation");
    }

    /** People as at the start, of whom half of those with the outcome did not have it here. */
    private static Path local(int people, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> lines = new ArrayList<>();
        for (String line : SmallTable.lines(people, seed)) {
            boolean spared = line.matches(".*,1,[01]$") && random.nextBoolean();
            lines.add(spared ? line.replaceAll(",1,([01])$", ",0,$1") : line);
        }
        return SmallTable.write(folder.resolve("local-" + seed + ".csv"), String.join("\n", lines) + "\n");
    }

    private static Ran recalibrated(Path data, Path out) {
        return Ran.iomtriage(
                "recalibrate",
                "--pack",
                pack,
                "--data",
                data,
                "--by",
                "A. Scientist",
                "--reason",
                "Half as many here",
                "--pack-version",
                "2",
                "--out",
                out);
    }

    @Test
    void aPackThatPredictsTooManyIsMovedToWhatHappensLocally() throws IOException {
        Path out = folder.resolve("moved");

        Ran ran = recalibrated(local(3_000, 21), out);
        JsonNode figures = Json.of(Files.readString(out.resolve("recalibration-2.json")));

        assertThat(ran.err()).isEmpty();
        assertThat(figures.get("before").get("predicted").doubleValue())
                .isGreaterThan(1.5 * figures.get("before").get("observed").doubleValue());
        assertThat(figures.get("after").get("predicted").doubleValue()
                        / figures.get("after").get("observed").doubleValue())
                .isBetween(0.95, 1.05);
        assertThat(figures.get("after").get("brier").doubleValue())
                .isLessThan(figures.get("before").get("brier").doubleValue());
        assertThat(out.resolve("manifest.json"))
                .content()
                .contains("Recalibrated after training, by A. Scientist: Half as many here");
        assertThat(out.resolve("edits-2.txt")).content().contains("recalibrate -");
        assertThat(Ran.iomtriage("verify", out).exit()).isZero();
        assertThat(Ran.iomtriage("reproduce", out, "--data", SmallTable.data(folder, 2000, 1))
                        .exit())
                .isZero();
    }

    @Test
    void whereNoChangeIsShownToBeNeededNothingIsWritten() {
        Path out = folder.resolve("unneeded");

        Ran ran = recalibrated(SmallTable.data(folder, 400, 22), out);

        assertThat(ran.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(ran.out()).contains("no change is shown to be needed");
        assertThat(out).doesNotExist();
    }

    @Test
    void tooFewPeopleAreRefused() {
        assertThat(recalibrated(local(30, 23), folder.resolve("few")).err())
                .contains("there must be at least 20 with it and 20 without");
    }
}
