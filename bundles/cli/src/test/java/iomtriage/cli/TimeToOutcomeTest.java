package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People who are followed for unlike times, half of whom are lost within the year: a pack says when it happens. */
class TimeToOutcomeTest {

    private static final String SPECIFICATION = """
            {"id": "followed", "version": "1", "source": "Made up.", "columns": [
              {"name": "ref", "use": "ID", "type": "TEXT"},
              {"name": "age", "use": "FEATURE", "type": "NUMBER"},
              {"name": "arrests", "use": "FEATURE", "type": "NUMBER"},
              {"name": "days", "use": "TIME", "type": "NUMBER"},
              {"name": "again", "use": "OUTCOME", "type": "TEXT"}],
             "tasks": [{"name": "again", "outcome": "again", "yes": "1", "words": "again", "windowMonths": 12,
                        "time": {"column": "days", "until": 360, "periods": 12}}]}
            """;

    @TempDir
    static Path folder;

    private static Path pack;
    private static Path data;
    private static Path columns;

    @BeforeAll
    static void train() {
        columns = SmallTable.write(folder.resolve("columns.json"), SPECIFICATION);
        data = people("people.csv", 1, true);
        pack = folder.resolve("pack");
        Ran ran = trained(columns, data, pack);
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("When it happens: concordance 0.")
                .containsPattern("people had the outcome \\([0-9.]+%, each counted for those they stand for\\)");
    }

    private static Ran trained(Path specification, Path table, Path out) {
        return Ran.iomtriage(
                "train",
                "--columns",
                specification,
                "--data",
                table,
                "--out",
                out,
                "--bags",
                2,
                "--trees",
                400,
                "--pairs",
                5,
                "--resamples",
                40);
    }

    /** @param lost whether half of them are lost at some time in the year */
    private static Path people(String name, long seed, boolean lost) {
        SplittableRandom random = new SplittableRandom(seed);
        StringBuilder lines = new StringBuilder("ref,age,arrests,days,again\n");
        for (int i = 0; i < 3_000; i++) {
            int age = 18 + random.nextInt(40);
            int arrests = random.nextInt(6);
            double monthly = 1 / (1 + Math.exp(3.6 + 0.03 * (age - 35) - 0.35 * (arrests - 2)));
            double end = random.nextDouble() < 0.5 ? 360 * random.nextDouble() : 400;
            double happens = 30 * Math.log(1 - random.nextDouble()) / Math.log(1 - monthly);
            double until = lost ? end : 400;
            lines.append("P" + seed + "-" + random.nextInt(1_000_000) + "-" + i)
                    .append("," + age + "," + arrests + "," + Math.round(Math.min(happens, until)))
                    .append(happens <= until ? ",1\n" : ",0\n");
        }
        return SmallTable.write(folder.resolve(name), lines.toString());
    }

    private static JsonNode evaluated(Path table) {
        Ran ran = Ran.iomtriage(
                "evaluate", "--pack", pack, "--data", table, "--resamples", 40, "--capacity", 100, "--json");
        assertThat(ran.err()).isEmpty();
        return Json.of(ran.out()).get("measured").get(0);
    }

    private static double figure(JsonNode measured, String name) {
        return measured.get("figures").get(name).get("value").doubleValue();
    }

    private static double survival(JsonNode measured, String name) {
        return measured.get("survival").get(name).get("value").doubleValue();
    }

    @Test
    void chancesAreRightThoughHalfOfThoseLearntFromWereLost() {
        JsonNode everybody = evaluated(people("everybody.csv", 2, false));

        assertThat(figure(everybody, "mean_predicted")).isCloseTo(figure(everybody, "outcome_rate"), within(0.03));
        assertThat(figure(everybody, "calibration_slope")).isBetween(0.7, 1.4);
    }

    @Test
    void figuresOfPeopleWhoAreLostAreThoseOfEverybody() {
        JsonNode everybody = evaluated(people("all.csv", 3, false));
        JsonNode lost = evaluated(people("lost.csv", 3, true));

        assertThat(figure(lost, "outcome_rate")).isCloseTo(figure(everybody, "outcome_rate"), within(0.03));
        assertThat(figure(lost, "brier")).isCloseTo(figure(everybody, "brier"), within(0.02));
        assertThat(survival(lost, "concordance_uno")).isCloseTo(survival(everybody, "concordance_uno"), within(0.03));
        assertThat(survival(lost, "brier_by_6")).isCloseTo(survival(everybody, "brier_by_6"), within(0.02));
        assertThat(survival(everybody, "brier_by_12")).isCloseTo(figure(everybody, "brier"), within(1e-9));
    }

    @Test
    void everyScoreHasTheChanceByEachPeriodAndItsTermsAddUp() throws IOException {
        Path scores = folder.resolve("scores.csv");
        Path terms = folder.resolve("terms.csv");
        Path some = SmallTable.write(folder.resolve("some.csv"), "ref,age,arrests\nA,20,5\nB,55,0\nC,,\n");

        assertThat(Ran.iomtriage("score", "--pack", pack, "--data", some, "--out", scores, "--contributions", terms)
                        .err())
                .isEmpty();

        List<String> lines = Files.readAllLines(scores);
        assertThat(lines.get(0))
                .startsWith("id,probability,low,high,band,reasons,by_1,by_2,")
                .endsWith(",by_12");
        for (String line : lines.subList(1, 4)) {
            String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
            double[] chances =
                    Arrays.stream(cells, 6, 18).mapToDouble(Double::parseDouble).toArray();
            assertThat(chances).isSorted();
            assertThat(cells[17]).isEqualTo(cells[1]);
        }
        List<String> added = Files.readAllLines(terms);
        for (String line : added.subList(1, 4)) {
            double[] numbers = Arrays.stream(line.split(","))
                    .skip(2)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double sum = IntStream.range(0, numbers.length - 1)
                    .mapToDouble(at -> numbers[at])
                    .sum();
            assertThat(sum).isCloseTo(numbers[numbers.length - 1], within(1e-7));
        }
        assertThat(Ran.iomtriage("explain", "--pack", pack, "--data", some, "--subject", "A")
                        .out())
                .contains("again within 12 months", "by the end of each of 12 periods: ", "arrests: 5");
        assertThat(Ran.iomtriage("rank", "--pack", pack, "--data", some, "--top", 1)
                        .out())
                .contains("A");
    }

