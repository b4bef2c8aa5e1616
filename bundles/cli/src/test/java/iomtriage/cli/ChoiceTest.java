package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which setting, and which features. */
class ChoiceTest {

    @TempDir
    Path folder;

    private JsonNode tuned(String... more) {
        Object[] arguments = new Object[] {
            "tune",
            "--task",
            "first",
            "--data",
            SmallTable.data(folder, 1200, 1),
            "--columns",
            SmallTable.specification(folder),
            "--bags",
            2,
            "--trees",
            500,
            "--json",
            "--minutes",
            more[0]
        };
        Ran ran = Ran.iomtriage(arguments);
        assertThat(ran.err()).isEmpty();
        return Json.of(ran.out());
    }

    @Test
    void whereOutcomesAreSumsOfMainEffectsTheRecommendedSettingHasNoInteractions() {
        JsonNode result = tuned("10");

        assertThat(result.get("recommended").textValue()).contains("--pairs 0");
        assertThat(result.get("settings")).hasSize(5);
        assertThat(result.get("settings").findValues("folds").stream().mapToInt(JsonNode::intValue))
                .allMatch(folds -> folds % 5 == 0 && folds >= 5)
                .anyMatch(folds -> folds > 5);
        assertThat(result.get("inTime").booleanValue()).isTrue();
    }

    @Test
    void whenTheTimeIsOverWhatIsKnownByThenIsTold() {
        JsonNode result = tuned("0");

        assertThat(result.get("inTime").booleanValue()).isFalse();
        assertThat(result.get("settings").findValues("folds").stream().mapToInt(JsonNode::intValue))
                .containsOnly(1);
    }

    @Test
    void thereIsNoTimeBelowNone() {
        assertThat(Ran.iomtriage(
                                "tune",
                                "--data",
                                SmallTable.data(folder, 100, 1),
                                "--columns",
                                SmallTable.specification(folder),
                                "--minutes",
                                -1)
                        .err())
                .contains("--minutes must be 0 or more: with 0, every setting is judged on one fold.");
    }

    @Test
    void aFeatureThatMattersMovesScoresAndIsMissedWhenShuffled() {
        Path pack = SmallTable.pack(folder, "--task", "first", "--no-evaluation");

        JsonNode result =
                Json.of(Ran.iomtriage("importance", "--pack", pack, "--data", SmallTable.data(folder, 800, 5), "--json")
                        .out());

        assertThat(result.get("features").findValuesAsText("name")).contains("age", "arrests", "linked to a gang");
        assertThat(result.get("features"))
                .allSatisfy(feature ->
                        assertThat(feature.get("loses").doubleValue()).isPositive());
    }

    @Test
    void theRunFolderHoldsTheDecisionCurve() {
        Path run = folder.resolve("run");

        SmallTable.pack(folder, "--task", "first", "--run", run.toString());

        assertThat(run.resolve("figures").resolve("first-decision-curve.csv"))
                .content()
                .startsWith("threshold,model,everybody\n0.01,")
                .hasLineCount(100);
    }
}
