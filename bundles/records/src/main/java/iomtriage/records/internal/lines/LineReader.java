package iomtriage.records.internal.lines;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Splits a stream into lines and never holds more of one than the limit. Not thread-safe. */
final class LineReader implements Closeable {

    private static final int BUFFER = 1 << 16;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] NOTHING = {};

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream carried = new ByteArrayOutputStream();
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
            if (line == null || line.isTooLong() || !isBlank(line.bytes())) {
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
        carried.reset();
        boolean isTooLong = false;
        if (from == to && !fill()) {
            return null;
        }
        number++;
        if (number == 1) {
            skipByteOrderMark();
        }
        while (true) {
            int end = endOfLine();
            isTooLong |= carried.size() + end - from > longest;
            if (!isTooLong) {
                carried.write(buffer, from, end - from);
            }
            boolean isWhole = end < to;
            from = isWhole ? end + 1 : end;
            if (isWhole || !fill()) {
                return new Line(number, isTooLong ? NOTHING : carried.toByteArray(), isTooLong);
            }
        }
    }

    private int endOfLine() {
        int end = from;
        while (end < to && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, in.readNBytes(buffer, 0, BUFFER));
        return to > 0;
    }

    /** Some systems on Windows start a file with one; it is no part of the text. */
    private void skipByteOrderMark() {
        int length = BYTE_ORDER_MARK.length;
        if (to >= length && Arrays.equals(buffer, 0, length, BYTE_ORDER_MARK, 0, length)) {
            from = length;
        }
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte each : bytes) {
            if (each != ' ' && each != '\t' && each != '\r') {
                return false;
            }
        }
        return true;
    }
}
