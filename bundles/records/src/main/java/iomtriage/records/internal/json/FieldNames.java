package iomtriage.records.internal.json;

import java.util.Arrays;
import java.util.List;

/** The fields that one JSON object may have, required ones first. Immutable. */
final class FieldNames {

    private final String[] names;
    private final int required;

    private FieldNames(String[] names, int required) {
        this.names = names;
        this.required = required;
    }

    /** An object's required fields. */
    static FieldNames required(String... names) {
        return new FieldNames(names, names.length);
    }

    /** The same with further fields that may be left out. */
    FieldNames optional(String... more) {
        String[] all = Arrays.copyOf(names, names.length + more.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return new FieldNames(all, required);
    }

    /** An object keyed by an enum's constants, all of them optional. */
    static FieldNames constantsOf(List<? extends Enum<?>> constants) {
        return new FieldNames(constants.stream().map(Enum::name).toArray(String[]::new), 0);
    }

    /** The field's position; negative if the object has no such field. Few fields: looking along them is quickest. */
    int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    String name(int index) {
        return names[index];
    }

    int requiredCount() {
        return required;
    }
}
