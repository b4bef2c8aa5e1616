package iomtriage.api.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds everything that is missing or wrong in what a host builds, so that all of it is said at once. */
public final class Faults {

    private final String what;
    private final List<String> missing = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Faults(String what) {
        this.what = what;
    }

    /** @param what what is built, in plain words, with its article */
    public static Faults of(String what) {
        return new Faults(what);
    }

    /** A value that must be there. */
    public Faults at(String field, @Nullable Object value) {
        if (value == null) {
            missing.add(field);
        }
        return this;
    }

    /** Values that must be there, and none of them null. */
    public Faults each(String field, @Nullable Iterable<?> values) {
        at(field, values);
        if (values != null) {
            int index = 0;
            for (Object value : values) {
                at(field + "[" + index + "]", value);
                index++;
            }
        }
        return this;
    }

    /** @param problem what is wrong and the way out, as sentences without any value */
    public Faults when(boolean isWrong, String problem) {
        if (isWrong) {
            wrong.add(problem);
        }
        return this;
    }

    /** @throws IllegalArgumentException if anything was missing or wrong */
    public void refuse() {
        List<String> sentences = new ArrayList<>(wrong);
        if (!missing.isEmpty()) {
            sentences.add(
                    0,
                    "What " + what + " needs is missing: " + String.join(", ", missing) + ". Give a value for each.");
        }
        if (!sentences.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", sentences));
        }
    }
}
