package iomtriage.lists.caseload;

import java.util.Arrays;
import java.util.Locale;

/**
 * Counts and indexes the lines of a caseload as they come in, and never holds more of one than the longest record that is
 * read. What counts as a record is what counts as one when the file is read: a line that is not blank. Not thread-safe.
 */
final class RecordLines {

    /** A longer record is refused when it is read, and listed with its line. */
    private static final int LONGEST_RECORD = 1 << 20;

    /** Eight times a national caseload: what is more would fill the memory, not the list. */
    private static final long MOST_RECORDS = 2_000_000;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final ReferenceFinder references = new ReferenceFinder();
    private final RecordIndex.Builder index = new RecordIndex.Builder();
    private byte[] line = new byte[1 << 14];
    private int length;
    private boolean isTooLong;
    private long start;
    private long position;
    private long records;

    /** @throws CaseloadRefusedException if there are too many records */
    void accept(byte[] bytes, int count) {
        int from = 0;
        for (int i = 0; i < count; i++) {
            if (bytes[i] == '\n') {
                keep(bytes, from, i);
                endLine();
                from = i + 1;
                start = position + from;
            }
        }
        keep(bytes, from, count);
        position += count;
    }

    /** The index, once everything has come in. */
    RecordIndex end() {
        endLine();
        return index.build();
    }

    long records() {
        return records;
    }

    private void keep(byte[] bytes, int from, int to) {
        int more = to - from;
        isTooLong |= length + more > LONGEST_RECORD;
        if (isTooLong) {
            return;
        }
        if (length + more > line.length) {
            line = Arrays.copyOf(line, Math.max(2 * line.length, length + more));
        }
        System.arraycopy(bytes, from, line, length, more);
        length += more;
    }

    private void endLine() {
        int from = start == 0 && startsWithByteOrderMark() ? BYTE_ORDER_MARK.length : 0;
        if (isTooLong || !isBlank(from)) {
            records++;
            if (records > MOST_RECORDS) {
                throw new CaseloadRefusedException(
                        CaseloadRefusedException.Reason.TOO_LARGE,
                        String.format(
                                Locale.UK,
                                "The caseload has more than %,d records. Send those who could be on the list.",
                                MOST_RECORDS));
            }
        }
        if (!isTooLong) {
            RecordIndex.Stretch stretch = new RecordIndex.Stretch(start + from, length - from);
            references.find(line, from, length).ifPresent(reference -> index.add(reference, stretch));
        }
        length = 0;
        isTooLong = false;
    }

    private boolean startsWithByteOrderMark() {
        int mark = BYTE_ORDER_MARK.length;
        return length >= mark && Arrays.equals(line, 0, mark, BYTE_ORDER_MARK, 0, mark);
    }

    private boolean isBlank(int from) {
        for (int i = from; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
