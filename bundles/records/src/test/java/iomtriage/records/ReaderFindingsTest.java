package iomtriage.records;

import static iomtriage.records.Examples.findingsOf;
import static iomtriage.records.Examples.messagesOf;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.records.nested.TextSlice;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReaderFindingsTest {

    private static final String PERSON = "{'subject':'S-1','dateOfBirth':'1990-01-01','sex':'MALE'";

    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    /** Alone, and as the same where it stands among other bytes. */
    private CaseEntry read(String json) {
        byte[] text = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        CaseEntry alone = reader.read(text, "line 17");
        byte[] among = ("{}\n" + json.replace('\'', '"') + "\n}").getBytes(StandardCharsets.UTF_8);
        TextSlice slice = new TextSlice();
        slice.set(among, 3, text.length);
        assertThat(reader.read(slice, "line 17")).isEqualTo(alone);
        return alone;
    }

    private CaseEntry withField(String field) {
        return read(PERSON + "," + field + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'ethnicity':'x'                        | UNKNOWN_FIELD   | ethnicity: The schema has no such field here. Check the spelling, or leave it out.
            'S-99 x':[1]                           | UNKNOWN_FIELD   | (name withheld): The schema has no such field here. Check the spelling, or leave it out.
            'sex':'FEMALE'                         | UNREADABLE      | sex: The field is given more than once, so which one counts is not clear. Give it once.
            'events':{}                            | WRONG_TYPE      | events: It must be a JSON array. Send it in that form.
            'events':null                          | WRONG_TYPE      | events: It is null, where a JSON array is needed. Send a value, or leave an optional field out.
            'events':['x']                         | WRONG_TYPE      | events[0]: It must be a JSON object. Send it in that form.
            'events':[{}]                          | MISSING_FIELD   | events[0].group: It is required and is not there. Send it; where nobody knows, use the value that says so.
            'events':[{'group':3}]                 | WRONG_TYPE      | events[0].group: It must be a name in quotes. Send it in that form.
            'events':[{'group':'theft'}]           | UNKNOWN_VALUE   | events[0].group: It is not one of the names that the schema lists. Use one of those, written in capitals as there.
            'events':[{'code':404}]                | WRONG_TYPE      | events[0].code: It must be text in quotes. Send it in that form.
            'events':[{'code':'404'}]              | OUT_OF_RANGE    | events[0].code: A Home Office offence code is five digits, for example 00404. Send class and subclass with their leading zeros, or leave the code out.
            'events':[{'group':'UNKNOWN','x':{}}]  | UNKNOWN_FIELD   | events[0].x: The schema has no such field here. Check the spelling, or leave it out.
            'events':[{'group':'UNKNOWN','flags':['KNIFE']}] | UNKNOWN_VALUE | events[0].flags[0]: It is not one of the names that the schema lists. Use one of those, written in capitals as there.
            'events':[{'group':'UNKNOWN','offenceDate':20200101}] | WRONG_TYPE | events[0].offenceDate: It must be a date in quotes, yyyy-MM-dd. Send it in that form.
            'events':[{'group':'UNKNOWN','offenceDate':'1.2.2020'}] | IMPOSSIBLE_DATE | events[0].offenceDate: It is not a date of the form yyyy-MM-dd. Write year, month and day in that form.
            'events':[{'group':'UNKNOWN','disposal':{'kind':'CAUTION','date':'2023-02-29'}}] | IMPOSSIBLE_DATE | events[0].disposal.date: There is no such day in the calendar. Correct the date, written yyyy-MM-dd.
            'custody':[{'kind':'REMAND','from':'2020-01-01','to':'9999-12-31'}] | OUT_OF_RANGE | custody[0].to: The year is not between 1900 and 2100. Correct the date; leave it out if it has no end or is not known.
            'registers':[{'code':'IIOM','start':'2020-01-01','source':7}] | WRONG_TYPE | registers[0].source: It must be text in quotes. Send it in that form.
            'registers':[{'code':'IIOM','start':'2020-01-01','source':'\\ud800'}] | UNREADABLE | registers[0].source: The text breaks off inside a character. Write whole Unicode characters.
            'mappa':[{'category':1.5,'level':1,'from':'2020-01-01'}] | WRONG_TYPE | mappa[0].category: It must be a whole number. Send it in that form.
            'mappa':[{'category':1,'level':99999999999,'from':'2020-01-01'}] | OUT_OF_RANGE | mappa[0].level: The number is far outside any range. Send the number as assessed.
            'needs':[{'completed':'2020-01-01','sections':{'GARDENING':{}}}] | UNKNOWN_FIELD | needs[0].sections.GARDENING: The schema has no such field here. Check the spelling, or leave it out.
            'needs':[{'completed':'2020-01-01','sections':{'FINANCE':{'linkedToSeriousHarm':1,'linkedToReoffending':true}}}] | WRONG_TYPE | needs[0].sections.FINANCE.linkedToSeriousHarm: It must be true or false. Send it in that form.
            'seriousHarm':[{'completed':'2020-01-01','levels':{'STAFF':'HUGE'}}] | UNKNOWN_VALUE | seriousHarm[0].levels.STAFF: It is not one of the names that the schema lists. Use one of those, written in capitals as there.
            """)
    void eachFaultIsNamedWithItsFieldAndTheWayOut(String field, FindingCode code, String message) {
        assertThat(withField(field)).isInstanceOfSatisfying(CaseEntry.Unreadable.class, entry -> {
            assertThat(entry.reference()).isEqualTo("S-1");
            assertThat(entry.findings()).extracting(Finding::code).containsExactly(code);
            assertThat(messagesOf(entry)).containsExactly(message);
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            {'subject':'S-1',            | S-1     | record: It is not JSON from line 1, column 18 on. Correct the export and send the record again.
            {'subject':'S-1','sex':MALE} | S-1     | record: It is not JSON from line 1, column 24 on. Correct the export and send the record again.
            {'subject':'S-               | line 17 | record: It is not JSON from line 1, column 15 on. Correct the export and send the record again.
            nonsense                     | line 17 | record: It is not JSON from line 1, column 1 on. Correct the export and send the record again.
            []                           | line 17 | record: It must be a JSON object. Send it in that form.
            """)
    void damagedJsonIsOneFindingThatSaysWhere(String json, String reference, String message) {
        CaseEntry.Unreadable entry = (CaseEntry.Unreadable) read(json);
        assertThat(entry.reference()).isEqualTo(reference);
        assertThat(messagesOf(entry)).containsExactly(message);
    }

    @Test
    void textWithNothingInItIsUnreadable() {
        assertThat(messagesOf(read("")))
                .containsExactly("record: It is not JSON from line 1, column 1 on. "
                        + "Correct the export and send the record again.");
    }

    @Test
    void twoRecordsInOneAreUnreadable() {
        assertThat(messagesOf(read(PERSON + "}{}")))
                .containsExactly("record: There is more after its end, at line 1, column 58. "
                        + "Send one record at a time, one to a line.");
    }

    @Test
    void aRecordNestedTooDeeplyIsUnreadable() {
        assertThat(messagesOf(withField("'x':" + "[".repeat(500))))
                .contains("record: It is nested more than 16 deep, "
                        + "or holds a number or a field name that never ends. "
                        + "Correct the export and send the record again.");
    }

    @Test
    void aRecordLargerThanTheLimitIsUnreadable() {
        assertThat(messagesOf(withField("'x':'" + "y".repeat(1 << 20) + "'")))
                .containsExactly("record: It is larger than 1,048,576 bytes. "
                        + "Check that there is one record to a line, and shorten it if so.");
    }

    @Test
    void everyFindingOfARecordComesAtOnce() {
        CaseEntry entry = read("{'subject':' ','dateOfBirth':'1990-13-01','events':[{'group':'X','arrestDate':5},"
                + "{'disposal':{'kind':'CAUTION'}}],'shoeSize':9,'victimSafety':{'recorded':'2020-01-01'}}");
        assertThat(((CaseEntry.Unreadable) entry).reference()).isEqualTo("line 17");
        assertThat(findingsOf(entry))
                .extracting(Finding::field)
                .containsExactly(
                        "subject",
                        "dateOfBirth",
                        "events[0].group",
                        "events[0].arrestDate",
                        "events[1].disposal.date",
                        "events[1].group",
                        "shoeSize",
                        "victimSafety.maracCase",
                        "victimSafety.protectiveOrder",
                        "victimSafety.childrenInHousehold",
                        "victimSafety.victimContactArranged",
                        "sex");
        assertThat(messagesOf(entry).get(0))
                .isEqualTo("subject: A subject id must have 1 to 64 characters, none of them a control character or"
                        + " invisible, and not"
                        + " be blank. Send the case system's own reference for the person.");
    }

    @Test
    void aHostileRecordCannotFillTheMemoryWithFindings() {
        assertThat(messagesOf(withField("'events':[" + "1,".repeat(5_000) + "1]")))
                .hasSize(1_001)
                .last()
                .isEqualTo("record: It has more findings than are listed. "
                        + "Correct those that are, then read the record again.");
    }
}
