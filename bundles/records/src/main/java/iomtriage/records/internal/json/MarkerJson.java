package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.register.Marker;
import iomtriage.api.register.MarkerGrade;
import iomtriage.api.register.MarkerKind;
import iomtriage.records.internal.cursor.ConstantNames;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import java.io.IOException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A marker as JSON. */
final class MarkerJson {

    private static final FieldNames FIELDS =
            FieldNames.required("kind", "source", "grade", "recorded", "review", "expires");
    private static final ConstantNames<MarkerKind> KINDS = ConstantNames.of(MarkerKind.class);
    private static final ConstantNames<MarkerGrade> GRADES = ConstantNames.of(MarkerGrade.class);

    private MarkerJson() {}

    static @Nullable Marker read(JsonCursor in) throws IOException {
        MarkerKind kind = null;
        String source = null;
        MarkerGrade grade = null;
        LocalDate recorded = null;
        LocalDate review = null;
        LocalDate expires = null;
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "kind" -> kind = in.oneOf(KINDS);
                case "source" -> source = in.text();
                case "grade" -> grade = in.oneOf(GRADES);
                case "recorded" -> recorded = in.date();
                case "review" -> review = in.date();
                case "expires" -> expires = in.date();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean()
                ? Marker.of(kind)
                        .source(source)
                        .grade(grade)
                        .recorded(recorded)
                        .review(review)
                        .expires(expires)
                        .build()
                : null;
    }

    static void write(Marker it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("kind", it.kind().name());
        out.writeStringField("source", it.source());
        out.writeStringField("grade", it.grade().name());
        out.writeStringField("recorded", it.recorded().toString());
        out.writeStringField("review", it.review().toString());
        out.writeStringField("expires", it.expires().toString());
        out.writeEndObject();
    }
}
