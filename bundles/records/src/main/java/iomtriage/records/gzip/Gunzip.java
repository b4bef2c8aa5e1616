package iomtriage.records.gzip;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Decompresses gzip (RFC 1952) and insists on all of it: every member's checksum and length, and nothing behind the last. The
 * JDK's own stream asks the network how much is there, and takes "nothing at the moment" for the end: of members written one
 * behind the other, as {@code cat} and parallel compressors do, it may lose all but the first without a word. Anyone who is lost
 * from a caseload is not on the list. Nothing here reads gzip by anything else. Not thread-safe.
 */
public final class Gunzip extends InputStream {

    private static final int BUFFER = 1 << 16;
    private static final int MAGIC = 0x8B1F;
    private static final int DEFLATED = 8;
    private static final int MARKS_TIME_AND_SYSTEM = 6;
    private static final int HAS_SUM = 2;
    private static final int HAS_EXTRA = 4;
    private static final int HAS_NAME = 8;
    private static final int HAS_COMMENT = 16;

    private final InputStream raw;
    private final Inflater inflater = new Inflater(true);
    private final CRC32 sum = new CRC32();
    private final byte[] input = new byte[BUFFER];
    private int from;
    private int to;
    private boolean inMember;
    private boolean begun;

    /** @param raw compressed; closed with this */
    public Gunzip(InputStream raw) {
        this.raw = raw;
    }

    /**
     * Reads as far as the first compressed byte, to find out whether it is gzip at all.
     *
     * @throws ZipException if it does not start as gzip does
     */
    public void begin() throws IOException {
        if (!begun) {
            beginMember();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    /** @throws ZipException if it is not gzip, is damaged, or ends too early */
    @Override
    public int read(byte[] into, int start, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (inMember || beginMember()) {
            int count = inflate(into, start, length);
            if (count > 0) {
                sum.update(into, start, count);
                return count;
            }
            if (inflater.finished()) {
                endMember();
            } else if (inflater.needsDictionary()) {
                throw new ZipException("needs a dictionary");
            } else {
                fillOrFail();
                inflater.setInput(input, from, to - from);
            }
        }
        return -1;
    }

    private int inflate(byte[] into, int start, int length) throws ZipException {
        try {
            return inflater.inflate(into, start, length);
        } catch (DataFormatException damaged) {
            throw new ZipException("not deflated");
        }
    }

    /** False at the end of everything. */
    private boolean beginMember() throws IOException {
        if (begun && from == to && !fill()) {
            return false;
        }
        begun = true;
        if (twoBytes() != MAGIC || oneByte() != DEFLATED) {
            throw new ZipException("not gzip");
        }
        int flags = oneByte();
        skip(MARKS_TIME_AND_SYSTEM);
        if ((flags & HAS_EXTRA) != 0) {
            skip(twoBytes());
        }
        skipText((flags & HAS_NAME) != 0);
        skipText((flags & HAS_COMMENT) != 0);
        skip((flags & HAS_SUM) == 0 ? 0 : 2);
        inflater.reset();
        inflater.setInput(input, from, to - from);
        sum.reset();
        inMember = true;
        return true;
    }

    private void endMember() throws IOException {
        from = to - inflater.getRemaining();
        inMember = false;
        boolean whole = fourBytes() == sum.getValue() && fourBytes() == (inflater.getBytesWritten() & 0xFFFFFFFFL);
        if (!whole) {
            throw new ZipException("checksum or length is wrong");
        }
    }

    private void skipText(boolean there) throws IOException {
        int next = there ? oneByte() : 0;
        while (next != 0) {
            next = oneByte();
        }
    }

    private void skip(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            oneByte();
        }
    }

    private int oneByte() throws IOException {
        if (from == to) {
            fillOrFail();
        }
        return input[from++] & 0xFF;
    }

    private int twoBytes() throws IOException {
        int low = oneByte();
        return low | oneByte() << 8;
    }

    private long fourBytes() throws IOException {
        long low = twoBytes();
        return low | (long) twoBytes() << 16;
    }

    private boolean fill() throws IOException {
        from = 0;
        to = Math.max(0, raw.read(input, 0, BUFFER));
        return to > 0;
    }

    private void fillOrFail() throws IOException {
        if (!fill()) {
            throw new ZipException("ends too early");
        }
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        raw.close();
    }
}
