package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.records.JsonCaseRecordReader;
import iomtriage.simulation.parameters.SimulationParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulationWriterTest {

    private static final int PEOPLE = 700;
    private static final String RECORDS = "case-records.jsonl.gz";

    @TempDir
    Path folder;

    @Test
    void theFilesAreTheSameOnOneThreadAndOnThree() throws IOException {
        SimulationWriter writer = SimulationWriter.of(PEOPLE);
        writer.onThreads(1).write(Simulated.simulator(), folder.resolve("one"));
        writer.onThreads(3).write(Simulated.simulator(), folder.resolve("three"));
        for (String file : List.of(RECORDS, "outcomes.csv", "outcome-days.csv", "groups.csv")) {
            assertThat(folder.resolve("three").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
    }

    @Test
    void whatIsReadBackIsWhatWasSimulated() throws IOException {
        SimulationWriter.of(PEOPLE).write(Simulated.simulator(), folder);
        try (Stream<CaseEntry> entries =
                new JsonCaseRecordReader().jsonLines(folder.resolve(RECORDS)).entries()) {
            assertThat(entries)
                    .containsExactlyElementsOf(Simulated.caseload().subList(0, PEOPLE).stream()
                            .<CaseEntry>map(person -> new CaseEntry.Readable(person.record()))
                            .toList());
        }
    }

    @Test
    void theCompressedFileHoldsNoTime() throws IOException {
        SimulationWriter.of(1).write(Simulated.simulator(), folder);
        assertThat(Files.readAllBytes(folder.resolve(RECORDS))).startsWith(0x1f, 0x8b, 8, 0, 0, 0, 0, 0);
    }

    @Test
    void outcomesAndGroupsHaveALineForEachPersonInTheSameOrder() throws IOException {
        SimulationWriter.of(3).write(Simulated.simulator(), folder);
        assertThat(Files.readAllLines(folder.resolve("outcomes.csv")).get(0))
                .isEqualTo("subject,any-reoffence,domestic-abuse,gang-violence,weapon,"
                        + "days-at-risk,proven-offences,serious-harm-offences,convicted-again");
        assertThat(folder.resolve("outcomes.csv"))
                .content()
                .matches("(?s)[^\n]*\nSIM-0000001(,[01]){4}(,\\d+){3},[01]\nSIM-0000002.*\nSIM-0000003.*\n");
        assertThat(folder.resolve("groups.csv"))
                .content()
                .matches("subject,sex,ethnicity,age-band,area\n(SIM-000000[123],(FE)?MALE,\\w+,[^,]+,\\w+\n){3}");
    }

    @Test
    void whateverHappenedHasItsDayInTheWindowAndNothingElseHasOne() throws IOException {
        SimulationWriter.of(PEOPLE).write(Simulated.simulator(), folder);
        List<String> outcomes = Files.readAllLines(folder.resolve("outcomes.csv"));
        List<String> days = Files.readAllLines(folder.resolve("outcome-days.csv"));
        assertThat(days).hasSize(PEOPLE + 1);
        assertThat(days.get(0)).isEqualTo("subject,any-reoffence,domestic-abuse,gang-violence,weapon,followed-until");
        LocalDate end = Simulated.AS_OF.plusMonths(24);
        for (int line = 1; line < days.size(); line++) {
            String[] happened = outcomes.get(line).split(",");
            String[] when = days.get(line).split(",");
            assertThat(when[0]).isEqualTo(happened[0]);
            assertThat(when[5]).isEqualTo(end.toString());
            for (int outcome = 1; outcome <= 4; outcome++) {
                assertThat(when[outcome].isEmpty()).isEqualTo(happened[outcome].equals("0"));
                if (!when[outcome].isEmpty()) {
                    assertThat(LocalDate.parse(when[outcome])).isBetween(Simulated.AS_OF, end.minusDays(1));
                    assertThat(LocalDate.parse(when[1])).isBeforeOrEqualTo(LocalDate.parse(when[outcome]));
                }
            }
        }
    }

    @Test
    void aProgrammeHasAFileOfItsOwn() throws IOException {
        var offered = Simulator.of(SimulationParameters.published().withProgramme(.5), Simulated.AS_OF, 1);
        SimulationWriter.of(50).uncompressed().write(offered, folder);
        assertThat(folder.resolve("programme.csv"))
                .content()
                .matches("subject,treated,any-reoffence-untreated,joined\n"
                        + "(SIM-\\d{7},(1,[01],2026-01-01|0,[01],)\n){50}");
        assertThat(folder.resolve("case-records.jsonl")).exists();
        assertThat(Files.readAllLines(folder.resolve("later-case-records.jsonl")))
                .hasSize(50);
    }

    @Test
    void itTellsHowFarItIs() throws IOException {
        List<Long> told = new ArrayList<>();
        SimulationWriter.of(PEOPLE).telling(told::add).write(Simulated.simulator(), folder);
        assertThat(told).containsExactly(256L, 512L, 700L);
    }

    @Test
    void aFailureLeavesTheFolderAsItWas() throws IOException {
        Files.writeString(folder.resolve("outcomes.csv"), "of an earlier caseload");
        SimulationWriter failing = SimulationWriter.of(PEOPLE).telling(written -> {
            throw new IllegalStateException("no more");
        });
        assertThatThrownBy(() -> failing.write(Simulated.simulator(), folder)).hasMessage("no more");
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("outcomes.csv"));
        assertThat(folder.resolve("outcomes.csv")).hasContent("of an earlier caseload");
    }

    @Test
    void aFileIsNoFolder() throws IOException {
        Path file = Files.createFile(folder.resolve("taken"));
        assertThatThrownBy(() -> SimulationWriter.of(1).write(Simulated.simulator(), file))
                .isInstanceOf(IOException.class)
                .hasMessage("Cannot write a caseload to " + file
                        + ": it is a file, not a folder. Choose a folder, or a name that is not taken.");
    }

    @Test
    void aFileOfAnotherCaseloadThatWouldStayIsNotMixedWithThisOne() throws IOException {
        Files.writeString(folder.resolve("programme.csv"), "of an earlier caseload");
        assertThatThrownBy(() -> SimulationWriter.of(1).write(Simulated.simulator(), folder))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "Cannot write a caseload to " + folder + ": its programme.csv belongs to another caseload and"
                                + " would stay beside this one. Remove it, or choose another folder.");
    }

    @Test
    void aCaseloadReplacesAnEarlierOneOfTheSameKind() throws IOException {
        SimulationWriter.of(9).write(Simulated.simulator(), folder);
        SimulationWriter.of(2).write(Simulated.simulator(), folder);
        assertThat(Files.readAllLines(folder.resolve("groups.csv"))).hasSize(3);
    }

    @Test
    void nobodyAndNoThreadsAreRefused() {
        assertThatThrownBy(() -> SimulationWriter.of(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot simulate 0 people. Ask for 1 or more.");
        assertThatThrownBy(() -> SimulationWriter.of(1).onThreads(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Cannot simulate on 0 threads. Give it 1 or more.");
    }
}
