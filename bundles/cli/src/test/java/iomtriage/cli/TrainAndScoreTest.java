package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainAndScoreTest {

    @TempDir
    static Path folder;

    private static Path pack;
    private static Path people;

    @BeforeAll
    static void train() {
        pack = SmallTable.pack(folder, "--task", "first");
        people = SmallTable.data(folder, 3000, 2);
    }

    private static List<String> scored(Object... more) throws IOException {
        Path out = folder.resolve("scores.csv");
        Object[] arguments = Stream.concat(
                        Stream.of("score", "--pack", pack, "--data", people, "--out", out), Stream.of(more))
                .toArray();
        assertThat(Ran.iomtriage(arguments)).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        return Files.readAllLines(out);
    }

    @Test
    void scoresHaveOneLineForEachRowInTheOrderOfTheData() throws IOException {
        List<String> lines = scored();

        assertThat(lines.get(0)).isEqualTo("id,probability,low,high,band,reasons");
        assertThat(lines).hasSize(3001);
        assertThat(lines.subList(1, 3001).stream().map(line -> line.split(",")[0]))
                .containsExactlyElementsOf(SmallTable.lines(3000, 2).stream()
                        .skip(1)
                        .map(line -> line.split(",")[0])
                        .toList());
        assertThat(lines.get(1)).matches("P-1,0\\.\\d{6},0\\.\\d{6},0\\.\\d{6},(low|medium|high|very high),.*");
    }

    @Test
    void scoresAreTheSameWhateverTheThreads() throws IOException {
        assertThat(scored("--threads", 1)).isEqualTo(scored("--threads", 4));
    }

    @Test
    void scoresTellPeopleApart() throws IOException {
        List<String> lines = scored();
        List<String> truth = SmallTable.lines(3000, 2);
        double happened = 0;
        double not = 0;
        int count = 0;
        for (int i = 1; i < lines.size(); i++) {
            double probability = Double.parseDouble(lines.get(i).split(",")[1]);
            if (truth.get(i).split(",")[6].equals("1")) {
                happened += probability;
                count++;
            } else {
                not += probability;
            }
        }
        assertThat(happened / count).isGreaterThan(not / (3000 - count) + 0.1);
    }

    @Test
    void scoringNeedsNoOutcomeAndNoColumnThatTheModelMustNotSee() throws IOException {
        Path bare = SmallTable.write(
                folder.resolve("bare.csv"), "person,age,arrests,gang\nX-1,25,3,yes\nX-2,,5 or more,no\n");
        Path out = folder.resolve("bare-scores.csv");

        Ran ran = Ran.iomtriage("score", "--pack", pack, "--data", bare, "--out", out);

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("2 people scored with small-first@1");
        assertThat(Files.readAllLines(out)).hasSize(3);
    }

    @Test
    void aPackOfSeveralTasksNamesTheOutcomeOfEachLine() throws IOException {
        Path both = SmallTable.pack(Files.createDirectory(folder.resolve("both")));
        Path out = folder.resolve("both.csv");

        Ran.iomtriage("score", "--pack", both, "--data", people, "--out", out);

        List<String> lines = Files.readAllLines(out);
        assertThat(lines).hasSize(6001);
        assertThat(lines.get(0)).isEqualTo("id,outcome,probability,low,high,band,reasons");
        assertThat(lines.get(1)).startsWith("P-1,first,");
        assertThat(lines.get(2)).startsWith("P-1,second,");

        Ran.iomtriage("score", "--pack", both, "--data", people, "--outcome", "second", "--out", out);
        assertThat(Files.readAllLines(out).get(0)).isEqualTo("id,probability,low,high,band,reasons");
    }

    @Test
    void trainingTwiceGivesTheSamePackByteForByte() throws IOException {
        Path again =
                SmallTable.pack(Files.createDirectory(folder.resolve("again")), "--task", "first", "--threads", "1");

        try (Stream<Path> files = Files.list(pack)) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(again.resolve(file.getFileName())).hasSameBinaryContentAs(file));
        }
    }

    @Test
    void aFeatureThatATaskMustNotSeeIsNotInItsModel() {
        Ran ran = Ran.iomtriage("explain", "--pack", pack, "--data", people, "--subject", "P-1", "--all");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).contains("age", "arrests", "linked to a gang").doesNotContain("recorded afterwards");
    }

    @Test
    void rankPrintsTheHighestScoresWithReasonsAndWhatTheyCover() throws IOException {
        Ran ran = Ran.iomtriage("rank", "--pack", pack, "--data", people, "--top", 5);

        String highest = scored().stream()
                .skip(1)
                .map(line -> line.split(","))
                .min(Comparator.comparing((String[] fields) -> -Double.parseDouble(fields[1]))
                        .thenComparing(fields -> fields[0]))
                .orElseThrow()[0];
        assertThat(ran.exit()).isZero();
        assertThat(ran.out())
                .contains("3,000 people ranked by the chance of reoffending, within 12 months; 0 rows refused.")
                .contains("    1  " + highest + " ")
                .contains("    5  ")
                .doesNotContain("    6  ")
                .contains("arrests: ")
                .contains("Of the ");
        assertThat(Ran.iomtriage("rank", "--pack", pack, "--data", people, "--top", 5, "--threads", 1))
                .isEqualTo(ran);
    }

    @Test
    void explainAddsUpToTheScore() {
        Ran ran = Ran.iomtriage("explain", "--pack", pack, "--data", people, "--subject", "P-7", "--json");

        JsonNode score = Json.of(ran.out()).get(0);
        double sum = score.get("base").doubleValue();
        for (JsonNode each : score.get("contributions")) {
            sum += each.get("logOdds").doubleValue();
        }
        assertThat(sum).isCloseTo(score.get("logOdds").doubleValue(), within(1e-9));
    }

    @Test
    void verifyPassesASoundPackAndFailsADamagedOneWithCodeTwo() throws IOException {
        assertThat(Ran.iomtriage("verify", pack).exit()).isZero();

        Path damaged = SmallTable.pack(Files.createDirectory(folder.resolve("damaged")), "--task", "first");
        Files.writeString(damaged.resolve("thresholds.json"), "{}");
        Ran ran = Ran.iomtriage("verify", damaged);

        assertThat(ran.exit()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(ran.out()).contains("The file \"thresholds.json\" is not the one the manifest lists");
    }
}
