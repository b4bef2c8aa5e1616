package iomtriage.records.internal.cursor;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes what may be absent: nothing at all, if it is. */
public final class JsonOut {

    private JsonOut() {}

    /** Writes one element of a list. */
    @FunctionalInterface
    public interface Element<T> {
        void write(T element, JsonGenerator out) throws IOException;
    }

    public static void date(JsonGenerator out, String field, Optional<LocalDate> date) throws IOException {
        if (date.isPresent()) {
            out.writeStringField(field, date.get().toString());
        }
    }

    public static <T> void list(JsonGenerator out, String field, List<T> elements, Element<T> element)
            throws IOException {
        if (!elements.isEmpty()) {
            out.writeArrayFieldStart(field);
            for (T each : elements) {
                element.write(each, out);
            }
            out.writeEndArray();
        }
    }
}
