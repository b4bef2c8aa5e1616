package iomtriage.records.internal.cursor;

import java.io.IOException;

/**
 * Walks the fields of one JSON object: {@link #next} stands on the next known field's value. Unknown and repeated fields
 * become findings on the way and missing ones at the end, so that a reader only says what to do with each field.
 */
public final class JsonFields {

    private final JsonCursor in;
    private final FieldNames known;
    private final boolean isObject;
    private int seen;
    private int current = -1;

    JsonFields(JsonCursor in, FieldNames known, boolean isObject) {
        this.in = in;
        this.known = known;
        this.isObject = isObject;
    }

    /** Moves to the next known field; false at the end of the object. */
    public boolean next() throws IOException {
        if (!isObject) {
            return false;
        }
        for (int found = nextField(); found != JsonCursor.END; found = nextField()) {
            if (found == JsonCursor.UNKNOWN) {
                continue;
            }
            current = found;
            if ((seen & 1 << current) == 0) {
                seen |= 1 << current;
                return true;
            }
            in.repeatedField();
        }
        reportMissing();
        return false;
    }

    /** Whether an object stood here; otherwise that is a finding already. */
    public boolean isObject() {
        return isObject;
    }

    /** The name of the field. */
    public String name() {
        return known.name(current);
    }

    /** The field's position among the known ones. */
    public int index() {
        return current;
    }

    private int nextField() throws IOException {
        return in.nextField(known, current + 1);
    }

    private void reportMissing() throws IOException {
        for (int i = 0; i < known.requiredCount(); i++) {
            if ((seen & 1 << i) == 0) {
                in.missingField(known.name(i));
            }
        }
    }
}
