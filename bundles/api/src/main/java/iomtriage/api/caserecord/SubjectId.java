package iomtriage.api.caserecord;

/**
 * The host's own reference for a person: opaque text, 1 to 64 characters, none of them a control character or invisible.
 *
 * <p>Personal data: {@link #toString()} hides it, so that it cannot slip into a log line or an exception.
 *
 * @param value the reference as the host writes it
 */
public record SubjectId(String value) implements Comparable<SubjectId> {

    private static final int LONGEST = 64;

    /**
     * A reference that a database, a log or a spreadsheet may refuse or change would not be the same person everywhere, and two
     * that look the same would be taken for one.
     *
     * @throws IllegalArgumentException if the reference is null, blank or longer than 64 characters, or holds a control
     *     character, an invisible one (of Unicode's category Cf, such as a byte order mark, a zero-width space or a mark that
     *     turns the direction of writing) or half of a character (a surrogate without its partner)
     */
    public SubjectId {
        if (value == null || value.isBlank() || value.length() > LONGEST || !isPlain(value)) {
            throw new IllegalArgumentException(
                    "A subject id must have 1 to 64 characters, none of them a control character or invisible, and not be"
                            + " blank.");
        }
    }

    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            int whole = value.codePointAt(i);
            switch (Character.getType(whole)) {
                case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> {
                    return false;
                }
                default -> {}
            }
            i += Character.charCount(whole) - 1;
        }
        return true;
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
