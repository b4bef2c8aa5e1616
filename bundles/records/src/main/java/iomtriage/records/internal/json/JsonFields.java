package iomtriage.records.internal.json;

import java.io.IOException;

/**
 * Walks the fields of one JSON object: {@link #next} stands on the next known field's value. Unknown and repeated fields
 * become findings on the way and missing ones at the end, so that a reader only says what to do with each field.
 */
final class JsonFields {

    private final JsonCursor in;
    private final FieldNames known;
    private final boolean isObject;
    private int seen;
    private int current;

    JsonFields(JsonCursor in, FieldNames known, boolean isObject) {
        this.in = in;
        this.known = known;
        this.isObject = isObject;
    }

    /** Moves to the next known field; false at the end of the object. */
    boolean next() throws IOException {
        if (!isObject) {
            return false;
        }
        for (String name = in.nextField(); name != null; name = in.nextField()) {
            current = known.indexOf(name);
            if (current < 0) {
                in.unknownField(name);
            } else if ((seen & 1 << current) != 0) {
                in.repeatedField();
            } else {
                seen |= 1 << current;
                return true;
            }
        }
        reportMissing();
        return false;
    }

    /** The name of the field. */
    String name() {
        return known.name(current);
    }

    /** The field's position among the known ones. */
    int index() {
        return current;
    }

    private void reportMissing() {
        for (int i = 0; i < known.requiredCount(); i++) {
            if ((seen & 1 << i) == 0) {
                in.missingField(known.name(i));
            }
        }
    }
}
