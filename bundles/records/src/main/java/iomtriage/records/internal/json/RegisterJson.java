package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A register entry as JSON. */
final class RegisterJson {

    private static final FieldNames FIELDS =
            FieldNames.required("code", "start", "source").optional("review", "end");
    private static final ConstantNames<RegisterCode> CODES = ConstantNames.of(RegisterCode.class);

    private RegisterJson() {}

    static @Nullable RegisterEntry read(JsonCursor in) throws IOException {
        RegisterCode code = null;
        LocalDate start = null;
        String source = null;
        Optional<LocalDate> review = Optional.empty();
        Optional<LocalDate> end = Optional.empty();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "code" -> code = in.oneOf(CODES);
                case "start" -> start = in.date();
                case "source" -> source = in.text();
                case "review" -> review = in.optionalDate();
                case "end" -> end = in.optionalDate();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean()
                ? RegisterEntry.of(code)
                        .start(start)
                        .review(review)
                        .end(end)
                        .source(source)
                        .build()
                : null;
    }

    static void write(RegisterEntry it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("code", it.code().name());
        out.writeStringField("start", it.start().toString());
        JsonOut.date(out, "review", it.review());
        JsonOut.date(out, "end", it.end());
        out.writeStringField("source", it.source());
        out.writeEndObject();
    }
}
