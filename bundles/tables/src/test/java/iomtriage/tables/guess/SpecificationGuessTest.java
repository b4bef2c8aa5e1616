package iomtriage.tables.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.tables.csv.TableException;
import iomtriage.tables.specification.Code;
import iomtriage.tables.specification.Column;
import iomtriage.tables.specification.ColumnSpecification;
import iomtriage.tables.specification.ColumnType;
import iomtriage.tables.specification.ColumnUse;
import iomtriage.tables.specification.SpecificationFindings;
import iomtriage.tables.specification.Task;
import iomtriage.tables.specification.YesTexts;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecificationGuessTest {

    @TempDir
    private Path folder;

    /** What is guessed of one column whose cells are these, over and over. */
    private Column guessed(String name, String... cells) throws IOException, TableException {
        List<String> lines = new ArrayList<>(List.of("Case No.,\"" + name + "\",filler"));
        for (int i = 0; i < 12 * cells.length; i++) {
            lines.add("C" + i + ",\"" + cells[i % cells.length] + "\"," + i % 3);
        }
        Path file = Files.write(folder.resolve("table.csv"), lines);
        return SpecificationGuess.of(file, "made-up")
                .specification()
                .column(name)
                .orElseThrow();
    }

    @Test
    void moneyIsANumberWithASignAndThousandsApart() throws IOException, TableException {
        Column column = guessed("Income (£)", "£1,200", "£950", "", "£12,000.50");

        assertThat(column.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(column.use()).isEqualTo(ColumnUse.FEATURE);
        assertThat(column.written()).isEqualTo("£1,234");
        assertThat(column.guess()).isEqualTo("it holds numbers, written as in £1,234");
    }

    @Test
    void aPercentageIsANumberAndMissingSignsAreRemarked() throws IOException, TableException {
        assertThat(guessed("attendance", "45%", "7%", "100%").written()).isEqualTo("12%");
        assertThat(guessed("attendance", "45%", "0.07", "100%").guess())
                .contains("some cells lack the sign: check that they are in the same unit");
    }

    @Test
    void twoCurrenciesAreNoNumber() throws IOException, TableException {
        assertThat(guessed("income", "£10", "$10", "£20").type()).isEqualTo(ColumnType.CATEGORY);
    }

    @Test
    void aTopCodeIsFoundWithItsSign() throws IOException, TableException {
        assertThat(guessed("arrests", "0", "1", "2", "3 or more").topCode()).isEqualTo("3 or more");
        assertThat(guessed("debt", "£0", "£500", "£1,000+").topCode()).isEqualTo("£1,000+");
    }

    @Test
    void wordsAndNinesFarOutsideAreTakenForNotKnown() throws IOException, TableException {
        Column age = guessed("age", "10", "11", "17", "25", "40", "99", "99", "n/k");

        assertThat(age.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(age.missing()).containsExactly("n/k", "99");
        assertThat(age.guess()).endsWith("taken for not known: \"n/k\", \"99\"");
    }

    @Test
    void ninesAmongOtherNumbersAreNumbers() throws IOException, TableException {
        assertThat(guessed("score", "97", "98", "99", "99", "100").missing()).isEmpty();
        assertThat(guessed("score", "7", "8", "9", "9").missing()).isEmpty();
    }

    @Test
    void noneIsACodeAmongTextsAndAGapAmongNumbers() throws IOException, TableException {
        assertThat(guessed("drugs", "None", "Cannabis", "Heroin").missing()).isEmpty();
        assertThat(guessed("points", "None", "1", "2", "3").missing()).containsExactly("None");
    }

    @Test
    void yesAndNoWithUnknownIsAFlag() throws IOException, TableException {
        Column column = guessed("Alcohol?", "Yes", "No", "Unknown");

        assertThat(column.type()).isEqualTo(ColumnType.FLAG);
        assertThat(column.codes()).extracting(Code::code).containsExactly("No", "Yes");
        assertThat(column.missing()).containsExactly("Unknown");
    }

    @Test
    void rangesAreInTheirOrder() throws IOException, TableException {
        Column column =
                guessed("years", "More than 3 years", "Less than 1 year", "1-2 years", "Greater than 2 to 3 years");

        assertThat(column.type()).isEqualTo(ColumnType.ORDERED);
        assertThat(column.codes())
                .extracting(Code::code)
                .containsExactly("Less than 1 year", "1-2 years", "Greater than 2 to 3 years", "More than 3 years");
    }

    @Test
    void theDayOfARowSplitsByTimeAndADateOfBirthDoesNot() throws IOException, TableException {
        Column assessed = guessed("Date of assessment", "31/12/2020", "01/02/2021");
        Column birth = guessed("DOB", "31/12/1980", "01/02/1981");

        assertThat(assessed.use()).isEqualTo(ColumnUse.DATE);
        assertThat(assessed.dateFormat()).isEqualTo("dd/MM/uuuu");
        assertThat(birth.use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(birth.guess())
                .contains("for the age give it type DATE, and name it in the \"difference\" of a NUMBER");
        assertThat(guessed("DOB", "01/02/1980", "02/01/1981").guess()).contains("though MM/dd/uuuu would fit too");
    }

    @Test
    void namesSayWhatNoModelMayRead() throws IOException, TableException {
        assertThat(guessed("Ethnicity", "A", "B").use()).isEqualTo(ColumnUse.AUDIT);
        assertThat(guessed("Home ward", "A", "B").use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(guessed("Reward points", "1", "2", "3").use()).isEqualTo(ColumnUse.FEATURE);
        assertThat(guessed("Surname", "A", "B").use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(guessed("Sex (M/F)", "M", "F").audited()).isTrue();
        assertThat(guessed("Essex office", "A", "B").audited()).isFalse();
    }

    @Test
    void anOutcomeHasATaskWithTheWindowThatItsNameSays() throws IOException, TableException {
        guessed("Reoffended within 2 years?", "Yes", "No", "Unknown");
        ColumnSpecification specification =
                SpecificationGuess.of(folder.resolve("table.csv"), "made-up").specification();

        assertThat(specification.tasks())
                .singleElement()
                .returns("Reoffended-within-2-years", Task::name)
                .returns(YesTexts.of("Yes"), Task::yes)
                .returns(24, Task::windowMonths);
        assertThat(specification.idColumn().name()).isEqualTo("Case No.");
        assertThat(SpecificationFindings.of(specification)).isEmpty();
    }

    @Test
    void aRareWordAfterManyNumbersIsStillSeen() throws IOException, TableException {
        List<String> lines = new ArrayList<>(List.of("ref,weight"));
        for (int i = 0; i < 5_000; i++) {
            lines.add("R" + i + "," + (i == 4_900 ? "n/k" : i / 7.0));
        }
        Path file = Files.write(folder.resolve("long.csv"), lines);

        Column weight = SpecificationGuess.of(file, "x")
                .specification()
                .column("weight")
                .orElseThrow();

        assertThat(weight.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(weight.missing()).containsExactly("n/k");
    }

    @Test
    void twoColumnsOfOneNameAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("twice.csv"), "a,b,a\n1,2,3\n");

        assertThatThrownBy(() -> SpecificationGuess.of(file, "x"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("Two columns are called \"a\". Rename one.");
    }

    private SpecificationGuess guess(String text, Told told) throws IOException, TableException {
        return SpecificationGuess.of(Files.writeString(folder.resolve("any.csv"), text), "any", told);
    }

    @Test
    void anIndexWithoutAHeadingIsNamedByItsPlaceAndNoFeature() throws IOException, TableException {
        String rows = "0,A1,3,1\n1,A2,2,0\n2,A3,5,1\n3,A4,3,0\n";

        Column index = guess(",ref,arrests,reoffended\n" + rows, Told.NOTHING)
                .specification()
                .column("column 1")
                .orElseThrow();

        assertThat(index.use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(index.guess()).contains("it numbers the rows");
    }

    /** Rows that an index numbered were taken twice, so that it is unique no more. */
    @Test
    void anIndexWithRepeatsIsNoFeatureAndIsToBeChecked() throws IOException, TableException {
        SpecificationGuess guess = guess(
                ",ref,arrests,Unnamed: 0,reoffended\n0,A1,3,7,1\n1,A2,2,8,0\n0,A3,5,7,1\n4,A4,3,9,0\n", Told.NOTHING);

        assertThat(List.of("column 1", "Unnamed: 0")).allSatisfy(name -> {
            assertThat(guess.specification().column(name).orElseThrow())
                    .returns(ColumnUse.EXCLUDED, Column::use)
                    .extracting(Column::guess)
                    .asString()
                    .startsWith("it is called as an index");
            assertThat(guess.unsure()).contains(name);
        });
        assertThat(guess.specification().column("ref").orElseThrow().use()).isEqualTo(ColumnUse.ID);
    }

    /** Without a reference nobody could tell them from two people who are alike. */
    @Test
    void rowsThatHoldTheSameThroughoutAreCounted() throws IOException, TableException {
        String header = "age,arrests,note,reoffended\n";
        String alike = "20,3,a,1\n20,3,b,1\n21,4,c,0\n";

        assertThat(guess(header + alike, Told.NOTHING).questions())
                .noneMatch(question -> question.contains("in every column"));
        assertThat(guess(header + alike + "20,3,b,1\n21,4,c,0\n20,3,b,1\n", Told.NOTHING)
                        .questions())
                .anyMatch(question ->
                        question.startsWith("3 rows hold the same as a row above in every column. Keep each once"));
    }

    @Test
    void daysWrittenInSeveralWaysAreNamedAsThem() throws IOException, TableException {
        SpecificationGuess guess = guess(
                "ref,age,sentenced,reoffended\nA,20,13/01/2020,1\nB,21,2020-02-02,0\nC,22,3 Mar 2020,1\nD,23,,0\n",
                Told.NOTHING);

        assertThat(guess.specification().column("sentenced").orElseThrow())
                .returns(ColumnUse.EXCLUDED, Column::use)
                .extracting(Column::guess)
                .asString()
                .contains("dates written in several ways (d MMM uuuu, dd/MM/uuuu, uuuu-MM-dd): write them in one");
        assertThat(guess.unsure()).contains("sentenced");
    }

    @Test
    void anOutcomeThatSaysNothingIsToBeChecked() throws IOException, TableException {
        SpecificationGuess guess = guess("ref,age,reoffended\nA,20,\nB,21,\nC,22,\n", Told.NOTHING);

        assertThat(guess.specification().column("reoffended").orElseThrow().guess())
                .isEqualTo("it is empty throughout, though its name sounds like an outcome");
        assertThat(guess.unsure()).contains("reoffended");
    }

    @Test
    void rowsWithoutAnOutcomeAreCounted() throws IOException, TableException {
        SpecificationGuess guess =
                guess("ref,age,reoffended,spell\nA,20,1,\nB,21,,2\nC,22,0,3\nD,23,n/k,3\n", Told.NOTHING);

        assertThat(guess.unlabelled()).containsExactly(Map.entry("reoffended", 2L));
    }

    @Test
    void aFewCellsThatAreNoNumbersAreNamedByLineAndTheColumnStaysANumber() throws IOException, TableException {
        StringBuilder text = new StringBuilder("ref,visits,reoffended\n");
        for (int i = 0; i < 40; i++) {
            text.append("R")
                    .append(i)
                    .append(i == 3 || i == 20 ? ",<5," : "," + (10 + i) + ",")
                    .append(i % 2)
                    .append("\n");
        }
        SpecificationGuess guess = guess(text.toString(), Told.NOTHING);
        Column visits = guess.specification().column("visits").orElseThrow();

        assertThat(visits.type()).isEqualTo(ColumnType.NUMBER);
        assertThat(visits.use()).isEqualTo(ColumnUse.FEATURE);
        assertThat(visits.guess()).contains("2 cells are none (line 5, 22)");
        assertThat(guess.unsure()).contains("visits");
    }

    @Test
    void whatManyCellsHoldInsteadOfANumberIsTold() throws IOException, TableException {
        StringBuilder text = new StringBuilder("ref,visits,reoffended\n");
        for (int i = 0; i < 100; i++) {
            text.append("R").append(i).append(i % 20 == 0 ? ",<5," : i == 7 ? ",Smith," : "," + (10 + i) + ",");
            text.append(i % 2).append("\n");
        }

        assertThat(guess(text.toString(), Told.NOTHING)
                        .specification()
                        .column("visits")
                        .orElseThrow()
                        .guess())
                .contains("6 cells are none (\"<5\" in 5; line 2, 9, 22 and further down)");
    }

    @Test
    void aNumberOfTheReferenceIsAReferenceEvenWhereRowsRepeat() throws IOException, TableException {
        SpecificationGuess unique = guess("age,Ref No,again\n20,A1,1\n30,A2,0\n40,A3,1\n", Told.NOTHING);
        SpecificationGuess repeated =
                guess("age,Subject number,again\n20,A1,1\n20,A1,1\n30,A2,0\n40,A3,1\n", Told.NOTHING);

        assertThat(unique.specification().idColumn().name()).isEqualTo("Ref No");
        assertThat(unique.unsure()).doesNotContain("Ref No");
        assertThat(repeated.questions())
                .anySatisfy(each ->
                        assertThat(each).startsWith("Called like a reference, but not unique: Subject number."));
    }

    @Test
    void aDayThatFitsBothWaysSplitsNobody() throws IOException, TableException {
        SpecificationGuess guess =
                guess("ref,age,assessment_date\nA,1,01/02/2020\nB,2,02/08/2020\nC,3,03/03/2020\n", Told.NOTHING);
        Column day = guess.specification().column("assessment_date").orElseThrow();

        assertThat(day.use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(day.guess()).contains("though MM/dd/uuuu would fit too: only you know which");
        assertThat(guess.unsure()).contains("assessment_date");
    }

    @Test
    void aDayWithATimeIsADayAndAMonthIsNoFeature() throws IOException, TableException {
        ColumnSpecification specification = guess(
                        "ref,age,assessed_at,month\nA,1,2020-01-01 00:00:00,2020-01\nB,2,2020-02-02 01:01:00,2020-02\n"
                                + "C,3,2020-03-03 01:01:00,2020-03\n",
                        Told.NOTHING)
                .specification();

        assertThat(specification.column("assessed_at").orElseThrow())
                .returns(ColumnUse.DATE, Column::use)
                .returns("uuuu-MM-dd HH:mm:ss", Column::dateFormat);
        assertThat(specification.column("month").orElseThrow().use()).isEqualTo(ColumnUse.EXCLUDED);
    }

    @Test
    void sexInDigitsIsAuditedAndACountOfSexOffencesIsANumber() throws IOException, TableException {
        assertThat(guessed("SEX", "1", "2").audited()).isTrue();
        assertThat(guessed("sex_offences", "0", "1", "2", "3").type()).isEqualTo(ColumnType.NUMBER);
    }

    @Test
    void aValueThatIsSaidToMeanItHappenedAndStandsNowhereIsAskedAbout() throws IOException, TableException {
        SpecificationGuess guess = guess(
                "ref,age,kind\nA,1,none\nB,2,minor\nC,3,serious\n",
                new Told(List.of("kind"), List.of("Serious", "grave"), Optional.empty(), Set.of()));

        assertThat(guess.questions())
                .contains(
                        "\"grave\" is no value of kind, which holds \"minor\" or \"none\" or \"serious\". Correct --yes, or"
                                + " nobody counts as having the outcome by it.")
                .noneSatisfy(each -> assertThat(each).contains("\"Serious\" is no value"));
    }

    @Test
    void anOutcomeOfSeveralValuesIsNoFeatureThatGoesUnasked() throws IOException, TableException {
        SpecificationGuess guess =
                guess("ref,age,Outcome at 1y\nA,1,none\nB,2,fined\nC,3,died\nD,4,none\n", Told.NOTHING);

        assertThat(guess.unsure()).contains("Outcome at 1y");
        assertThat(guess.specification().column("Outcome at 1y").orElseThrow().guess())
                .startsWith(
                        "it holds 3 different texts, and its name sounds like an outcome: if it is one, name it with"
                                + " --outcome");
    }

    @Test
    void whatAPersonSaysGoesBeforeWhatNamesSuggest() throws IOException, TableException {
        SpecificationGuess guess = guess(
                "ref,age,later,outcome,kind\nA,1,2,0,none\nB,2,3,1,minor\nC,3,1,0,serious\n",
                new Told(List.of("kind"), List.of("serious", "minor"), Optional.of("row-number"), Set.of("later")));
        ColumnSpecification specification = guess.specification();

        assertThat(specification.tasks())
                .singleElement()
                .returns("kind", Task::outcome)
                .returns(YesTexts.list(List.of("serious", "minor")), Task::yes);
        assertThat(specification.idColumn().name()).isEqualTo("row-number");
        assertThat(specification.column("later").orElseThrow().use()).isEqualTo(ColumnUse.EXCLUDED);
        assertThat(specification.column("outcome").orElseThrow().use()).isEqualTo(ColumnUse.OUTCOME);
        assertThat(SpecificationFindings.of(specification)).isEmpty();
    }

    @Test
    void aColumnThatAPersonNamesAndThatIsNotThereIsRefused() {
        assertThatThrownBy(() ->
                        guess("ref,age\nA,1\nB,2\n", new Told(List.of("again"), List.of(), Optional.empty(), Set.of())))
                .hasMessageContaining("It has no column \"again\". It has: ref, age.");
    }

    @Test
    void anOutcomeThatAPersonNamesAndThatSaysNothingIsRefused() {
        Told told = new Told(List.of("again", "ever", "dead"), List.of(), Optional.empty(), Set.of());

        assertThatThrownBy(() -> guess("ref,again,ever,dead\nA,,1,1\nB,,1,\nC,,1,1\n", told))
                .hasMessageContainingAll(
                        "\"again\" cannot be predicted: it is empty throughout. Name another with --outcome, or fill it.",
                        "\"ever\" cannot be predicted: it holds the same throughout.",
                        "\"dead\" cannot be predicted: it holds one text or nothing: if nothing means no, say so");
    }

    @Test
    void aFirstLineThatIsDataIsSaidToBeAndNotRepeated() {
        assertThatThrownBy(() -> guess("Smith,48,3,M\nJones,31,3,F\n", Told.NOTHING))
                .hasMessageContaining("Its first line holds no names: 2 of its 4 fields are numbers or days.")
                .hasMessageNotContaining("Smith");
    }

    @Test
    void whichOfTwoTextsMeansYesIsAskedAndNotGuessed() throws IOException, TableException {
        SpecificationGuess guess = guess("ref,age,class\nA,1,good\nB,2,bad\nC,3,bad\n", Told.NOTHING);

        assertThat(guess.specification().tasks().get(0).yes().texts()).isEmpty();
        assertThat(guess.questions())
                .anyMatch(text -> text.contains(
                        "Which value of class means that it happened? Say so with --yes: \"bad\" or \"good\"."));
    }

    @Test
    void decimalCommasAreNumbers() throws IOException, TableException {
        assertThat(guessed("days", "1,5", "2,25", "3").written()).isEqualTo("12,5");
    }

    @Test
    void columnsOfNumbersAreGuessedInAFewMicrosecondsACell() throws IOException, TableException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            text.append(i == 0 ? "f" : ",f").append(i);
        }
        SplittableRandom random = new SplittableRandom(1);
        for (int row = 0; row < 500; row++) {
            text.append('\n');
            for (int i = 0; i < 200; i++) {
                text.append(i == 0 ? "" : ",").append(random.nextDouble());
            }
        }
        Path file = Files.writeString(folder.resolve("wide.csv"), text.append('\n'));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();

        assertThat(SpecificationGuess.of(file, "wide").specification().features())
                .hasSize(200);
        assertThat(Duration.ofNanos(clock.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
