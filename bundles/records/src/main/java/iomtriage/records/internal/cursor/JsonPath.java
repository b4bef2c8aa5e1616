package iomtriage.records.internal.cursor;

import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;

/** The path of a field, for example {@code events[3].disposal.date}, made only when there is something to report. */
final class JsonPath {

    private static final int LONGEST_NAME = 40;

    private JsonPath() {}

    /** The path of the value that the parser stands on. */
    static String of(JsonStreamContext context) {
        StringBuilder path = new StringBuilder();
        append(path, context);
        return path.isEmpty() ? "record" : path.toString();
    }

    /** The path of a field inside the value that the parser stands on or has just left. */
    static String below(JsonStreamContext context, String field) {
        StringBuilder path = new StringBuilder();
        append(path, context);
        return path.isEmpty() ? field : path.append('.').append(field).toString();
    }

    /**
     * The path of a field that nobody knows. Its name is repeated only if it looks like one: in damaged data the name may
     * hold what belongs in a value.
     */
    static String ofUnknown(JsonStreamContext context, JsonToken value, String name) {
        // On the start of an array or object the parser has already stepped inside.
        JsonStreamContext holder = value.isStructStart() ? context.getParent() : context;
        return below(holder.getParent(), isPlain(name) ? name : "(name withheld)");
    }

    private static void append(StringBuilder path, JsonStreamContext context) {
        JsonStreamContext parent = context.getParent();
        if (parent != null) {
            append(path, parent);
        }
        if (context.inObject() && context.hasCurrentName()) {
            path.append(path.isEmpty() ? "" : ".").append(context.getCurrentName());
        } else if (context.inArray() && context.hasCurrentIndex()) {
            path.append('[').append(context.getCurrentIndex()).append(']');
        }
    }

    private static boolean isPlain(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_');
    }
}
