package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outcomes of a table are learnt from each other's rows, too, where that is asked for. */
class PoolTest {

    @TempDir
    Path folder;

    @Test
    void aPackSaysThatItsOutcomesWereLearntTogetherAndIsMadeAgainFromThat() throws IOException {
        Path pack = SmallTable.pack(folder, "--pool");

        assertThat(pack.resolve("manifest.json")).content().contains("\"pool\" : \"true\"", "--pool");
        assertThat(pack.resolve("model-card.md"))
                .content()
                .contains("Half of each model is learnt from its own rows, half from those of all these outcomes.");
        assertThat(Ran.iomtriage("reproduce", pack, "--data", SmallTable.data(folder, 2000, 1))
                        .out())
                .contains("the same");
        byte[] pooled = Files.readAllBytes(pack.resolve("second.tribuo"));
        Path apart = Files.createDirectory(folder.resolve("apart"));
        assertThat(SmallTable.pack(apart).resolve("second.tribuo"))
                .binaryContent()
                .isNotEqualTo(pooled);
    }

    @Test
    void whatCannotBeLearntTogetherIsRefused() {
        assertThat(trained("--pool", "--task", "first").err())
                .contains("There is one outcome", "Leave out --pool", "--task");
        assertThat(Ran.iomtriage(
                                "tune",
                                "--data",
                                SmallTable.data(folder, 400, 1),
                                "--columns",
                                SmallTable.specification(folder),
                                "--task",
                                "first",
                                "--pool")
                        .err())
                .contains("Tuning looks at one outcome by its own rows");
        assertThat(trained("--pool", "--concise").err()).contains("leave out either --pool or --concise");
    }

    private Ran trained(String... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "train",
                "--data",
                SmallTable.data(folder, 400, 1),
                "--columns",
                SmallTable.specification(folder),
                "--out",
                folder.resolve("refused")));
        arguments.addAll(SmallTable.quick());
        arguments.addAll(List.of(more));
        return Ran.iomtriage(arguments.toArray());
    }
}
