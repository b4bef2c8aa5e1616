package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsInferTest {

    @TempDir
    Path folder;

    @Test
    void aTableNobodyHasSeenIsDescribedAndTrainedInTwoCommands() {
        Path data = SmallTable.data(folder, 800, 1);
        Path specification = folder.resolve("first.json");

        Ran inferred = Ran.iomtriage("columns", "infer", data, "--out", specification);

        assertThat(inferred.exit()).isZero();
        assertThat(inferred.out())
                .containsPattern("GUESS  person +ID +TEXT +every row has its own")
                .containsPattern("GUESS  age +FEATURE +NUMBER")
                .containsPattern("GUESS  arrests +FEATURE +NUMBER +it holds numbers with a top code")
                .containsPattern("GUESS  gang +FEATURE +FLAG")
                .containsPattern("GUESS  group +FEATURE +CATEGORY")
                .containsPattern("GUESS  reoffended +OUTCOME +FLAG +its name sounds like an outcome")
                .contains("recorded after the outcome");
        List<Object> train = new ArrayList<>(List.of(
                "train",
                "--data",
                data,
                "--columns",
                specification,
                "--outcome",
                "reoffended",
                "--window",
                "12",
                "--out",
                folder.resolve("pack")));
        train.addAll(SmallTable.quick());
        assertThat(Ran.iomtriage(train.toArray()).err()).isEmpty();
        assertThat(Ran.iomtriage("verify", folder.resolve("pack")).exit()).isZero();
        assertThat(Ran.iomtriage(
                                "evaluate",
                                "--pack",
                                folder.resolve("pack"),
                                "--data",
                                SmallTable.data(folder, 400, 2),
                                "--resamples",
                                "40")
                        .exit())
                .isZero();
    }

    @Test
    void aProtectedTraitAndAPlaceAreNoFeatures() {
        Path data = SmallTable.write(
                folder.resolve("traits.csv"), "ref,ethnicity,postcode,shoe\nA,W,X1,3\nB,B,X2,4\nC,W,X3,5\n");

        assertThat(Ran.iomtriage("columns", "infer", data, "--out", folder.resolve("t.json"))
                        .out())
                .containsPattern("ethnicity +AUDIT")
                .containsPattern("postcode +EXCLUDED")
                .containsPattern("ref +ID");
    }

    @Test
    void aCorrectedSpecificationIsNotOverwritten() {
        Path data = SmallTable.data(folder, 50, 1);
        Path corrected = SmallTable.write(folder.resolve("corrected.json"), "{}");

        Ran ran = Ran.iomtriage("columns", "infer", data, "--out", corrected);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(corrected).content().isEqualTo("{}");
    }

    @Test
    void anOutcomeCellOutsideItsCodesIsNamedByLine() {
        Path data = SmallTable.data(folder, 60, 1);
        Path specification = folder.resolve("coded.json");
        Ran.iomtriage("columns", "infer", data, "--out", specification);
        List<String> lines = new ArrayList<>(SmallTable.lines(60, 1));
        lines.set(7, lines.get(7).replaceAll(",[01],([01])$", ",perhaps,$1"));
        Path bad = SmallTable.write(folder.resolve("bad.csv"), String.join("\n", lines) + "\n");

        Ran ran = Ran.iomtriage(
                "train",
                "--data",
                bad,
                "--columns",
                specification,
                "--outcome",
                "reoffended",
                "--out",
                folder.resolve("p"));

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains("reoffended: 1 cell holds none of its codes (\"0\", \"1\"). See line 8.")
                .doesNotContain("perhaps");
    }

    /** As an export from a case system looks: odd headings, money, percentages, top codes, gaps in three ways. */
    private Path export(int people) {
        SplittableRandom random = new SplittableRandom(4);
        StringBuilder text = new StringBuilder(
                "Case No.,Sex (M/F),Debt (£),% attended,Arrests,Drinks?,Age at 1st,Reoffended in 2y?\n");
        for (int i = 0; i < people; i++) {
            int arrests = random.nextInt(5);
            text.append("C/").append(i).append(random.nextBoolean() ? ",M," : ",F,");
            text.append(random.nextInt(9) == 0 ? "" : "\"£" + String.format("%,d", random.nextInt(9_000)) + "\"")
                    .append(',');
            text.append(random.nextInt(100)).append("%,");
            text.append(arrests >= 3 ? "3 or more" : String.valueOf(arrests)).append(',');
            text.append(List.of("Yes", "No", "Unknown").get(random.nextInt(3))).append(',');
            text.append(random.nextInt(4) == 0 ? 99 : 10 + random.nextInt(25)).append(',');
            text.append(random.nextInt(6) < arrests ? "Yes" : "No").append('\n');
        }
        return SmallTable.write(folder.resolve("export.csv"), text.toString());
    }

    @Test
    void anExportThatNobodyHasSeenGoesFromAGuessToScoresInThreeCommands() throws IOException {
        Path data = export(1_500);
        Path specification = folder.resolve("export.json");
        Path pack = folder.resolve("export-pack");
        Path scores = folder.resolve("export-scores.csv");

        Ran inferred = Ran.iomtriage("columns", "infer", data, "--out", specification);
        List<Object> train =
                new ArrayList<>(List.of("train", "--data", data, "--columns", specification, "--out", pack));
        train.addAll(SmallTable.quick());
        Ran trained = Ran.iomtriage(train.toArray());
        Ran scored = Ran.iomtriage("score", "--pack", pack, "--data", data, "--out", scores);

        assertThat(inferred.out())
                .containsPattern("Debt \\(£\\) +FEATURE +NUMBER +it holds numbers, written as in £1,234")
                .containsPattern("% attended +FEATURE +NUMBER +it holds numbers, written as in 12%")
                .containsPattern("Age at 1st +FEATURE +NUMBER +it holds numbers; taken for not known: \"99\"")
                .contains(
                        "GUESS  task Reoffended-in-2y: \"Yes\" of Reoffended in 2y? means it happened, within 24 months");
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out()).contains("columns of the specification are as guessed");
        assertThat(scored.err()).isEmpty();
        assertThat(Files.readAllLines(scores)).hasSize(1_501).anyMatch(line -> line.contains("Arrests: 3 or more"));
        assertThat(pack.resolve("report.html")).content().contains("are as guessed, and nobody has said");
    }

    /** As pandas writes a table by default: an index without a heading in front. */
    private static String withIndex(List<String> lines) {
        StringBuilder text = new StringBuilder("," + lines.get(0) + "\n");
        for (int i = 1; i < lines.size(); i++) {
            text.append(i - 1).append(',').append(lines.get(i)).append('\n');
        }
        return text.toString();
    }

    @Test
    void aTableWithAnIndexThatHasNoHeadingIsTrainedInTwoCommands() {
        Path data = SmallTable.write(folder.resolve("pandas.csv"), withIndex(SmallTable.lines(800, 1)));
        Path specification = folder.resolve("pandas.json");

        Ran inferred = Ran.iomtriage(
                "columns",
                "infer",
                data,
                "--outcome",
                "reoffended",
                "--exclude",
                "later,again",
                "--out",
                specification);
        List<Object> train = new ArrayList<>(
                List.of("train", "--data", data, "--columns", specification, "--out", folder.resolve("pandas-pack")));
        train.addAll(SmallTable.quick());

        assertThat(inferred.out())
                .containsPattern("GUESS  column 1 +EXCLUDED +TEXT +it numbers the rows")
                .containsPattern("GUESS  later +EXCLUDED +TEXT +you said so");
        assertThat(Ran.iomtriage(train.toArray()).err()).isEmpty();
    }

    /** As a spreadsheet on the continent writes it, with rows whose outcome nobody has entered yet. */
    @Test
    void aSpreadsheetWithGapsInItsOutcomeIsTrainedByTheCommandThatIsPrinted() {
        StringBuilder text = new StringBuilder("\uFEFF;Age;Debt;Year;Assessed;Reoffended\n");
        SplittableRandom random = new SplittableRandom(8);
        for (int i = 0; i < 600; i++) {
            int age = 18 + random.nextInt(40);
            text.append(i).append(';').append(age).append(";1.");
            text.append(100 + random.nextInt(900))
                    .append(',')
                    .append(10 + random.nextInt(90))
                    .append(";2023;");
            text.append(String.format("%02d.%02d.2023", 1 + random.nextInt(28), 1 + random.nextInt(12)));
            text.append(i % 40 == 7 ? ";" : random.nextInt(60) > age ? ";Yes" : ";No")
                    .append('\n');
        }
        Path data = SmallTable.write(folder.resolve("spreadsheet.csv"), text.toString());
        Path specification = folder.resolve("spreadsheet.json");

        Ran inferred = Ran.iomtriage("columns", "infer", data, "--out", specification);
        List<Object> train = new ArrayList<>(List.of("train", "--columns", specification, "--data", data));
        train.addAll(List.of("--drop-unlabelled", "--out", folder.resolve("spreadsheet-pack")));
        train.addAll(SmallTable.quick());
        Ran trained = Ran.iomtriage(train.toArray());

        assertThat(inferred.out())
                .contains("?      Reoffended is missing in 15 of 600 rows. Fill it, or leave those rows out")
                .contains("Next, when it is right: iomtriage train --columns " + specification + " --data " + data
                        + " --drop-unlabelled --out PACK");
        assertThat(trained.err()).isEmpty();
        assertThat(trained.out()).contains("585 people, ").containsPattern("people had the outcome \\([0-9.]+%\\)\\.");
    }

    @Test
    void withoutAnOutcomeTheNextCommandIsToNameOne() {
        Path data = SmallTable.write(folder.resolve("none.csv"), "ref,age,debt\nA,20,30\nB,21,40\nC,22,50\n");

        assertThat(Ran.iomtriage("columns", "infer", data, "--out", folder.resolve("none.json"))
                        .out())
                .contains("Name the one to be predicted with --outcome.")
                .contains("Next: iomtriage columns infer " + data + " --outcome NAME --out ANOTHER")
                .doesNotContain("iomtriage train");
    }

    @Test
    void caseRecordsNeedNoSpecificationAndSaySo() {
        Path records = SmallTable.write(
                folder.resolve("people.jsonl"),
                "{\"subject\": \"A\", \"dateOfBirth\": \"1990-01-01\", \"sex\": \"MALE\"}\n");

        assertThat(Ran.iomtriage("columns", "infer", records).err())
                .contains("holds case records, which need no column");
    }
}
