package iomtriage.tables.csv;

import java.util.List;

/**
 * One record of a table.
 *
 * @param number number of the line that it starts in, from 1; 0 where lines have no numbers
 * @param fields its fields
 * @param replaced whether bytes that are not UTF-8 may have been replaced in it
 */
public record Line(long number, List<String> fields, boolean replaced) {

    /** What stands for bytes that are not UTF-8. */
    private static final char REPLACEMENT = '\uFFFD';

    /** Whether a field holds bytes that are not UTF-8: it is told as that, and as nothing else. */
    public boolean isDecodedBadly(int field) {
        return replaced && fields.get(field).indexOf(REPLACEMENT) >= 0;
    }

    @Override
    public String toString() {
        return "Line[hidden, line " + number + "]";
    }
}
