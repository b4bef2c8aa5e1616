package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.caserecord.SentenceKind;
import iomtriage.records.internal.cursor.ConstantNames;
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

    private static final FieldNames FIELDS = FieldNames.required("from").optional("to", "kind");
    private static final ConstantNames<SentenceKind> KINDS = ConstantNames.of(SentenceKind.class);

    private SentenceJson() {}

    static @Nullable Sentence read(JsonCursor in) throws IOException {
        LocalDate from = null;
        Optional<LocalDate> to = Optional.empty();
        SentenceKind kind = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "from" -> from = in.date();
                case "to" -> to = in.optionalDate();
                case "kind" -> kind = in.oneOf(KINDS);
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new Sentence(from, to, Optional.ofNullable(kind)) : null;
    }

    static void write(Sentence it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("from", it.from().toString());
        JsonOut.date(out, "to", it.to());
        if (it.kind().isPresent()) {
            out.writeStringField("kind", it.kind().get().name());
        }
        out.writeEndObject();
    }
}
