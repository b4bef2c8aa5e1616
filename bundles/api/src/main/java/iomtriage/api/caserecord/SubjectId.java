package iomtriage.api.caserecord;

/**
 * The host's own reference for a person: opaque text, 1 to 64 characters.
 *
 * <p>Personal data: {@link #toString()} hides it, so that it cannot slip into a log line or an exception.
 *
 * @param value the reference as the host writes it
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    private static final int LONGEST = 64;

    /** @throws IllegalArgumentException if the reference is blank or longer than 64 characters */
    public SubjectId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A subject id must have 1 to 64 characters and not be blank.");
        }
    }

    /** Orders by the text, character by character: the same on every machine and in every locale. */
    @Override
    public int compareTo(SubjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return "SubjectId[hidden]";
    }
}
