package iomtriage.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.finding.Finding;
import iomtriage.api.offence.OffenceGroup;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From rows to records, and what became of the rest. */
class ImportTest {

    private static final String MAPPING = """
            {'id': 'area', 'version': '2', 'missing': ['n/k'], 'tables': [
              {'name': 'people', 'file': 'people.csv', 'key': 'ref', 'ignored': ['team'], 'columns': [
                {'name': 'ref', 'field': 'subject'},
                {'name': 'born', 'field': 'dateOfBirth', 'dateFormat': 'd/M/uuuu'},
                {'name': 'sex', 'field': 'sex', 'codes': {'1': 'MALE', '2': 'FEMALE', '9': 'NOT_RECORDED'}}]},
              {'name': 'offences', 'file': 'offences.csv', 'key': 'ref', 'list': 'events', 'item': 'no', 'columns': [
                {'name': 'ho', 'field': 'code'},
                {'name': 'when', 'field': 'offenceDate', 'dateFormat': 'd/M/uuuu'},
                {'name': 'knife', 'field': 'flags', 'codes': {'yes': 'WEAPON', 'no': ''}, 'unknownCode': 'MISSING'},
                {'name': 'crime', 'field': 'group', 'codes': {'crime': ''}, 'leaveOut': ['Incident only']}]},
              {'name': 'results', 'file': 'results.csv', 'key': 'ref', 'list': 'events', 'item': 'no', 'columns': [
                {'name': 'result', 'field': 'disposal.kind', 'codes': {'Guilty': 'CONVICTION', 'Caution': 'CAUTION'},
                 'leaveOut': ['Not guilty']},
                {'name': 'on', 'field': 'disposal.date', 'dateFormat': 'd/M/uuuu'}]}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws Exception {
        people("A1,1/2/1990,1.0,North");
        offences("A1,1,004/04,3/4/2020,YES,crime", "A1,2,02803,5/6/2021,no,crime");
        results("A1,1,guilty,1/7/2020");
    }

    private void people(String... rows) throws Exception {
        file("people.csv", "ref,born,sex,team", rows);
    }

    private void offences(String... rows) throws Exception {
        file("offences.csv", "ref,no,ho,when,knife,crime", rows);
    }

    private void results(String... rows) throws Exception {
        file("results.csv", "ref,no,result,on", rows);
    }

    private void file(String name, String header, String... rows) throws Exception {
        Files.writeString(folder.resolve(name), header + "\n" + String.join("\n", rows) + "\n");
    }

    private FileCaseSource source() throws Exception {
        return new FileCaseSource(Extract.mapping(MAPPING), folder);
    }

    private List<Finding> findings() throws Exception {
        return ((CaseEntry.Unreadable) Extract.entries(source()).get(0)).findings();
    }

    @Test
    void rowsOfSeveralTablesMakeOneRecord() throws Exception {
        CaseRecord record = Extract.records(source()).get(0);
        assertThat(record.subject().value()).isEqualTo("A1");
        assertThat(record.events()).hasSize(2);
        Event first = record.events().get(0);
        assertThat(first.code().orElseThrow().value()).isEqualTo("00404");
        assertThat(first.flags()).isEqualTo(Set.of(EventFlag.WEAPON));
        assertThat(first.disposal().orElseThrow().date()).hasToString("2020-07-01");
        assertThat(record.events().get(1).group()).isEqualTo(OffenceGroup.BURGLARY_DOMESTIC);
        assertThat(record.events().get(1).disposal()).isEmpty();
    }

    @Test
    void aCodeThatIsNotListedRefusesItsPersonAndIsCountedWithTheNearest() throws Exception {
        results("A1,1,Giulty,1/7/2020");
        FileCaseSource source = source();
        CaseEntry.Unreadable entry =
                (CaseEntry.Unreadable) Extract.entries(source).get(0);
        assertThat(entry.reference()).isEqualTo("A1");
        assertThat(entry.findings())
                .extracting(finding -> finding.field() + ": " + finding.problem())
                .containsExactly("results, row 2, result: The cell holds none of its column's codes.");
        assertThat(source.report().sentences())
                .containsExactly(
                        "results, result: a code that is not mapped in 1 cell; \"Giulty\" in 1 cell (is \"Guilty\" meant?).",
                        "results, result: The cell holds none of its column's codes. See the report for what it holds;"
                                + " list it in the mapping. (1 time)");
    }

    @Test
    void aRareTextThatIsLikeNoCodeIsNotRepeated() throws Exception {
        results("A1,1,Jane Bloggs,1/7/2020");
        FileCaseSource source = source();
        Extract.entries(source);
        assertThat(source.report().asMap().toString() + source.report().sentences())
                .contains("a code that is not mapped in 1 cell")
                .doesNotContain("Bloggs")
                .doesNotContain("A1");
    }

    @Test
    void whereAColumnTakesUnlistedCodesTheyCountAsNotKnown() throws Exception {
        offences("A1,1,00404,3/4/2020,maybe,crime");
        FileCaseSource source = source();
        assertThat(Extract.records(source).get(0).events().get(0).flags()).isEmpty();
        assertThat(source.report().sentences())
                .containsExactly("offences, knife: a code that is not mapped in 1 cell, which counts as not known.");
    }

    @Test
    void aRowThatDoesNotBelongTakesWhatOtherTablesSayOfItWithIt() throws Exception {
        offences("A1,1,00404,3/4/2020,yes,INCIDENT ONLY", "A1,2,02803,5/6/2021,no,crime");
        results("A1,1,Guilty,1/7/2020", "A1,2,not guilty,1/8/2021");
        FileCaseSource source = source();
        List<Event> events = Extract.records(source).get(0).events();
        assertThat(events)
                .singleElement()
                .satisfies(event -> assertThat(event.disposal()).isEmpty());
        assertThat(source.report().sentences())
                .containsExactly(
                        "offences: 1 row left out, as the mapping says (crime: INCIDENT ONLY).",
                        "results: 1 row left out, as the mapping says (result: not guilty).");
    }

    @Test
    void everythingThatIsWrongWithAPersonIsToldAtOnceWithoutTheValue() throws Exception {
        people("A1,1990-02-01,1,North", "A1,1/2/1990,1,North");
        offences("A1,1,404,3/4/2020,yes,crime", "A1,1,00404,31/2/2020,yes,crime");
        results("A1,7,Guilty,1/7/2020");
        assertThat(findings())
                .extracting(finding -> finding.field() + ": " + finding.problem())
                .containsExactly(
                        "people, row 2, born: The cell does not hold a date written as d/M/uuuu.",
                        "offences, row 2, ho: The cell does not hold a Home Office offence code: five digits, or class and"
                                + " subclass as in 004/04.",
                        "offences, row 3, when: The cell does not hold a date written as d/M/uuuu.",
                        "results, row 2, no: No row of this person's events has this key.",
                        "people, row 3, ref: There are 2 rows for one person.");
    }

    @Test
    void twoRowsThatContradictEachOtherAreRefused() throws Exception {
        offences("A1,1,00404,3/4/2020,yes,crime", "A1,1,02803,3/4/2020,yes,crime");
        assertThat(findings())
                .extracting(Finding::problem)
                .containsExactly("Another row of this person gives the same field another value.");
    }

    @Test
    void anOffenceWhoseCodeIsNotInTheMinistrysTableStaysAsOneOfUnknownGroup() throws Exception {
        offences("A1,1,02804,3/4/2020,yes,crime");
        FileCaseSource source = source();
        Event event = Extract.records(source).get(0).events().get(0);
        assertThat(event.group()).isEqualTo(OffenceGroup.UNKNOWN);
        assertThat(event.code().orElseThrow().value()).isEqualTo("02804");
        assertThat(source.report().sentences())
                .containsExactly(
                        "Offence code 02804, in 1 event, is not in the ministry's table, and counts as of unknown"
                                + " group.");
    }

    @Test
    void rowsOfNobodyAndColumnsThatAreNotMappedAreCounted() throws Exception {
        offences("A1,1,00404,3/4/2020,yes,crime", "Z9,1,00404,3/4/2020,yes,crime", ",1,00404,3/4/2020,yes,crime");
        file("people.csv", "ref,born,sex,team,cell", "A1,1/2/1990,1,North,x", "B2,1/2/1990,2,North,");
        FileCaseSource source = source();
        assertThat(Extract.records(source)).hasSize(2);
        assertThat(source.report().sentences())
                .containsExactly(
                        "people, cell: the column is not mapped; something in 1 cell.",
                        "offences: 2 of 3 rows belong to nobody in \"people\".");
    }

    @Test
    void aFileThatLacksColumnsIsRefusedWithAllOfThem() throws Exception {
        file("results.csv", "ref,outcome,on", "A1,Guilty,1/7/2020");
        assertThatThrownBy(() -> Extract.entries(source()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("There is no column \"no\", which the mapping of \"results\" uses.")
                .hasMessageContaining("There is no column \"result\"");
    }

    @Test
    void aRecordThatTheMappingCannotHoldIsNotWritten(@TempDir Path out) throws Exception {
        List<CaseRecord> people = Extract.simulated(3, 1);
        assertThatThrownBy(() -> Extract.write(Extract.mapping(MAPPING), people, out))
                .hasMessageContaining("cannot hold all that is in these records");
    }

    @Test
    void whatMeansNotKnownIsLeftOutHoweverItIsWritten() throws Exception {
        people("A1,1/2/1990,1,North");
        offences("A1,1,00404,3/4/2020, N/K,crime", "A1,2, N/k ,5/6/2021,n/k,crime");
        assertThat(findings())
                .as("an offence needs a group, or a code that gives one")
                .extracting(finding -> finding.field() + ": " + finding.code())
                .containsExactly("events[1].group: MISSING_FIELD");
    }
}
