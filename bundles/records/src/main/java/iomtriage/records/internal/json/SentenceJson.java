package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Sentence;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A sentence as JSON. */
final class SentenceJson {

    private static final FieldNames FIELDS = FieldNames.required("from").optional("to");

    private SentenceJson() {}

    static @Nullable Sentence read(JsonCursor in) throws IOException {
        LocalDate from = null;
        Optional<LocalDate> to = Optional.empty();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "from" -> from = in.date();
                case "to" -> to = in.optionalDate();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new Sentence(from, to) : null;
    }

    static void write(Sentence it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("from", it.from().toString());
        JsonOut.date(out, "to", it.to());
        out.writeEndObject();
    }
}
