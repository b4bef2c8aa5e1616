package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.score.PackRefusedException;
import iomtriage.cli.pack.Packs;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a pack after it is trained. */
class PackLifeTest {

    @TempDir
    static Path folder;

    private static Path pack;

    @BeforeAll
    static void train() {
        pack = SmallTable.pack(folder, "--task", "first");
    }

    private static Path patch(String name, String... edits) {
        return SmallTable.write(
                folder.resolve(name),
                "additive-patch 1\nauthor J. Smith\nreason Checked by hand\n" + String.join("\n", edits) + "\n");
    }

    private static Path edited(String name) {
        Path out = folder.resolve(name);
        Ran ran = Ran.iomtriage(
                "edit", pack, "--patch", patch(name + ".patch", "drop gang"), "--pack-version", "2", "--out", out);
        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        return out;
    }

    @Test
    void reproducingGivesTheSameScores() {
        Ran ran =
                Ran.iomtriage("reproduce", pack, "--data", SmallTable.data(folder, 2000, 1), "--threads", 1, "--json");

        assertThat(ran.exit()).isZero();
        JsonNode outcome = Json.of(ran.out()).get("outcomes").get(0);
        assertThat(outcome.get("people").intValue()).isEqualTo(2000);
        assertThat(outcome.get("largestDifference").doubleValue()).isZero();
    }

    @Test
    void otherDataDoesNotReproduceAPack() {
        Ran ran = Ran.iomtriage("reproduce", pack, "--data", SmallTable.data(folder, 2000, 8));

        assertThat(ran.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(ran.out()).contains("This is not the data that small-first@1 was trained on");
    }

    @Test
    void anEditedPackSaysSoAndReproducesWithItsEdits() {
        Path changed = edited("changed");

        assertThat(changed.resolve("manifest.json")).content().contains("Changed by hand after training, by J. Smith");
        assertThat(changed.resolve("report.html")).doesNotExist();
        assertThat(changed.resolve("edits-2.txt")).content().contains("author J. Smith", "drop gang");
        assertThat(Ran.iomtriage("verify", changed).exit()).isZero();
        assertThat(Ran.iomtriage("reproduce", changed, "--data", SmallTable.data(folder, 2000, 1))
                        .exit())
                .isZero();
    }

    @Test
    void anEditOfOneTermNamesThePairsThatItLeaves() throws PackRefusedException {
        Ran ran = Ran.iomtriage(
                "edit",
                pack,
                "--patch",
                patch("smooth.patch", "smooth age"),
                "--pack-version",
                "3",
                "--out",
                folder.resolve("smoothed"));
        List<String> pairs = Packs.load(pack).models().get(0).model().pairsOf("age");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out().contains("The pairs of age are as they were")).isEqualTo(!pairs.isEmpty());
    }

    @Test
    void aPackThatStandsThereIsReplacedOnlyWhenAsked() {
        List<Object> edit = List.of(
                "edit",
                pack,
                "--patch",
                patch("again.patch", "drop gang"),
                "--pack-version",
                "2",
                "--out",
                edited("taken"));
        List<Object> replacing = new ArrayList<>(edit);
        replacing.add("--replace");

        assertThat(Ran.iomtriage(edit.toArray()).err())
                .contains(
                        "\"taken\" exists. Name another folder with --out, or replace the pack there with --replace.");
        assertThat(Ran.iomtriage(replacing.toArray()).exit()).isZero();
    }

    @Test
    void aChangeOfTheNewestLineOfTheHistoryIsNoticed() throws IOException {
        Path live = folder.resolve("sealed");
        Ran.iomtriage("promote", pack, "--to", live, "--by", "A", "--reason", "first", "--at", "2026-01-01T00:00:00Z");
        Ran promoted = Ran.iomtriage(
                "promote", pack, "--to", live, "--by", "B", "--reason", "again", "--at", "2026-01-02T00:00:00Z");
        Path history = live.resolve("history.jsonl");
        String before = Files.readString(history);
        String noted = promoted.out().replaceAll("(?s).*noted elsewhere: ([0-9a-f]{64}).*", "$1");

        assertThat(Ran.iomtriage("history", live, "--newest", noted).exit()).isZero();
        Files.writeString(history, before.replace("\"by\":\"B\"", "\"by\":\"C\""));
        assertThat(Ran.iomtriage("history", live).exit()).isEqualTo(ExitCode.CHECK_FAILED);
        Files.writeString(history, before.replaceAll(",\"own\":\"[0-9a-f]+\"", ""));
        assertThat(Ran.iomtriage("history", live).out()).contains("has no digest of its own");
        Files.writeString(history, before.lines().findFirst().orElseThrow() + "\n");
        assertThat(Ran.iomtriage("history", live, "--newest", noted).out())
                .contains("The newest line is not the one that was noted");
    }

