package iomtriage.tables.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.tables.Columns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationFindingsTest {

    private static final Column ID = Column.text("person", ColumnUse.ID);
    private static final Column AGE = Columns.number("age", null, null);
    private static final Column OUTCOME = Column.text("reoffended", ColumnUse.OUTCOME);

    private static List<String> findings(Column... columns) {
        return SpecificationFindings.of(Columns.specification(columns));
    }

    private static List<String> findings(Task task) {
        return SpecificationFindings.of(Columns.specification(ID, AGE, OUTCOME).with(List.of(task)));
    }

    @Test
    void aSoundSpecificationHasNone() {
        assertThat(findings(ID, AGE, OUTCOME, Columns.day("released", "dd/MM/uuuu")))
                .isEmpty();
        assertThat(findings(new Task("first", "reoffended", YesTexts.of("1"), "reoffending", 12, null, null, null)))
                .isEmpty();
    }

    @Test
    void thereIsExactlyOneReferenceAtMostOneDayAndSomethingToRead() {
        assertThat(findings(OUTCOME, Columns.day("a", "uuuu-MM-dd"), Columns.day("b", "uuuu-MM-dd")))
                .containsExactly(
                        "columns: 0 columns have use ID; exactly one must hold the person's reference. Where the table has none, add"
                                + " {\"name\": \"row-number\", \"use\": \"ID\", \"type\": \"TEXT\"}: each row is then another person.",
                        "columns: 2 columns have use DATE; at most one may say when a row was true.",
                        "columns: none has use FEATURE, so a model would have nothing to read.");
    }

    @Test
    void codesFitTheTypeAndNamesDiffer() {
        assertThat(findings(
                        ID,
                        Columns.coded("age", ColumnUse.FEATURE, ColumnType.FLAG, "no", "yes", "perhaps"),
                        Columns.coded("age", ColumnUse.FEATURE, ColumnType.CATEGORY)))
                .containsExactly(
                        "columns[1].codes: a FLAG has exactly two codes, \"no\" first.",
                        "columns[2].name: is used by another column too.",
                        "columns[2].codes: a column of type CATEGORY must list its codes.");
    }

    @Test
    void howNumbersAreWrittenIsANumberItself() {
        assertThat(findings(ID, Columns.number("debt", "pounds", null)))
                .containsExactly(
                        "columns[1].written: must be a number as it stands in the file, as in \"£1,234\" or \"12%\".");
        assertThat(findings(ID, Columns.number("debt", "£12", "many")))
                .containsExactly("columns[1].topCode: must start with a number, as in \"3 or more\".");
        assertThat(findings(ID, Columns.number("debt", "£1,234", "£10,000 or more")))
                .isEmpty();
    }

    @Test
    void aDateFormatThatIsNoneIsNamed() {
        assertThat(findings(ID, AGE, Columns.day("released", "day/month")))
                .containsExactly("columns[2].dateFormat: is no date format. Write it as in \"dd/MM/uuuu\".");
    }

    @Test
    void aDifferenceIsOfTwoDaysAndAWeightIsOneNumber() {
        DateDifference difference = new DateDifference("age", "nowhere", null);
        Column since = new Column(
                "since",
                ColumnUse.FEATURE,
                ColumnType.NUMBER,
                null,
                null,
                "5 or more",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                difference,
                null);

        assertThat(findings(ID, AGE, since, Column.text("w", ColumnUse.WEIGHT), Column.text("v", ColumnUse.WEIGHT)))
                .containsExactly(
                        "columns[2].difference: is for a FEATURE of type NUMBER alone, without topCode, written and missing: it"
                                + " does not stand in the file.",
                        "columns[2].difference: \"age\" is no column of type DATE.",
                        "columns[2].difference: \"nowhere\" is no column of type DATE.",
                        "columns[3].type: a WEIGHT is a NUMBER.",
                        "columns[4].type: a WEIGHT is a NUMBER.",
                        "columns: 2 columns have use WEIGHT; at most one may say how much a row counts.");
    }

    @Test
    void aTaskNamesColumnsThatAreThereAndAFileCanBeNamedAfterIt() {
        assertThat(findings(new Task(
                        "../up",
                        "age",
                        YesTexts.of("1"),
                        "x",
                        0,
                        List.of(new RowFilter("nowhere", "1")),
                        List.of("gone"),
                        null)))
                .containsExactly(
                        "tasks[0].name: may hold letters, digits, \"_\", \"-\" and \".\" only: files are named after it.",
                        "tasks[0].windowMonths: must be at least 1.",
                        "tasks[0].outcome: is not a column with use OUTCOME.",
                        "tasks[0].where: there is no column \"nowhere\".",
                        "tasks[0].without: there is no column \"gone\".");
    }

    @Test
    void severalTextsMeanYesAsAListAndOneAsAText() throws SpecificationRefusedException {
        ColumnSpecification both = Columns.specification(ID, AGE, OUTCOME)
                .with(List.of(
                        new Task("a", "reoffended", YesTexts.of("1"), "x", 12, null, null, null),
                        new Task(
                                "b",
                                "reoffended",
                                YesTexts.list(List.of("serious", "minor")),
                                "x",
                                12,
                                null,
                                null,
                                null),
                        new Task("c", "reoffended", YesTexts.list(List.of("serious")), "x", 12, null, null, null)));
        byte[] written = SpecificationWriter.write(both);

        assertThat(new String(written, StandardCharsets.UTF_8))
                .contains("\"yes\" : \"1\"", "\"serious\",", "\"minor\"");
        assertThat(SpecificationReader.parse("columns.json", written)).isEqualTo(both);
    }

    @Test
    void whatIsWrittenIsReadBack() throws SpecificationRefusedException, IOException {
        ColumnSpecification specification = Columns.specification(
                ID,
                Columns.number("debt", "£1,234", "£10,000 or more", "n/k"),
                Columns.coded("gang", ColumnUse.FEATURE, ColumnType.FLAG, "no", "yes"),
                Columns.day("released", "dd/MM/uuuu"));

        assertThat(SpecificationReader.parse("columns.json", SpecificationWriter.write(specification)))
                .isEqualTo(specification);
    }

    @Test
    void everyFieldThatIsUnknownMissingOrOfAnotherFormIsNamedAtOnceWithItsPath() {
        byte[] json = """
                {"id": "x", "version": 1, "source": "", "columns": [
                  {"name": "a", "use": "ID", "type": "TEXT", "colour": "red"},
                  {"name": "b", "use": "FEATURE", "type": "FLOG", "codes": [{"code": "0"}]},
                  {"use": "OUTCOME", "type": "TEXT", "audited": "no"}]}
                """.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SpecificationReader.parse("columns.json", json))
                .isInstanceOfSatisfying(
                        SpecificationRefusedException.class,
                        refused -> assertThat(refused.findings())
                                .satisfiesExactly(
                                        version -> assertThat(version)
                                                .isEqualTo(
                                                        "version: This is not a text. Write some text in double quotes."),
                                        colour -> assertThat(colour)
                                                .startsWith(
                                                        "columns[0].colour: This field is not known here. Use only name, use,"),
                                        type -> assertThat(type)
                                                .isEqualTo(
                                                        "columns[1].type: There is no such column type. Use one of CATEGORY, DATE,"
                                                                + " FLAG, NUMBER, ORDERED, TEXT."),
                                        words -> assertThat(words)
                                                .isEqualTo("columns[1].codes[0].words: This field is missing. Add it."),
                                        name -> assertThat(name)
                                                .isEqualTo("columns[2].name: This field is missing. Add it."),
                                        audited -> assertThat(audited)
                                                .startsWith("columns[2].audited: This is neither true nor false.")));
    }

    @Test
    void whatMayBeLeftOutMayBeNull() throws SpecificationRefusedException {
        byte[] json = """
                {"id": "x", "version": "1", "source": "", "tasks": null, "columns": [
                  {"name": "a", "use": "ID", "type": "TEXT", "label": null, "codes": null, "direction": null},
                  {"name": "b", "use": "FEATURE", "type": "NUMBER", "audited": false}]}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(SpecificationReader.parse("columns.json", json).columns())
                .extracting(Column::label)
                .containsExactly("a", "b");
    }

    @Test
    void aRangeFromOrToNothingIsStillThereWhenItIsReadBack() throws SpecificationRefusedException {
        byte[] json = """
                {"id": "x", "version": "1", "source": "made up", "columns": [
                  {"name": "a", "use": "ID", "type": "TEXT"},
                  {"name": "b", "use": "FEATURE", "type": "NUMBER", "plausible": {"from": 0, "to": 60}},
                  {"name": "c", "use": "FEATURE", "type": "NUMBER", "plausible": {"from": -5, "to": 0}}]}
                """.getBytes(StandardCharsets.UTF_8);
        ColumnSpecification specification = SpecificationReader.parse("columns.json", json);

        assertThat(SpecificationReader.parse("columns.json", SpecificationWriter.write(specification)))
                .isEqualTo(specification);
    }
}
