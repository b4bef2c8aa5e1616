package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a model must not learn from stops training until a person answers. */
class LeakTest {

    private static final int PEOPLE = 400;

    @TempDir
    Path folder;

    /** A table with one more column, made of each person's age, arrests and outcome. */
    private Ran trained(String column, String heading, UnaryOperator<String[]> cells, String acknowledged) {
        SplittableRandom random = new SplittableRandom(3);
        List<String> lines = new ArrayList<>(List.of("ref,age,arrests," + heading + ",reoffended"));
        for (int i = 0; i < PEOPLE; i++) {
            int arrests = random.nextInt(8);
            String outcome = random.nextInt(10) < arrests ? "1" : "0";
            String[] row = {
                "P" + (1_000 + i * 7919 % 9_973),
                String.valueOf(18 + random.nextInt(40)),
                String.valueOf(arrests),
                "",
                outcome
            };
            lines.add(String.join(",", cells.apply(row)));
        }
        Path specification = SmallTable.write(folder.resolve("columns.json"), """
                {"id": "leaks", "version": "1", "source": "Made up.", "columns": [
                  {"name": "ref", "use": "ID", "type": "TEXT"},
                  {"name": "age", "use": "FEATURE", "type": "NUMBER"},
                  {"name": "arrests", "use": "FEATURE", "type": "NUMBER"},
                  %s
                  {"name": "reoffended", "use": "OUTCOME", "type": "TEXT"}],
                 "tasks": [{"name": "again", "outcome": "reoffended", "yes": "1", "words": "again", "windowMonths": 12}],
                 "acknowledged": [%s]}
                """.formatted(column, acknowledged));
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--columns",
                specification,
                "--out",
                folder.resolve("pack"),
                "--data",
                SmallTable.write(folder.resolve("people.csv"), String.join("\n", lines) + "\n")));
        train.addAll(SmallTable.quick());
        return Ran.iomtriage(train.toArray());
    }

    private Ran trained(String name, UnaryOperator<String[]> cells) {
        return trained("{\"name\": \"" + name + "\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"},", name, cells, "");
    }

    @Test
    void aFeatureThatIsTheOutcomeStopsTraining() {
        Ran ran = trained("again_in_court", row -> new String[] {row[0], row[1], row[2], row[4], row[4]});

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains("Before training, one thing needs an answer.")
                .contains("again_in_court alone tells the outcome (area under the ROC curve 1.000).")
                .contains("{\"leak\": \"tells-outcome\", \"column\": \"again_in_court\", \"reason\": \"...\"}");
        assertThat(folder.resolve("pack")).doesNotExist();
    }

    @Test
    void whatIsAcknowledgedIsTrainedOnAndTheReasonIsInTheCard() {
        Ran ran = trained(
                "{\"name\": \"court\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"},",
                "court",
                row -> new String[] {row[0], row[1], row[2], row[4], row[4]},
                "{\"leak\": \"tells-outcome\", \"column\": \"court\", \"reason\": \"A test of the leak check.\"}");

        assertThat(ran.err()).isEmpty();
        assertThat(folder.resolve("pack").resolve("model-card.md"))
                .content()
                .contains("Acknowledged (tells-outcome, court): A test of the leak check.");
    }

    @Test
    void aBlankThatIsTheOutcomeStopsTraining() {
        Ran ran = trained("worked", row -> new String[] {
            row[0], row[1], row[2], row[4].equals("1") && !row[1].startsWith("2") ? "" : row[1], row[4]
        });

        assertThat(ran.err()).contains("nearly everybody whose worked is blank has the outcome");
    }

    @Test
    void twoColumnsThatSayTheSameStopTraining() {
        Ran ran = trained("months", row ->
                new String[] {row[0], row[1], row[2], String.valueOf(12 * Integer.parseInt(row[1])), row[4]});

        assertThat(ran.err()).contains("months says the same as age of everybody");
    }

    @Test
    void aColumnWhoseNameSaysThatItCameLaterStopsTraining() {
        Ran ran = trained("follow", row -> new String[] {row[0], row[1], row[2], row[0].substring(4), row[4]});

        assertThat(ran.err()).contains("the name of follow sounds like what is known only later");
    }

    @Test
    void aReferenceThatTellsTheOutcomeStopsTraining() {
        Ran ran = trained("shoe", row -> new String[] {row[4] + row[0], row[1], row[2], row[0].substring(4), row[4]});

        assertThat(ran.err()).contains("people sorted by their reference are sorted by the outcome");
    }

    @Test
    void rowsThatOccurTwiceStopTrainingAndPeopleAreCounted() {
        Ran ran = trained("shoe", row -> {
            String line = String.join(",", row[0], row[1], row[2], row[0].substring(4), row[4]);
            return new String[] {line + "\n" + line};
        });

        assertThat(ran.err()).contains("400 of 800 rows occur twice or more").contains("there are 400 people");
    }

    /** A table without references, in which some rows stand twice. */
    private Ran trainedOnCopies(String acknowledged) {
        List<String> lines = new ArrayList<>();
        SmallTable.lines(300, 5).forEach(line -> lines.add(line.substring(line.indexOf(',') + 1)));
        SplittableRandom random = new SplittableRandom(8);
        lines.replaceAll(line -> line + (line.startsWith("age") ? ",score" : "," + random.nextInt(100_000)));
        lines.addAll(lines.subList(1, 61));
        Path specification = SmallTable.write(
                folder.resolve("columns.json"),
                SmallTable.SPECIFICATION
                        .replace("\"person\"", "\"row-number\"")
                        .replace(
                                "{\"name\": \"group\"",
                                "{\"name\": \"score\", \"use\": \"FEATURE\", \"type\": \"NUMBER\"},\n    {\"name\": \"group\"")
                        .replaceFirst("\n}\\s*$", ",\n\"acknowledged\": [" + acknowledged + "]\n}"));
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--task",
                "first",
                "--columns",
                specification,
                "--data",
                SmallTable.write(folder.resolve("people.csv"), String.join("\n", lines) + "\n"),
                "--out",
                folder.resolve("pack")));
        train.addAll(SmallTable.quick());
        return Ran.iomtriage(train.toArray());
    }

    @Test
    void copiesOfRowsWithoutAReferenceStopTraining() {
        Ran ran = trainedOnCopies("");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .contains(
                        "first: 60 of 360 rows are the same as another before them in every column, where chance would"
                                + " make some 0")
                .contains("{\"leak\": \"duplicate-rows\", \"column\": \"row-number\", \"reason\": \"...\"}");
    }

    @Test
    void copiesThatAreAcknowledgedAreTrainedOnAndTheReasonIsInTheCard() {
        Ran ran = trainedOnCopies(
                "{\"leak\": \"duplicate-rows\", \"column\": \"row-number\", \"reason\": \"Twins, one row each.\"}");

        assertThat(ran.err()).isEmpty();
        assertThat(folder.resolve("pack").resolve("model-card.md"))
                .content()
                .contains("Acknowledged (duplicate-rows, row-number): Twins, one row each.");
    }

    @Test
    void anOutcomeCodedBackwardsStopsTraining() {
        Path specification = SmallTable.write(
                folder.resolve("backwards.json"),
                SmallTable.SPECIFICATION.replace(
                        "\"outcome\": \"reoffended\", \"yes\": \"1\"", "\"outcome\": \"reoffended\", \"yes\": \"0\""));

        Ran ran = Ran.iomtriage(
                "train",
                "--task",
                "first",
                "--columns",
                specification,
                "--data",
                SmallTable.data(folder, 300, 1),
                "--out",
                folder.resolve("pack"));

        assertThat(ran.err()).contains("sounds as if what means that it happened meant the opposite");
    }
}
