package iomtriage.tables.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;

/** What keeps the columns of a file apart, as its first line tells. */
final class Separator {

    private static final char USUAL = ',';
    private static final List<Character> OTHERS = List.of(';', '\t', '|');

    private Separator() {}

    /** The one that stands most often in the first line, outside quotes; a comma where none does. */
    static char of(Reader text) throws IOException {
        int[] found = new int[1 << Byte.SIZE];
        boolean quoted = false;
        int next = text.read();
        for (int read = 0;
                next >= 0 && read < CsvLines.LONGEST_FIELD && (quoted || next != '\n' && next != '\r');
                read++) {
            quoted ^= next == '"';
            if (!quoted && next < found.length) {
                found[next]++;
            }
            next = text.read();
        }
        char most = USUAL;
        for (char other : OTHERS) {
            most = found[other] > found[most] ? other : most;
        }
        return most;
    }
}
