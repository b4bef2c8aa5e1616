package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The national return, from records and decisions to areas side by side. */
class ReturnTest {

    @TempDir
    static Path folder;

    private static Path keys;

    @BeforeAll
    static void areas() throws IOException {
        keys = Files.createDirectory(folder.resolve("keys"));
        for (String by : List.of("North", "South", "Ministry")) {
            Ran.iomtriage("sign", "--new-key", folder.resolve(by));
            Files.copy(folder.resolve(by + ".pub"), keys.resolve(by + ".pub"));
        }
        int seed = 1;
        for (String area : List.of("North", "South")) {
            Ran.iomtriage("simulate", "--people", 1_500, "--seed", seed++, "--out", folder.resolve(area + "-records"));
            assertThat(make(area, "sent-" + area))
                    .extracting(Ran::exit, Ran::err)
                    .containsExactly(0, "");
        }
    }

    private static Ran make(String area, String out, Object... more) {
        List<Object> arguments = new ArrayList<>(List.of(
                "return",
                "make",
                "--area",
                area,
                "--from",
                "2025-10-01",
                "--to",
                "2025-12-31",
                "--data",
                folder.resolve(area + "-records/case-records.jsonl.gz"),
                "--key",
                folder.resolve(area),
                "--out",
                folder.resolve(out)));
        arguments.addAll(Arrays.asList(more));
        return Ran.iomtriage(arguments.toArray());
    }

    private static Ran merge(String out, String... returns) {
        List<Object> arguments = new ArrayList<>(List.of("return", "merge"));
        Arrays.stream(returns).map(folder::resolve).forEach(arguments::add);
        arguments.addAll(List.of(
                "--keys", keys, "--by", "Ministry", "--key", folder.resolve("Ministry"), "--out", folder.resolve(out)));
        return Ran.iomtriage(arguments.toArray());
    }

    private static JsonNode content(String sent) throws IOException {
        return Json.of(Files.readString(folder.resolve(sent).resolve("return.json")));
    }

    private static long count(String sent, String table, int cell) throws IOException {
        for (JsonNode each : content(sent).get("tables")) {
            if (each.get("id").asText().equals(table)) {
                return each.at("/cells/" + cell + "/count").asLong();
            }
        }
        throw new AssertionError("There is no table " + table + ".");
    }

    @Test
    void returnsAreCheckedMergedIntoTheSameBytesInAnyOrderAndCompared() throws IOException {
        Path page = folder.resolve("areas.html");

        Ran checked = Ran.iomtriage(
                "return", "check", folder.resolve("sent-North"), folder.resolve("sent-South"), "--keys", keys);
        assertThat(merge("merged", "sent-North", "sent-South").out()).isEqualTo("2 areas added up in merged.\n");
        merge("again", "sent-South", "sent-North");
        Ran compared = Ran.iomtriage(
                "return",
                "compare",
                folder.resolve("sent-North"),
                folder.resolve("sent-South"),
                "--keys",
                keys,
                "--out",
                page);

        assertThat(checked.out()).contains("North, 2025-10-01 to 2025-12-31: as it was signed.");
        assertThat(folder.resolve("merged/return.json")).hasSameBinaryContentAs(folder.resolve("again/return.json"));
        assertThat(count("merged", "people", 0))
                .isEqualTo(count("sent-North", "people", 0) + count("sent-South", "people", 0))
                .isGreaterThan(60);
        assertThat(Ran.iomtriage("return", "check", folder.resolve("merged"), "--keys", keys)
                        .exit())
                .isEqualTo(ExitCode.DONE);
        assertThat(compared.exit()).isEqualTo(ExitCode.DONE);
        assertThat(page).content().contains("They are not ranked").contains("<svg");
        for (String file : List.of("return.json", "return.csv", "return.html")) {
            assertThat(folder.resolve("sent-North").resolve(file)).content().doesNotContain("SIM-");
        }
    }