    @Test
    void itIsMadeAgainFromItsData() {
        Ran ran = Ran.iomtriage("reproduce", pack, "--data", data);

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).contains("again: 3,000 people, largest difference of a probability 0.0e+00: the same");
    }

    @Test
    void whatHeedsNoTimesRefusesIt() {
        Path never = folder.resolve("never");
        for (List<Object> command : List.<List<Object>>of(
                List.of("importance", "--pack", pack, "--data", data),
                List.of("compare", pack, pack, "--data", data),
                List.of("export", pack, "--out", folder.resolve("model.json")),
                List.of("tune", "--columns", columns, "--data", data),
                List.of("merge", pack, pack, "--by", "A", "--reason", "B", "--pack-version", "2", "--out", never),
                List.of(
                        "recalibrate",
                        "--pack",
                        pack,
                        "--data",
                        data,
                        "--by",
                        "A",
                        "--reason",
                        "B",
                        "--pack-version",
                        "2",
                        "--out",
                        never),
                List.of("train", "--columns", columns, "--data", data, "--concise", "--out", never),
                List.of("coverage", pack, "--data", data, "--out", never),
                List.of("drift", "--pack", pack, "--baseline", data, "--data", data, "--with-outcomes"))) {
            assertThat(Ran.iomtriage(command.toArray()).err())
                    .as(command.toString())
                    .contains(
                            "heeds no times. They are heeded by train, evaluate, score, rank, explain and reproduce.",
                            "leave \"time\" out of the task");
        }
        assertThat(never).doesNotExist();
    }

    @Test
    void cardReportAndMetricsTellOrderAndChancesByPeriod() throws IOException {
        for (Path document : List.of(pack.resolve("model-card.md"), pack.resolve("report.html"))) {
            assertThat(Files.readString(document))
                    .as(document.toString())
                    .contains("Concordance, the share of pairs", "By the end of a period", "6 of 12", "12 of 12");
        }
        JsonNode when =
                Json.of(Files.readString(pack.resolve("model-card.json"))).findValue("when");
        assertThat(when.get("periods")).hasSize(12);
        assertThat(when.get("concordance_uno").get("value").doubleValue()).isBetween(0.6, 0.9);
        for (JsonNode period : when.get("periods")) {
            JsonNode observed = period.get("observed");
            assertThat(period.get("predicted").doubleValue())
                    .isBetween(
                            observed.get("low").doubleValue() - 0.04,
                            observed.get("high").doubleValue() + 0.04);
            assertThat(period.get("brier").get("value").doubleValue()).isBetween(0.0, 0.25);
        }
    }

    @Test
    void aColumnThatTellsWhenItHappensStopsTraining() throws IOException {
        SplittableRandom random = new SplittableRandom(8);
        List<String> lines = Files.readAllLines(data);
        List<String> leaky = new ArrayList<>(List.of(lines.get(0) + ",letters"));
        // So many weeks as it lasted, with some noise: by itself it does not tell whether it happens, but when.
        lines.subList(1, lines.size())
                .forEach(
                        line -> leaky.add(line + "," + (Integer.parseInt(line.split(",")[3]) / 7 + random.nextInt(2))));
        Path table = SmallTable.write(folder.resolve("leaky.csv"), String.join("\n", leaky) + "\n");
        Path specification = SmallTable.write(
                folder.resolve("leaky.json"),
                SPECIFICATION.replace(
                        "{\"name\": \"days\"",
                        "{\"name\": \"letters\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"}, {\"name\": \"days\""));

        assertThat(trained(specification, table, folder.resolve("leaky")).err())
                .contains("again: letters alone tells when the outcome happens.");
    }

    @Test
    void whatCannotBeKnownIsRefused() throws IOException {
        Path shorter = SmallTable.write(
                folder.resolve("shorter.csv"),
                Files.readString(data).replaceAll(",(3[0-9]{2}|400),[01](?=\n)", ",200,0"));
        assertThat(Ran.iomtriage("evaluate", "--pack", pack, "--data", shorter).err())
                .contains("Nobody was followed to the end of the window of \"again\"");

        Path blank =
                SmallTable.write(folder.resolve("blank.csv"), "ref,age,arrests,days,again\nA,20,1,,0\nB,20,1,-3,1\n");
        assertThat(trained(columns, blank, folder.resolve("blank")).err())
                .contains("line 2, days: The time is not known, or below 0.", "line 3, days:");

        Path wrong = SmallTable.write(
                folder.resolve("wrong.json"),
                SPECIFICATION.replace("\"column\": \"days\", \"until\": 360", "\"column\": \"age\", \"until\": 0"));
        assertThat(trained(wrong, data, folder.resolve("wrong")).err())
                .contains(
                        "tasks[0].time.column: is not a column with use TIME.",
                        "tasks[0].time.until: must be above 0: what the column holds where the window ends.");
    }
}