    @Test
    void aWrongPatchIsNamedWithItsLine() {
        Ran ran = Ran.iomtriage(
                "edit",
                pack,
                "--patch",
                patch("wrong.patch", "twist gang"),
                "--pack-version",
                "2",
                "--out",
                folder.resolve("never"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err()).contains("Cannot read the patch: line 4 is none of");
        assertThat(folder.resolve("never")).doesNotExist();
    }

    @Test
    void compareNamesWhoMovesAndWhichTermMovedThem() {
        Path changed = edited("without-gang");
        Ran ran = Ran.iomtriage(
                "compare",
                pack,
                changed,
                "--data",
                SmallTable.data(folder, 3000, 2),
                "--capacity",
                100,
                "--resamples",
                40);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("3,000 people, 100 places; the same resamples for both")
                .contains("Area under the ROC curve")
                .contains("linked to a gang")
                .containsPattern("(?s)Enter:.*Leave:");
        JsonNode json = Json.of(Ran.iomtriage(
                        "compare",
                        pack,
                        changed,
                        "--data",
                        SmallTable.data(folder, 3000, 2),
                        "--capacity",
                        100,
                        "--resamples",
                        40,
                        "--json")
                .out());
        assertThat(json.get("staying").intValue() + json.get("entering").size()).isEqualTo(100);
        assertThat(json.get("leaving")).hasSameSizeAs(json.get("entering"));
        assertThat(json.get("leaving"))
                .allSatisfy(move -> assertThat(move.get("term").textValue()).contains("gang"));
    }

    @Test
    void comparingOnThePeopleAPackLearntFromIsWarnedOf() {
        Ran ran = Ran.iomtriage("compare", pack, pack, "--data", SmallTable.data(folder, 2000, 1), "--resamples", 40);

        assertThat(ran.out()).contains("learnt from, so its figures flatter. Use other people.");
    }

    @Test
    void comparingAPackWithItselfFindsNothing() {
        Ran ran = Ran.iomtriage("compare", pack, pack, "--data", SmallTable.data(folder, 500, 2), "--resamples", 40);

        assertThat(ran.out())
                .contains("50 people are on both lists, 0 enter, 0 leave")
                .doesNotContain("*");
    }

    @Test
    void evaluateMeasuresPeopleThePackHasNotSeen() {
        Path run = folder.resolve("evaluated");
        Ran ran = Ran.iomtriage(
                "evaluate",
                "--pack",
                pack,
                "--data",
                SmallTable.data(folder, 1500, 5),
                "--resamples",
                40,
                "--out",
                run,
                "--json");

        assertThat(ran.exit()).isZero();
        JsonNode measured = Json.of(ran.out()).get("measured").get(0);
        assertThat(measured.get("people").intValue()).isEqualTo(1500);
        assertThat(measured.get("capacity").intValue()).isEqualTo(150);
        assertThat(measured.get("figures").get("auc").get("value").doubleValue())
                .isBetween(0.65, 0.95);
        assertThat(measured.get("warnings")).isEmpty();
        assertThat(run.resolve("metrics.json")).isNotEmptyFile();
    }

    @Test
    void evaluatingOnThePeopleLearntFromIsWarnedOf() {
        Ran ran = Ran.iomtriage(
                "evaluate", "--pack", pack, "--data", SmallTable.data(folder, 2000, 1), "--resamples", 40);

        assertThat(ran.out()).contains("WARNING  These are the people that the pack learnt from");
    }

    @Test
    void everyTermIsDrawnWithItsNumbers() throws IOException {
        Path shapes = folder.resolve("shapes");
        Ran ran = Ran.iomtriage("shapes", pack, "--out", shapes);

        assertThat(ran.exit()).isZero();
        try (Stream<Path> files = Files.list(shapes)) {
            List<String> names =
                    files.map(file -> String.valueOf(file.getFileName())).toList();
            assertThat(shapes.resolve("shapes.html")).content().contains("linked to a gang (gang)", ">yes<");
            assertThat(names).contains("shapes.html").anyMatch(name -> name.matches("first-term-\\d+-age\\.svg"));
            assertThat(names.stream().filter(name -> name.endsWith(".svg")))
                    .hasSameSizeAs(
                            names.stream().filter(name -> name.endsWith(".csv")).toList());
        }
    }

    @Test
    void aSignedPackPassesWithItsKeyAndNoOther() throws IOException {
        Path own = folder.resolve("own.key");
        Path other = folder.resolve("other.key");
        Path signed = SmallTable.pack(Files.createDirectory(folder.resolve("signed")), "--task", "first");
        assertThat(Ran.iomtriage("sign", "--new-key", own).exit()).isZero();
        assertThat(Ran.iomtriage("sign", "--new-key", other).exit()).isZero();

        assertThat(Ran.iomtriage("verify", signed, "--key", own + ".pub").exit())
                .isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(Ran.iomtriage("sign", signed, "--key", own).exit()).isZero();
        assertThat(Ran.iomtriage("verify", signed, "--key", own + ".pub").exit())
                .isZero();
        Ran wrong = Ran.iomtriage("verify", signed, "--key", other + ".pub");
        assertThat(wrong.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(wrong.out()).contains("does not match the trusted key");
        assertThat(Ran.iomtriage("sign", "--new-key", own).err()).contains("a key that is overwritten is lost");
    }

    @Test
    void promotionsAreKeptWithWhoAndWhy() throws IOException {
        Path live = folder.resolve("live");
        Path second = edited("second");
        promote(pack, live, "2026-01-01T00:00:00Z");
        promote(second, live, "2026-02-01T00:00:00Z");

        Ran history = Ran.iomtriage("history", live);
        assertThat(history.exit()).isZero();
        assertThat(history.out())
                .contains("2026-01-01T00:00:00Z  small-first@1")
                .contains("2026-02-01T00:00:00Z  small-first@2")
                .contains("by A. Board: Better for the area")
                .contains("In service: small-first@2");
        assertThat(Ran.iomtriage("verify", live.resolve("current.zip")).exit()).isZero();

        try (Stream<Path> kept = Files.list(live.resolve("packs"))) {
            assertThat(kept).hasSize(2);
        }
    }

    @Test
    void aChangedHistoryIsFoundAndNothingIsPromotedOnTopOfIt() throws IOException {
        Path live = folder.resolve("tampered");
        promote(pack, live, "2026-01-01T00:00:00Z");
        promote(edited("third"), live, "2026-02-01T00:00:00Z");
        Path file = live.resolve("history.jsonl");
        Files.writeString(file, Files.readString(file).replaceFirst("A. Board", "B. Goard"));

        Ran history = Ran.iomtriage("history", live);
        assertThat(history.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(history.out()).contains("Line 2 of the history does not follow from the one before");
        Ran refused = Ran.iomtriage("promote", pack, "--to", live, "--by", "X", "--reason", "Y");
        assertThat(refused.exit()).isEqualTo(ExitCode.ERROR);
    }

    @Test
    void whoAnswersAndWhyAreNeverBlank() {
        Path live = folder.resolve("nobody");

        assertThat(Ran.iomtriage("promote", pack, "--to", live, "--by", " ", "--reason", "Checked")
                        .err())
                .contains("Invalid value for option '--by': it stays on record, so it is on one line and not blank.");
        assertThat(Ran.iomtriage("promote", pack, "--to", live, "--by", "A. Board", "--reason", "One\ntwo")
                        .err())
                .contains("Invalid value for option '--reason'");
        assertThat(live).doesNotExist();
    }

    @Test
    void aSignedPackIsReplacedByASignedOneOnly() {
        Path live = folder.resolve("signed-only");
        Path first = edited("signed-first");
        Path key = folder.resolve("board.key");
        assertThat(Ran.iomtriage("sign", "--new-key", key).exit()).isZero();
        assertThat(Ran.iomtriage("sign", first, "--key", key).exit()).isZero();
        promote(first, live, "2026-01-01T00:00:00Z");

        Ran refused = Ran.iomtriage("promote", pack, "--to", live, "--by", "X", "--reason", "Y");
        assertThat(refused.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(refused.err()).contains("The pack in service is signed and this one is not");
        assertThat(Ran.iomtriage("history", live).out()).doesNotContain("small-first@1");
    }

    @Test
    void aStepBackIsSaid() {
        Path live = folder.resolve("back");
        promote(edited("newer"), live, "2026-01-01T00:00:00Z");

        assertThat(Ran.iomtriage("promote", pack, "--to", live, "--by", "X", "--reason", "Y")
                        .out())
                .contains("NOTE: this is a step back: small-first@2 was in service.");
        assertThat(Ran.iomtriage("promote", folder.resolve("newer"), "--to", live, "--by", "X", "--reason", "Y")
                        .out())
                .contains("NOTE: this is a step back: small-first@1 was in service.");
        assertThat(Ran.iomtriage("promote", edited("third-time"), "--to", live, "--by", "X", "--reason", "Y")
                        .out())
                .doesNotContain("step back");
    }

    private static void promote(Path pack, Path live, String at) {
        Ran ran = Ran.iomtriage(
                "promote", pack, "--to", live, "--by", "A. Board", "--reason", "Better for the area", "--at", at);
        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
    }

    @Test
    void driftFindsWhatChangedAndNothingElse() throws IOException {
        Path before = SmallTable.data(folder, 3000, 11);
        assertThat(Ran.iomtriage(
                                "drift",
                                "--pack",
                                pack,
                                "--baseline",
                                before,
                                "--data",
                                SmallTable.data(folder, 3000, 12))
                        .exit())
                .isZero();

        Path older = SmallTable.write(
                folder.resolve("older.csv"), Files.readString(before).replaceAll("(?m)^(P-\\d+),\\d+,", "$1,57,"));
        Ran ran = Ran.iomtriage("drift", "--pack", pack, "--baseline", before, "--data", older, "--with-outcomes");
        assertThat(ran.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(ran.out())
                .containsPattern("age +\\S+ +\\S+  CHANGED")
                .doesNotContainPattern("arrests +\\S+ +\\S+  CHANGED");
    }
}
