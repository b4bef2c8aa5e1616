package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

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

/** From simulated case records to a pack and back to a list, by commands alone. */
class CaseRecordsTest {

    private static final String AS_OF = "2026-01-01";

    @TempDir
    static Path folder;

    private static Path records;
    private static Path outcomes;
    private static Path pack;

    @Test
    void publishedFiguresArePrintedWithThoseOfSimulatedPeople() {
        Ran ran = Ran.iomtriage("simulate", "--people", 3000, "--seed", 7, "--check");
        assertThat(ran.out()).contains("one-year proven reoffending, all adults", "27.3%", "known domestic abuse");
    }

    @Test
    void aCheckOfPublishedFiguresRefusesWhatSaysHowFilesAreWritten() {
        Ran ran = Ran.iomtriage("simulate", "--people", 3000, "--check", "--uncompressed");
        assertThat(ran.exit()).isNotZero();
        assertThat(ran.err())
                .contains("--uncompressed says how files are written, and --check writes none. Leave one of them out.");
    }

    @BeforeAll
    static void simulateAndTrain() {
        assertThat(Ran.iomtriage(
                                "simulate",
                                "--people",
                                1500,
                                "--seed",
                                3,
                                "--uncompressed",
                                "--out",
                                folder.resolve("s"))
                        .exit())
                .isZero();
        records = folder.resolve("s/case-records.jsonl");
        outcomes = folder.resolve("s/outcomes.csv");
        pack = folder.resolve("pack");
        Ran trained = train(pack, "--outcome", "any-reoffence,weapon", "--simulated", "--id", "area");
        assertThat(trained).extracting(Ran::exit, Ran::err).containsExactly(0, "");
    }

    private static Ran train(Path out, Object... more) {
        List<Object> arguments = new ArrayList<>(
                List.of("train", "--data", records, "--outcomes", outcomes, "--as-of", AS_OF, "--out", out));
        arguments.addAll(SmallTable.quick());
        arguments.addAll(List.of(more));
        return Ran.iomtriage(arguments.toArray());
    }

    @Test
    void outcomesOfCaseRecordsAreNotLearntFromEachOthersRows() {
        assertThat(train(folder.resolve("pooled"), "--pool").err())
                .contains("Outcomes of case records are not learnt from each other's rows", "Leave out --pool");
    }

    @Test
    void thePackKeepsItsOutcomesItsWindowAndItsMark() throws IOException {
        assertThat(Files.readString(pack.resolve("manifest.json")))
                .contains("\"simulated\" : true", "\"minimumAge\" : 18", "\"windowMonths\" : 24", "\"SERIOUS_HARM\"")
                .doesNotContain(folder.toString());
    }

    @Test
    void rankPrintsTheListOfTheServicesAndSaysThatPeopleAreSimulated() {
        Ran ran =
                Ran.iomtriage("rank", "--pack", pack, "--data", records, "--as-of", AS_OF, "--top", 3, "--capacity", 2);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("Trained on simulated people")
                .contains("cut line: 2 places")
                .contains("any proven reoffence");
        assertThat(Ran.iomtriage(
                        "rank",
                        "--pack",
                        pack,
                        "--data",
                        records,
                        "--as-of",
                        AS_OF,
                        "--top",
                        3,
                        "--capacity",
                        2,
                        "--threads",
                        1))
                .isEqualTo(ran);
    }

