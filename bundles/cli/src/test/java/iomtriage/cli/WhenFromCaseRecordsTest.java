package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pack that learns from case records when an outcome happens, from the days on which it did. */
class WhenFromCaseRecordsTest {

    private static final String AS_OF = "2026-01-01";

    @TempDir
    private static Path folder;

    private static Path records;
    private static Path days;
    private static Path pack;
    private static Ran trained;

    @BeforeAll
    static void train() {
        Ran.iomtriage("simulate", "--people", 700, "--seed", 4, "--uncompressed", "--out", folder.resolve("s"));
        records = folder.resolve("s/case-records.jsonl");
        days = folder.resolve("s/outcome-days.csv");
        pack = folder.resolve("pack");
        trained = train(days, pack, "--no-variants", "--run", folder.resolve("run"));
        assertThat(trained).extracting(Ran::exit, Ran::err).containsExactly(0, "");
    }

    private static Ran train(Path outcomes, Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("train", "--data", records, "--outcomes", outcomes, "--as-of", AS_OF, "--out", out));
        arguments.addAll(List.of("--outcome", "any-reoffence", "--simulated", "--bins", 8, "--pairs", 3));
        arguments.addAll(List.of("--bags", 2, "--trees", 40, "--resamples", 20));
        arguments.addAll(List.of(more));
        return Ran.iomtriage(arguments.toArray());
    }

    private static Ran with(String command, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(command, "--pack", pack, "--data", records, "--as-of", AS_OF));
        arguments.addAll(List.of(more));
        return Ran.iomtriage(arguments.toArray());
    }

    @Test
    void trainingTellsConcordanceAndTheBrierScoreByMonth() {
        assertThat(trained.out()).contains("oncordance");
    }

    @Test
    void theCardSaysThatMonthsInCustodyCount() {
        assertThat(pack.resolve("model-card.md"))
                .content()
                .contains("Months are those of the calendar: time in custody is not taken out.");
    }

    @Test
    void aPersonsChanceByEveryMonthIsExplainedAsTheSumOfTerms() {
        JsonNode told = Json.of(
                        with("explain", "--subject", "SIM-0000002", "--json").out())
                .get(0);

        assertThat(told.get("byPeriod")).hasSize(24);
        assertThat(told.get("byPeriod").get(23).get("months").asDouble()).isEqualTo(24);
        assertThat(told.get("byPeriod").get(23).get("probability").asDouble())
                .isCloseTo(told.get("probability").asDouble(), within(1e-9));
        double sum = told.get("base").asDouble();
        for (JsonNode each : told.get("contributions")) {
            sum += each.get("logOdds").asDouble();
        }
        assertThat(sum).isCloseTo(told.get("logOdds").asDouble(), within(1e-9));
        assertThat(with("explain", "--subject", "SIM-0000002").out()).contains("by the end of each of 24 periods: ");
    }

    @Test
    void everyoneIsScoredAndRankedByIt() throws IOException {
        Path scores = folder.resolve("scores.csv");
        assertThat(with("score", "--out", scores).exit()).isZero();
        List<String> lines = Files.readAllLines(scores);
        assertThat(lines).hasSize(701);
        assertThat(lines.get(0)).endsWith(",by_23,by_24");
        assertThat(with("rank", "--capacity", 10, "--top", 3).out()).contains("The cut line is at place 10");
    }

    @Test
    void itIsJudgedAndMadeAgainFromTheSameDays() {
        Ran judged = with("evaluate", "--outcomes", days, "--resamples", 20);
        assertThat(judged.exit()).as(judged.err()).isZero();
        assertThat(judged.out()).contains("oncordance");
        Ran again = Ran.iomtriage("reproduce", pack, "--data", records, "--outcomes", days);
        assertThat(again.exit()).as(again.err()).isZero();
        assertThat(again.out()).contains("the same");
    }

    @Test
    void outcomesOfTheOtherKindAreRefusedWithTheWayOut() {
        assertThat(with("evaluate", "--outcomes", folder.resolve("s/outcomes.csv"))
                        .err())
                .contains("tells only whether they did. Name one of the days on which they did")
                .contains("\"followed-until\"");
        Path plain = folder.resolve("plain");
        assertThat(train(folder.resolve("s/outcomes.csv"), plain, "--no-evaluation")
                        .exit())
                .isZero();
        Ran other = Ran.iomtriage("evaluate", "--pack", plain, "--data", records, "--as-of", AS_OF, "--outcomes", days);
        assertThat(other.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(other.err()).contains("holds days, and the pack says whether outcomes happen, but not when");
    }

    @Test
    void daysThatCannotBeAreToldAllAtOnce() throws IOException {
        List<String> lines = Files.readAllLines(days);
        lines.replaceAll(line -> line.startsWith("SIM-0000001,")
                ? "SIM-0000001,soon,,,,2028-01-01"
                : line.startsWith("SIM-0000002,")
                        ? "SIM-0000002,2025-12-31,,,,2028-01-01"
                        : line.startsWith("SIM-0000003,") ? "SIM-0000003,2027-01-01,,,,2027-01-01" : line);
        Path wrong = Files.write(folder.resolve("wrong.csv"), lines);

        Ran ran = train(wrong, folder.resolve("never"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("3 problems in 3 rows")
                .contains("SIM-0000001, any-reoffence: It is no day. Write days as 2026-01-31")
                .contains("SIM-0000002, any-reoffence: It is before the as-of date")
                .contains("SIM-0000003, any-reoffence: It is not before the day in \"followed-until\"")
                .doesNotContain("soon");
    }

    /** Who was lost counts until then: the pack is another one than from people who were followed to the end. */
    @Test
    void whoIsNotFollowedToTheEndCountsUntilThen() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(days));
        int cut = 0;
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            if (i % 3 == 0 && cells[1].isEmpty()) {
                lines.set(i, cells[0] + ",,,,,2026-07-15");
                cut++;
            }
        }
        assertThat(cut).isGreaterThan(100);
        Path lost = Files.write(folder.resolve("lost.csv"), lines);
        Path shorter = folder.resolve("shorter");

        assertThat(train(lost, shorter).exit()).isZero();
        JsonNode told = Json.of(Ran.iomtriage(
                                "explain",
                                "--pack",
                                shorter,
                                "--data",
                                records,
                                "--as-of",
                                AS_OF,
                                "--subject",
                                "SIM-0000002",
                                "--json")
                        .out())
                .get(0);
        JsonNode whole = Json.of(
                        with("explain", "--subject", "SIM-0000002", "--json").out())
                .get(0);
        // Nothing is lost in the first half year; after it fewer are at risk, of whom as many do it.
        assertThat(told.get("byPeriod").get(5).get("probability").asDouble())
                .isCloseTo(whole.get("byPeriod").get(5).get("probability").asDouble(), within(0.1));
        assertThat(told.get("probability").asDouble())
                .isGreaterThan(whole.get("probability").asDouble());
    }
}
