package iomtriage.records.internal.cursor;

import iomtriage.api.finding.FindingCode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads typed values where it stands. Anyone who builds a value asks {@link #clean} first. Not thread-safe. */
public interface JsonCursor {

    /** What {@link #nextField} answers at the end of the object. */
    int END = -1;
    /** What {@link #nextField} answers for a field that nobody knows, once it is dealt with. */
    int UNKNOWN = -2;

    /** Reads one element of a list. */
    @FunctionalInterface
    interface Element<T> {
        @Nullable
        T read(JsonCursor in) throws IOException;
    }

    /** Whether nothing was found so far. */
    boolean clean();

    /** Enters the object that starts here; its fields are empty if something else stands here. */
    JsonFields object(FieldNames known) throws IOException;

    /** Reads the array that starts here. */
    <T> List<T> list(Element<T> element) throws IOException;

    /** Reads a calendar date. */
    default @Nullable LocalDate date() throws IOException {
        return optionalDate().orElse(null);
    }

    /** Reads a calendar date that is there; empty only after a finding. */
    Optional<LocalDate> optionalDate() throws IOException;

    /** Reads an enum's constant by its name. */
    <E extends Enum<E>> @Nullable E oneOf(ConstantNames<E> names) throws IOException;

    /** Reads text. */
    @Nullable
    String text() throws IOException;

    /** Reads a whole number; 0 after a finding. */
    int wholeNumber() throws IOException;

    /** Reads true or false; false after a finding. */
    boolean trueOrFalse() throws IOException;

    /**
     * Moves to the value of the next field and answers the field's position among the known ones, or one of the two negative
     * answers.
     *
     * @param guess the position that is likely, as fields mostly come in the order of the schema
     */
    int nextField(FieldNames known, int guess) throws IOException;

    /** Reports something about the value that stands here. */
    void report(FindingCode code, String problem, String remedy) throws IOException;

    /** Reports that the field whose value stands here was there before, and skips it. */
    void repeatedField() throws IOException;

    /** Reports a field that the object which just ended should have had. */
    void missingField(String name) throws IOException;
}
