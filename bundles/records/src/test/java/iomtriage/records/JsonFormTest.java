package iomtriage.records;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.CaseRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class JsonFormTest {

    private final JsonCaseRecordWriter writer = new JsonCaseRecordWriter();
    private final JsonCaseRecordReader reader = new JsonCaseRecordReader();

    @Test
    void aFullRecordIsWrittenAsThePublishedExample() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeLine(Examples.fullRecord(), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(golden());
    }

    @Test
    void thePublishedExampleIsReadAsAFullRecord() throws IOException {
        assertThat(reader.read(golden(), "line 1")).isEqualTo(new CaseEntry.Readable(Examples.fullRecord()));
    }

    @Test
    void whatIsAbsentIsLeftOut() {
        CaseRecord bare = Examples.person().build();
        assertThat(writer.toJson(bare))
                .isEqualTo("{\"subject\":\"S-1\",\"dateOfBirth\":\"1990-02-28\",\"sex\":\"MALE\"}");
    }

    @Test
    void datesAreSharedBetweenRecords() {
        String json = writer.toJson(Examples.fullRecord());
        CaseRecord one = ((CaseEntry.Readable) reader.read(json, "a")).record();
        CaseRecord other = ((CaseEntry.Readable) reader.read(json, "b")).record();
        assertThat(one.events().get(1).offenceDate())
                .isSameAs(other.events().get(1).offenceDate());
        assertThat(one.dateOfBirth()).isSameAs(other.dateOfBirth());
    }

    @Test
    void theOrderOfFieldsAndTheSpaceBetweenThemDoNotMatter() {
        String json = "\r\n{ \"sex\" : \"MALE\",\n \"dateOfBirth\" : \"1990-02-28\", \"subject\":\"S-1\" }\n";
        assertThat(reader.read(json, "line 1"))
                .isEqualTo(new CaseEntry.Readable(Examples.person().build()));
    }

    private static String golden() throws IOException {
        try (InputStream in = JsonFormTest.class.getResourceAsStream("full-record.jsonl")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
