package iomtriage.records.internal.json;

import com.fasterxml.jackson.core.JsonGenerator;
import iomtriage.api.register.MappaManagement;
import iomtriage.records.internal.cursor.FieldNames;
import iomtriage.records.internal.cursor.JsonCursor;
import iomtriage.records.internal.cursor.JsonFields;
import iomtriage.records.internal.cursor.JsonOut;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Multi-agency public protection management as JSON. */
final class MappaJson {

    private static final FieldNames FIELDS =
            FieldNames.required("category", "level", "from").optional("to");

    private MappaJson() {}

    static @Nullable MappaManagement read(JsonCursor in) throws IOException {
        int category = 0;
        int level = 0;
        LocalDate from = null;
        Optional<LocalDate> to = Optional.empty();
        JsonFields fields = in.object(FIELDS);
        while (fields.next()) {
            switch (fields.name()) {
                case "category" -> category = in.wholeNumber();
                case "level" -> level = in.wholeNumber();
                case "from" -> from = in.date();
                case "to" -> to = in.optionalDate();
                default -> throw new IllegalStateException("A known field has no reader: " + fields.name());
            }
        }
        return in.clean() ? new MappaManagement(category, level, from, to) : null;
    }

    static void write(MappaManagement it, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeNumberField("category", it.category());
        out.writeNumberField("level", it.level());
        out.writeStringField("from", it.from().toString());
        JsonOut.date(out, "to", it.to());
        out.writeEndObject();
    }
}