    @Test
    void twoReturnsOfAnAreaATamperedOneAndOneOfSomeoneUnknownAreRefusedEachInOneMessage() throws IOException {
        make("North", "second", "--round");
        Path tampered = Files.createDirectory(folder.resolve("tampered"));
        for (String file : List.of("return.json", "return.sig", "return.csv", "return.html")) {
            Files.copy(folder.resolve("sent-South").resolve(file), tampered.resolve(file));
        }
        Files.writeString(tampered.resolve("return.sig"), "x".repeat(64));

        assertThat(merge("twice", "sent-North", "second").err())
                .isEqualTo("iomtriage: An area's return is there twice. Take the one that the area stands by.\n");
        assertThat(merge("no", "tampered", "sent-North").err())
                .isEqualTo(
                        "iomtriage: A return was refused.\n  tampered: Its signature is not that of \"South\": it was"
                                + " changed after it was signed, or signed by someone else. Ask for it again.\n");
        assertThat(folder.resolve("no")).doesNotExist();
        assertThat(make("North", "small", "--minimum", 2).err())
                .isEqualTo(
                        "iomtriage: The smallest count shown and the width that must stay open are at least 3, and counts"
                                + " are rounded to 5 or not at all.\n");
    }

    @Test
    void aReturnMadeAgainShowsNothingByTheDifference() throws IOException {
        Ran again =
                make("North", "made-again", "--minimum", 5, "--within", 5, "--earlier", folder.resolve("sent-North"));

        assertThat(again).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(Ran.iomtriage("return", "check", folder.resolve("made-again"), "--keys", keys)
                        .exit())
                .isEqualTo(ExitCode.DONE);
    }

    private static AuditDraft decided(int number, String choice, boolean above, String reason, String reviewOn) {
        return DecisionDrafts.of(
                "X-" + number % 60,
                Instant.parse("2025-10-02T09:00:00Z").plusSeconds(86_400L * (number / 12)),
                choice,
                above,
                reason,
                reviewOn);
    }

    @Test
    void decisionsAreCountedFromTheExportedLogAndAChangedLineIsRefused() throws IOException {
        List<AuditDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            drafts.add(decided(i, "ACCEPT", i < 40, i < 30 ? "needs-fit" : "crime-harm", "2025-10-20"));
        }
        for (int i = 60; i < 80; i++) {
            drafts.add(decided(i, "REMOVE", true, "desisting", ""));
        }
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(drafts);
        Path log = folder.resolve("decisions.jsonl");
        Ran.iomtriage("audit", "export", "--decisions", "--store", store.address(), "--out", log);

        Ran made = make("North", "decided", "--decisions", log);

        assertThat(made).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(List.of(
                        count("decided", "decisions", 0),
                        count("decided", "advice", 0),
                        count("decided", "advice", 1),
                        count("decided", "entry", 0),
                        count("decided", "exit", 0),
                        count("decided", "exit-reasons", 0)))
                .containsExactly(80L, 40L, 20L, 60L, 20L, 20L);
        assertThat(List.of(count("decided", "entry-reasons", 0), count("decided", "entry-reasons", 1)))
                .containsExactly(30L, 30L);
        assertThat(List.of(count("decided", "due", 0), count("decided", "reviews", 2)))
                .as("20 were looked at again by the day, 40 not yet")
                .containsExactly(60L, 40L);
        assertThat(content("decided").get("versions").toString())
                .isEqualTo("[\"model iom@3\",\"policy iom-default@2\"]");
        assertThat(make("North", "stored", "--store", store.address()))
                .extracting(Ran::exit, Ran::err)
                .containsExactly(0, "");
        assertThat(content("stored")).isEqualTo(content("decided"));

