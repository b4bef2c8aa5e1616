package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.oasys.Answer;
import iomtriage.api.oasys.SexualHistory;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** What an assessment found on sexual offending, as JSON. */
final class SexualHistoryJson {

    private static final FieldNames FIELDS = FieldNames.required("everCommitted")
            .optional("adultContact", "childContact", "nonContact", "images", "lastOffence", "strangerVictim");
    private static final ConstantNames<Answer> ANSWERS = ConstantNames.of(Answer.class);

    private SexualHistoryJson() {}

    static @Nullable SexualHistory read(JsonCursor in) throws IOException {
        SexualHistory.Builder history = SexualHistory.of(Answer.NOT_KNOWN);
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "everCommitted" -> history.everCommitted(in.oneOf(ANSWERS));
                case "adultContact" -> history.adultContact(in.wholeNumber());
                case "childContact" -> history.childContact(in.wholeNumber());
                case "nonContact" -> history.nonContact(in.wholeNumber());
                case "images" -> history.images(in.wholeNumber());
                case "lastOffence" -> in.optionalDate().ifPresent(history::lastOffence);
                case "strangerVictim" -> history.strangerVictim(in.oneOf(ANSWERS));
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? history.build() : null;
    }

    static void write(SexualHistory it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("everCommitted", it.everCommitted().name());
        count(out, "adultContact", it.adultContact());
        count(out, "childContact", it.childContact());
        count(out, "nonContact", it.nonContact());
        count(out, "images", it.images());
        JsonOut.date(out, "lastOffence", it.lastOffence());
        out.writeStringField("strangerVictim", it.strangerVictim().name());
        out.writeEndObject();
    }

    private static void count(JsonGenerator out, String field, OptionalInt count) throws IOException {
        if (count.isPresent()) {
            out.writeNumberField(field, count.getAsInt());
        }
    }
}
