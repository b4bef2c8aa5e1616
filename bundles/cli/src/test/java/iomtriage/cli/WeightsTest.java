package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sample in which people with the outcome are four times too many, with the weights that undo it. */
class WeightsTest {

    private static final String SPECIFICATION = """
            {"id": "sampled", "version": "1", "source": "Made up.", "columns": [
              {"name": "ref", "use": "ID", "type": "TEXT"},
              {"name": "born", "use": "EXCLUDED", "type": "DATE"},
              {"name": "released", "use": "EXCLUDED", "type": "DATE"},
              {"name": "age", "use": "FEATURE", "type": "NUMBER",
               "difference": {"from": "born", "to": "released", "unit": "YEARS"}},
              {"name": "arrests", "use": "FEATURE", "type": "NUMBER"},
              {"name": "debt", "use": "FEATURE", "type": "NUMBER"},
              {"name": "weight", "use": "WEIGHT", "type": "NUMBER"},
              {"name": "again", "use": "OUTCOME", "type": "TEXT"}],
             "tasks": [{"name": "again", "outcome": "again", "yes": "1", "words": "again", "windowMonths": 12}]}
            """;

    @TempDir
    static Path folder;

    private static Path pack;
    private static Path data;

    @BeforeAll
    static void train() {
        data = people("people.csv", 1, 4);
        pack = folder.resolve("pack");
        Ran ran = trained(data, pack);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("Rows count by the weights of \"weight\".");
    }

    private static Ran trained(Path table, Path out) {
        return trained(table, out, "[]");
    }

    private static Ran trained(Path table, Path out, String acknowledged) {
        Path specification = SmallTable.write(
                folder.resolve("columns.json"),
                SPECIFICATION.replaceFirst("\\{", "{\"acknowledged\": " + acknowledged + ", "));
        List<Object> train =
                new ArrayList<>(List.of("train", "--columns", specification, "--data", table, "--out", out));
        train.addAll(SmallTable.quick());
        return Ran.iomtriage(train.toArray());
    }

    /** @param times how many of those without the outcome each one in the sample stands for */
    private static Path people(String name, long seed, int times) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder lines = new StringBuilder("ref,born,released,arrests,debt,weight,again\n");
        for (int i = 0; i < 6_000; i++) {
            int age = 18 + random.nextInt(40);
            int arrests = random.nextInt(6);
            boolean again = random.nextDouble() < 1 / (1 + Math.exp(2 + 0.04 * (age - 35) - 0.4 * (arrests - 2)));
            if (again || random.nextInt(times) == 0) {
                lines.append("P" + seed + "-" + random.nextInt(1_000_000) + "-" + i)
                        .append(String.format(
                                ",%d-03-01,2020-06-01,%d,%d,", 2020 - age, arrests, random.nextInt(9_999)))
                        .append(again ? 1 : times)
                        .append(again ? ",1\n" : ",0\n");
            }
        }
        return SmallTable.write(folder.resolve(name), lines.toString());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode evaluated(Path table, Object... more) {
        List<Object> evaluate = new ArrayList<>(
                List.of("evaluate", "--pack", pack, "--data", table, "--resamples", 40, "--capacity", 100, "--json"));
        evaluate.addAll(List.of(more));
        Ran ran = Ran.iomtriage(evaluate.toArray());
        assertThat(ran.err()).isEmpty();
        return Json.of(ran.out()).get("measured").get(0);
    }

    private static double figure(JsonNode measured, String name) {
        return measured.get("figures").get(name).get("value").doubleValue();
    }

    @Test
    void aModelOfAWeightedSampleIsRightForEverybodyItStandsFor() {
        JsonNode everybody = evaluated(people("everybody.csv", 2, 1));

        assertThat(figure(everybody, "mean_predicted")).isCloseTo(figure(everybody, "outcome_rate"), within(0.02));
    }

    @Test
    void figuresOfAWeightedSampleAreThoseOfEverybody() {
        JsonNode everybody = evaluated(people("all.csv", 3, 1));
        JsonNode sample = evaluated(people("sample.csv", 3, 4));

        assertThat(figure(sample, "outcome_rate")).isCloseTo(figure(everybody, "outcome_rate"), within(0.015));
        assertThat(figure(sample, "brier")).isCloseTo(figure(everybody, "brier"), within(0.012));
        assertThat(figure(sample, "auc")).isCloseTo(figure(everybody, "auc"), within(0.03));
    }

    @Test
    void whatCountsEveryRowOnceRefusesWeights() {
        assertThat(Ran.iomtriage("importance", "--pack", pack, "--data", data).err())
                .contains("The rows have weights, and \"iomtriage importance\" counts every row once.");
    }

    @Test
    void scoringNeedsNoWeight() {
        Path unweighted = SmallTable.write(
                folder.resolve("unweighted.csv"), "ref,born,released,arrests,debt\nA,1990-01-01,2020-06-01,2,100\n");

        assertThat(Ran.iomtriage("score", "--pack", pack, "--data", unweighted, "--out", folder.resolve("s.csv"))
                        .err())
                .isEmpty();
    }

    @Test
    void rowsThatWereLearntFromAreFoundUnderOtherReferences() {
        Path renamed =
                SmallTable.write(folder.resolve("renamed.csv"), read(data).replaceAll("(?m)^P1-", "Q9-"));

        JsonNode again = evaluated(renamed, "--trained-on", data);
        JsonNode others = evaluated(people("others.csv", 9, 4), "--trained-on", data);

        assertThat(again.get("warnings").get(0).textValue())
                .contains(
                        "rows judged hold the very values and outcome of a row learnt from, 0 of them under the same");
        assertThat(others.get("warnings")).isEmpty();
    }

    @Test
    void rowsOnBothSidesOfASplitAreToldWhenTraining() {
        String text = read(data);
        String again = text.substring(text.indexOf('\n') + 1).replaceAll("(?m)^P1-", "Q1-");

        Path twice = SmallTable.write(folder.resolve("twice.csv"), text + again);
        Path out = folder.resolve("twice");
        assertThat(trained(twice, out).err()).contains("different rows occur 2 times, or a multiple of it");

        Ran ran = trained(twice, out, "[{\"leak\": \"duplicate-rows\", \"column\": \"ref\", \"reason\": \"A test.\"}]");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .containsPattern("WARNING  again: [\\d,]+ of the [\\d,]+ rows judged hold the very values and outcome");
    }

    @Test
    void anotherTableThanThatLearntFromIsRefused() {
        Path other = people("not-learnt-from.csv", 11, 4);

        assertThat(Ran.iomtriage("evaluate", "--pack", pack, "--data", other, "--trained-on", other)
                        .err())
                .contains("is not what the pack was trained on");
    }
}