        Files.writeString(log, Files.readString(log).replaceFirst("needs-fit", "crime-harm"));
        assertThat(make("North", "changed", "--decisions", log).err())
                .isEqualTo("iomtriage: The decision log \"decisions.jsonl\" cannot be used: 1 problem.\n"
                        + "  line 1: it is no entry of an exported log, or was changed. Export the log again.\n");
    }

    /** An evaluation of 70 people, as the command prints it. */
    private static Path programme(String share) throws IOException {
        return Files.writeString(
                folder.resolve("programme.json"),
                "{\"evaluation\":{\"title\":\"Scheme\",\"to\":\"2025-12-31\",\"records\":\"" + "a".repeat(64)
                        + "\"},\"reoffending\":{\"outcome\":\"any reoffence\",\"unit\":\"SHARE\",\"participants\":{\"value\":"
                        + share
                        + "},\"difference\":{\"value\":-0.1,\"low\":-0.2,\"high\":0.0}},\"effectiveSize\":180.5,"
                        + "\"warnings\":[],\"attrition\":[{\"people\":90},{\"people\":70}]}");
    }

    @Test
    void evaluationsTravelAsCountsAndAsWhatPoolsThem() throws IOException {
        Ran made = make("North", "evaluated", "--programme", programme("0.4"));

        assertThat(made.out()).doesNotContain("effect");
        assertThat(count("evaluated", "evaluated", 0)).isEqualTo(28);
        assertThat(content("evaluated").at("/effects/0/figures/analysed").asLong())
                .isEqualTo(70);
        assertThat(content("evaluated").at("/effects/0/figures/standardError").asDouble())
                .isEqualTo(0.2 / 2 / 1.959964, org.assertj.core.api.Assertions.within(1e-9));
    }

    @Test
    void theSameEvaluationInTwoAreasReturnsIsNotMerged() throws IOException {
        Path programme = programme("0.4");
        make("North", "own", "--programme", programme);
        make("South", "anothers", "--programme", programme);

        assertThat(merge("both", "own", "anothers").err())
                .isEqualTo(
                        "iomtriage: \"North\" and \"South\" sent an evaluation of the same records, which would count"
                                + " twice: ask both which of them it is of.\n");
        assertThat(folder.resolve("both")).doesNotExist();
    }

    @Test
    void anEvaluationThatDoesNotSayOfWhichRecordsItIsIsRefused() throws IOException {
        Path programme = programme("0.4");
        Files.writeString(programme, Files.readString(programme).replace("evaluation", "unknown"));

        assertThat(make("North", "unknown", "--programme", programme).err())
                .isEqualTo(
                        "iomtriage: \"programme.json\" does not say which records it is of: an earlier version made it."
                                + " Evaluate again with \"iomtriage evaluate-programme --json\".\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"180.5|0", "0.4|1.4", "\"value\":0.4|\"share\":0.4", "\"warnings\":[]|\"w\":0"})
    void anEvaluationWithNumbersThatCannotBeOrAreMissingNamesItsFileAndTheWayOut(String change) throws IOException {
        Path programme = programme("0.4");
        String[] parts = change.split("\\|");
        Files.writeString(programme, Files.readString(programme).replace(parts[0], parts[1]));

        assertThat(make("North", "impossible", "--programme", programme).err())
                .isEqualTo("iomtriage: \"programme.json\" is no evaluation of a programme. Give what \"iomtriage"
                        + " evaluate-programme --json\" prints.\n");
    }

    @Test
    void anEffectThatWouldTellASmallCountIsWithheldAndTheAreaIsTold() throws IOException {
        Ran made = make("North", "few", "--programme", programme("0.1"));

        assertThat(made.out())
                .endsWith(
                        "The programme's effect is withheld: it would tell a count that is withheld, of those who had the"
                                + " outcome or of those who did not. The return says that an evaluation was made, and no figure"
                                + " of it, and it cannot be pooled with those of other areas.\n");
        assertThat(content("few").get("effects").toString())
                .isEqualTo(
                        "[{\"area\":\"North\",\"outcome\":\"any reoffence\",\"evaluation\":{\"title\":\"Scheme\",\"to\":\"2025-12-31\",\"records\":\""
                                + "a".repeat(64) + "\"},\"figures\":null}]");
    }
}
