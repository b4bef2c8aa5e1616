package iomtriage.records;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.records.internal.json.CaseRecordJson;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Writes case records as JSON Lines in the form that {@link JsonCaseRecordReader} reads: fields in the order of the record's
 * components, what is absent left out, so that equal records give equal bytes. Thread-safe.
 */
public final class JsonCaseRecordWriter {

    private final JsonFactory json = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /**
     * Writes one record and a line feed, as UTF-8. Neither flushes nor closes the stream: buffer it, and close it yourself.
     *
     * @throws IOException if the stream cannot be written
     */
    public void writeLine(CaseRecord record, OutputStream out) throws IOException {
        try (JsonGenerator generator = json.createGenerator(out)) {
            CaseRecordJson.write(record, generator);
            generator.writeRaw('\n');
        }
    }

    /** One record as JSON text, without a line feed. */
    public String toJson(CaseRecord record) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = json.createGenerator(text)) {
            CaseRecordJson.write(record, generator);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory cannot fail.", e);
        }
        return text.toString();
    }
}
