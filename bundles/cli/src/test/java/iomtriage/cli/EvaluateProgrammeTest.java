package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.records.files.Sha256;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateProgrammeTest {

    private static final String TO = "2028-07-01";

    @TempDir
    static Path folder;

    private static Path records;
    private static List<String> spells;

    @BeforeAll
    static void simulate() throws IOException {
        Ran.iomtriage(
                "simulate",
                "--people",
                1_200,
                "--seed",
                5,
                "--programme",
                0.6,
                "--intake-months",
                6,
                "--uncompressed",
                "--out",
                folder);
        records = folder.resolve("later-case-records.jsonl");
        spells = Files.readAllLines(folder.resolve("programme.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(fields -> fields[1].equals("1"))
                .map(fields -> fields[0] + "," + fields[3] + ",")
                .toList();
    }

    private static Ran evaluate(Object... more) {
        List<Object> arguments = new ArrayList<>(List.of("evaluate-programme", "--data", records, "--to", TO));
        arguments.addAll(Arrays.asList(more));
        return Ran.iomtriage(arguments.toArray());
    }

    private static Path scheme(List<String> lines) throws IOException {
        Path file = Files.createTempFile(folder, "scheme", ".csv");
        List<String> all = new ArrayList<>(List.of("subject,from,to"));
        all.addAll(lines);
        return Files.write(file, all);
    }

    private static List<String> with(String... changed) {
        List<String> all = new ArrayList<>(spells);
        for (int i = 0; i < changed.length; i++) {
            all.set(i, changed[i]);
        }
        return all;
    }

    private static String subject(int line) {
        return spells.get(line).split(",")[0];
    }

    @Test
    void theTerminalThePageAndTheJsonSayTheSameAndNameNobody() throws IOException {
        Path report = folder.resolve("report.html");
        Ran ran = evaluate("--report", report);
        JsonNode json = Json.of(evaluate("--json").out());

        assertThat(ran.exit()).isEqualTo(ExitCode.DONE);
        String page = Files.readString(report);
        assertThat(json.at("/attrition/0/people").asInt()).isEqualTo(spells.size());
        int analysed = json.at("/attrition/3/people").asInt();
        assertThat(analysed).isBetween(30, spells.size());
        String figures = "Of " + analysed + " people on the programme, ";
        assertThat(ran.out())
                .contains(figures)
                .contains(spells.size() + " on the scheme")
                .contains("matched exactly on sex.")
                .doesNotContain("SIM-");
        assertThat(page)
                .contains(figures)
                .contains("Before and after")
                .contains("matched exactly on sex.")
                .doesNotContain("SIM-");
        assertThat(json.at("/verdict").asText()).isIn("LOWER", "HIGHER", "NOT_ENOUGH_EVIDENCE");
        assertThat(json.at("/balance").size()).isGreaterThan(20);
        assertThat(json.get("evaluation").toString())
                .isEqualTo("{\"records\":\"" + Sha256.hex(Files.readAllBytes(records))
                        + "\",\"title\":\"Evaluation of Integrated Offender Management\",\"to\":\"" + TO + "\"}");
        JsonNode change = json.at("/provenOffencesPerPerson");
        assertThat(change.at("/difference/value").asDouble())
                .isCloseTo(
                        change.at("/participantsAfter").asDouble()
                                - change.at("/participantsBefore").asDouble()
                                - change.at("/comparedAfter").asDouble()
                                + change.at("/comparedBefore").asDouble(),
                        org.assertj.core.api.Assertions.within(1e-9));
        assertThat(change.at("/difference/low").asDouble())
                .isLessThan(change.at("/difference/value").asDouble());
    }

    @Test
    void aTableOfWhoWasOnTheSchemeGivesWhatTheRecordsGive() throws IOException {
        assertThat(evaluate("--scheme", scheme(spells), "--json").out())
                .isEqualTo(evaluate("--json").out());
    }

    @Test
    void everyLossHasAReason() throws IOException {
        Path scheme = scheme(with(subject(0) + ",1990-01-01,", "nobody,2026-01-01,", subject(2) + ",2027-12-01,"));
        JsonNode json = Json.of(evaluate("--scheme", scheme, "--json").out());

        assertThat(json.at("/attrition/1/lost").toString()).isEqualTo("{\"no record that can be read\":1}");
        assertThat(json.at("/attrition/2/lost").toString())
                .contains("\"joined before the first event on record: the date of joining or the record is wrong\":1")
                .contains("too late to be followed for a year");
    }

    @Test
    void overlappingSpellsAndWrongDatesAreToldTogetherByTheirLines() throws IOException {
        List<String> lines = with(
                subject(0) + ",2026-01-01,2026-06-30",
                subject(0) + ",2026-03-01,",
                subject(2) + ",01/02/2026,",
                subject(3) + ",2026-03-01,2026-01-01");
        Ran ran = evaluate("--scheme", scheme(lines));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("line 3: overlaps line 2, of the same person.")
                .contains("line 4: needs a subject, and dates written as 2026-01-31")
                .contains("line 5: ends before it begins.")
                .doesNotContain("SIM-");
    }

    @Test
    void aTableWithoutTheColumnsIsRefusedWithTheirNames() throws IOException {
        Path file = Files.write(folder.resolve("other.csv"), List.of("who,when", "a,b"));
        assertThat(evaluate("--scheme", file).err())
                .contains("It has no column called subject and none called from and none called to.");
    }

    @Test
    void recordsThatDoNotReachTheDayAreRefused() {
        assertThat(Ran.iomtriage("evaluate-programme", "--data", records, "--to", "2030-01-01")
                        .err())
                .contains("so the records do not reach that day. Evaluate as of the day of the extract.");
    }

    @Test
    void aFollowUpThatIsTooShortIsToldWithTheLosses() {
        Ran ran = Ran.iomtriage("evaluate-programme", "--data", records, "--to", "2027-03-01");

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("0 people on the programme could be followed, and fewer than 30 are not analysed")
                .contains("lost " + spells.size() + ": joined, or was released, too late to be followed");
    }

    @Test
    void nobodyToCompareWithAndNobodyAlikeAreTold() throws IOException {
        List<String> all = Files.readAllLines(records);
        Path alone = Files.write(
                folder.resolve("alone.jsonl"),
                all.stream()
                        .filter(line -> spells.stream().anyMatch(spell -> line.contains(spell.split(",")[0])))
                        .toList());
        List<String> together = spells.stream()
                .map(spell -> spell.split(",")[0] + ",2026-01-01,")
                .toList();

        assertThat(Ran.iomtriage("evaluate-programme", "--data", alone, "--to", TO, "--scheme", scheme(together))
                        .err())
                .contains("there is nobody to compare them with who had not joined by then");
        assertThat(evaluate("--exact", "age,sanctions,copas_rate").err())
                .contains("people like them to be compared with");
        assertThat(evaluate("--exact", "sanction").err()).contains("Did you mean sanctions");
        assertThat(evaluate("--registers", "--scheme", scheme(spells)).err()).contains("Name one of them.");
    }

    @Test
    void peopleJustBelowTheCutLineMayBeTheOnlyOnesComparedWith() throws IOException {
        List<String> references = Files.readAllLines(folder.resolve("programme.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1)[0])
                .toList();
        Path everybody = named(references);
        Path half = named(references.subList(0, references.size() / 2));

        JsonNode all = Json.of(evaluate("--json").out());
        JsonNode same = Json.of(evaluate("--compare-with", everybody, "--json").out());
        JsonNode fewer = Json.of(evaluate("--compare-with", half, "--json").out());

        assertThat(same.at("/reoffending")).isEqualTo(all.at("/reoffending"));
        assertThat(fewer.at("/compared").asInt())
                .isPositive()
                .isLessThan(all.at("/compared").asInt());
        assertThat(fewer.at("/notes").toString())
                .contains("only those named are compared with: 600, of whom 600 have a record.");
        assertThat(evaluate("--compare-with", named(List.of("", " "))).err())
                .contains("line 2: needs a subject.")
                .contains("It names nobody. Leave --compare-with out to compare with everybody.");
        assertThat(evaluate("--compare-with", named(List.of("none of them"))).err())
                .contains("there is nobody to compare them with who had not joined by then");
    }

    private static Path named(List<String> references) throws IOException {
        List<String> lines = new ArrayList<>(List.of("place,subject"));
        references.forEach(each -> lines.add("1," + each));
        return Files.write(Files.createTempFile(folder, "named", ".csv"), lines);
    }

    @Test
    void withoutACaliperTheWarningComesFirst() {
        assertThat(evaluate("--caliper", 0).out()).startsWith("WARNING  People were matched without a caliper");
    }

    @Test
    void somebodyWithTwoRecordsIsRefused() throws IOException {
        List<String> all = new ArrayList<>(Files.readAllLines(records));
        all.add(all.get(0));
        Path twice = Files.write(folder.resolve("twice.jsonl"), all);
        assertThat(Ran.iomtriage("evaluate-programme", "--data", twice, "--to", TO)
                        .err())
                .contains("1 records have the reference of a record before them");
    }

    @Test
    void theSameFileAsOfAnotherAreaIsRefusedAndACopyOfItAddsNobody() throws IOException {
        assertThat(evaluate("--others", folder.resolve(".").resolve(records.getFileName()))
                        .err())
                .contains("--data and --others name the same file twice, so people would be compared with themselves.");
        Path copy = Files.copy(records, folder.resolve("copy.jsonl"));
        JsonNode alone = Json.of(evaluate("--json").out());
        JsonNode both = Json.of(evaluate("--others", copy, "--json").out());
        assertThat(both.at("/reoffending")).isEqualTo(alone.at("/reoffending"));
        assertThat(both.at("/notes").toString()).contains("1,200 records of other areas are left out");
    }

    @Test
    void decisionsGiveWhatATableOfWhoWasOnTheSchemeGives() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(spells.stream()
                .map(line -> line.split(",", -1))
                .sorted(Comparator.comparing(fields -> fields[1]))
                .map(fields -> DecisionDrafts.of(
                        fields[0], Instant.parse(fields[1] + "T12:00:00Z"), "ACCEPT", true, "needs-fit", ""))
                .toList());
        Path log = folder.resolve("decisions.jsonl");
        Ran.iomtriage("audit", "export", "--decisions", "--store", store.address(), "--out", log);

        assertThat(evaluate("--decisions", log, "--json").out())
                .isEqualTo(evaluate("--scheme", scheme(spells), "--json").out())
                .contains("\"verdict\"");
        assertThat(evaluate("--store", store.address(), "--json").out())
                .isEqualTo(evaluate("--decisions", log, "--json").out());
        assertThat(evaluate("--store", store.address(), "--decisions", log).err())
                .contains("--decisions and --store both say what was decided. Name one of them.");
        store.tamper("UPDATE audit_entry SET user_id = 'somebody' WHERE number = 2");
        assertThat(evaluate("--store", store.address()).err())
                .contains("The audit trail of the store does not hold together");
    }

    private static Path costs(String... lines) throws IOException {
        List<String> all = new ArrayList<>(List.of("item,cost,low,high,source"));
        all.addAll(List.of(lines));
        return Files.write(Files.createTempFile(folder, "costs", ".csv"), all);
    }

    @Test
    void unitCostsSayWhetherTheProgrammeSavesMoreThanItCosts() throws IOException {
        Path report = folder.resolve("costs.html");
        Path costs = costs("person,100,90,110,our accounts", "reoffence,4000,3000,5000,a ministry's study");

        JsonNode json =
                Json.of(evaluate("--costs", costs, "--report", report, "--json").out());

        assertThat(Files.readString(report))
                .contains("What it costs and saves")
                .contains("One person on the programme costs 100 (90 to 110)")
                .contains("person: our accounts");
        double avoided = json.at("/costs/avoided/value").asDouble();
        assertThat(json.at("/costs/saved/value").asDouble())
                .isEqualTo(avoided * 4_000 - 100, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void everythingWrongWithATableOfCostsIsToldAtOnce() throws IOException {
        Ran ran = evaluate("--costs", costs("person,100,90,110,", "reoffence,four,3,5,a study", "house,1,1,1,x"));

        assertThat(ran.err())
                .contains("line 2: does not say where the cost comes from. Fill in the column source.")
                .contains("line 3: cost, low and high are numbers such as 3500, low not above high.")
                .contains("line 4: the item is none of person, reoffence.")
                .contains("It has no sound line for the item person. Add one.");
    }

    @Test
    void aCostThatIsNotAboveNothingOrOutsideItsIntervalIsRefusedWithItsLineBeforeAnythingIsEvaluated()
            throws IOException {
        Ran ran = evaluate(
                "--costs",
                costs("person,-100,-110,-90,x", "reoffence,6,3,5,x"),
                "--others",
                folder.resolve("none.jsonl"));

        assertThat(ran.err())
                .contains("line 2: a cost is above 0 and lies from low to high. Correct the three numbers.")
                .contains("line 3: a cost is above 0 and lies from low to high. Correct the three numbers.")
                .doesNotContain("none.jsonl");
    }
}
