package iomtriage.records.internal.cursor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The fields that one JSON object may have, required ones first. Immutable. */
public final class FieldNames {

    private final String[] names;
    /** Each name as it ends in JSON, with the quote behind it. */
    private final byte[][] quoted;

    private final int required;

    private FieldNames(String[] names, int required) {
        this.names = names;
        this.quoted = Arrays.stream(names)
                .map(name -> (name + '"').getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        this.required = required;
    }

    /** An object's required fields. */
    public static FieldNames required(String... names) {
        return new FieldNames(names, names.length);
    }

    /** The same with further fields that may be left out. */
    public FieldNames optional(String... more) {
        String[] all = Arrays.copyOf(names, names.length + more.length);
        System.arraycopy(more, 0, all, names.length, more.length);
        return new FieldNames(all, required);
    }

    /** An object keyed by an enum's constants, all of them optional. */
    public static FieldNames constantsOf(List<? extends Enum<?>> constants) {
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

    /** The position of the field whose name starts here and ends in a quote; negative if the object has no such field. */
    int find(byte[] text, int from, int to, int guess) {
        return guess < quoted.length && isAt(text, from, to, quoted[guess]) ? guess : search(text, from, to, guess);
    }

    /** From the guess on, as fields that are left out are what makes a guess wrong, and round again. */
    private int search(byte[] text, int from, int to, int guess) {
        for (int i = 1; i <= quoted.length; i++) {
            int index = (guess + i) % quoted.length;
            if (isAt(text, from, to, quoted[index])) {
                return index;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] text, int from, int to, byte[] name) {
        int end = from + name.length;
        return end <= to && text[from] == name[0] && Arrays.equals(text, from, end, name, 0, name.length);
    }

    String name(int index) {
        return names[index];
    }

    int requiredCount() {
        return required;
    }
}