    /** What a person reads off the printed list, a program reads off its JSON. */
    @Test
    void theListAsJsonSaysHowFarNumbersCouldBeOffAndAgainstWhomReasonsRaise() {
        Ran ran = Ran.iomtriage(
                "rank", "--pack", pack, "--data", records, "--as-of", AS_OF, "--top", 3, "--capacity", 2, "--json");

        JsonNode json = Json.of(ran.out());
        assertThat(json.get("reasonsAgainst").asText())
                .isEqualTo("the average person of those whom the pack learnt from");
        assertThat(json.get("top")).hasSize(3).allSatisfy(row -> {
            assertThat(row.get("reasons")).isNotEmpty();
            row.get("probabilities").properties().forEach(outcome -> {
                JsonNode interval = row.get("intervals").get(outcome.getKey());
                assertThat(outcome.getValue().asDouble())
                        .isBetween(
                                interval.get("low").asDouble(),
                                interval.get("high").asDouble());
            });
        });
        assertThat(json.get("coverage"))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.get("share").asDouble())
                        .isBetween(
                                each.get("shareInterval").get("low").asDouble(),
                                each.get("shareInterval").get("high").asDouble()));
    }

    @Test
    void scoresOfCaseRecordsAreWrittenInTheirOrder() throws IOException {
        Path out = folder.resolve("scores.csv");
        Ran ran = Ran.iomtriage(
                "score", "--pack", pack, "--data", records, "--as-of", AS_OF, "--outcome", "weapon", "--out", out);

        assertThat(ran.exit()).isZero();
        assertThat(Files.readAllLines(out)).hasSize(1501);
        assertThat(Files.readAllLines(out).get(1)).startsWith("SIM-0000001,0.");
    }

    @Test
    void caseRecordsNeedADate() {
        Ran ran = Ran.iomtriage("rank", "--pack", pack, "--data", records);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("Add --as-of DATE");
    }

    @Test
    void aTableCannotBeScoredWithAPackForCaseRecords() {
        Ran ran = Ran.iomtriage(
                "score", "--pack", pack, "--data", SmallTable.data(folder, 10, 1), "--out", folder.resolve("no.csv"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("reads case records, but the data is a table");
    }

    @Test
    void recordsThatContradictThemselvesStopTrainingUnlessTheyAreDropped() throws IOException {
        Path before = folder.resolve("never");
        List<Object> early = List.of("train", "--data", records, "--outcomes", outcomes, "--as-of", "2000-01-01");
        List<Object> arguments = new ArrayList<>(early);
        arguments.addAll(List.of("--out", before));
        Ran ran = Ran.iomtriage(arguments.toArray());

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("--drop-refused", "It is after the as-of date.");
        assertThat(before).doesNotExist();
    }

    @Test
    void aPersonWithoutAnOutcomeIsCounted() throws IOException {
        List<String> lines = Files.readAllLines(outcomes);
        Path fewer = SmallTable.write(
                folder.resolve("fewer.csv"), String.join("\n", lines.subList(0, lines.size() - 5)) + "\n");
        Ran ran = Ran.iomtriage(
                "train", "--data", records, "--outcomes", fewer, "--as-of", AS_OF, "--out", folder.resolve("never"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("Cannot use outcome \"any-reoffence\": it is missing in 5 of ");
    }

    @Test
    void explainNamesEveryOutcomeInPlainWords() {
        Ran ran = Ran.iomtriage(
                "explain", "--pack", pack, "--data", records, "--as-of", AS_OF, "--subject", "SIM-0000002");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("any proven reoffence within 24 months", "weapon offence within 24 months");
    }

    @Test
    void aPersonWhoIsNotThereIsNotRepeated() {
        Ran ran = Ran.iomtriage(
                "explain", "--pack", pack, "--data", records, "--as-of", AS_OF, "--subject", "nobody-at-all");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("No one in the data has this reference").doesNotContain("nobody-at-all");
    }

    @Test
    void theCatalogueAndTheSchemaArePrinted() {
        assertThat(Ran.iomtriage("features").out()).contains("age", "sanctions");
        assertThat(Ran.iomtriage("features", "age").out()).contains("age");
        assertThat(Ran.iomtriage("features", "no_such").exit()).isEqualTo(ExitCode.ERROR);
        assertThat(Json.of(Ran.iomtriage("schema").out()).has("$schema")).isTrue();
    }
}
