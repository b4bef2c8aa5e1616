package iomtriage.records.internal.lines;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream into lines that lie in the blocks it was read by: what a line holds is copied only where a block ends
 * inside it. Never holds much more of one line than the limit. Not thread-safe.
 */
final class LineReader implements Closeable {

    /** Small enough not to be a large object to the garbage collector, in a heap of 512 MB. */
    private static final int BLOCK = 1 << 18;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final int longest;
    private byte[] block = {};
    private int from;
    private int to;
    private long number;

    LineReader(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /** The next line that is not blank, or null at the end. */
    @Nullable
    Line next() throws IOException {
        while (true) {
            Line line = nextOfAnyKind();
            if (line == null || line.isTooLong() || !isBlank(line)) {
                return line;
            }
        }
    }

    /** How many lines were read. */
    long lines() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private @Nullable Line nextOfAnyKind() throws IOException {
        if (from == to && !readOn()) {
            return null;
        }
        number++;
        if (number == 1) {
            skipByteOrderMark();
        }
        boolean isTooLong = false;
        int end = lineFeed(from);
        while (end == to) {
            int seen = to - from;
            isTooLong |= seen > longest;
            if (isTooLong) {
                from = to;
                seen = 0;
            }
            if (!readOn()) {
                end = to;
                break;
            }
            end = lineFeed(from + seen);
        }
        isTooLong |= end - from > longest;
        Line line = new Line(number, block, isTooLong ? end : from, end, isTooLong);
        from = Math.min(to, end + 1);
        return line;
    }

    /** Where the line feed is, or the end of what was read. */
    private int lineFeed(int start) {
        int end = start;
        while (end < to && block[end] != '\n') {
            end++;
        }
        return end;
    }

    /** Moves on to a new block that begins with the rest of this one; false if there was nothing more to read. */
    private boolean readOn() throws IOException {
        int rest = to - from;
        byte[] next = new byte[Math.max(BLOCK, 2 * rest)];
        System.arraycopy(block, from, next, 0, rest);
        int read = in.readNBytes(next, rest, next.length - rest);
        block = next;
        from = 0;
        to = rest + read;
        return read > 0;
    }

    /** Some systems on Windows start a file with one; it is no part of the text. */
    private void skipByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        if (to >= length && Arrays.equals(block, 0, length, BYTE_ORDER_MARK, 0, length)) {
            from = length;
        }
    }

    private static boolean isBlank(Line line) {
        for (int i = line.from(); i < line.to(); i++) {
            byte each = line.block()[i];
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
