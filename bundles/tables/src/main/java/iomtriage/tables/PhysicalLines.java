package iomtriage.tables;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads a file line by line, whatever its bytes, with memory for one line of a bounded length. */
final class PhysicalLines implements Closeable {

    /** Bytes of a line that are kept. */
    static final int LONGEST = 1 << 20;

    private static final int CHUNK = 1 << 16;
    private static final int END = -1;

    private final InputStream in;
    private final byte[] chunk = new byte[CHUNK];
    private int at;
    private int filled;
    private long number;

    PhysicalLines(Path file) throws IOException {
        this.in = Files.newInputStream(file);
    }

    /** The next line; empty at the end of the file. */
    Optional<PhysicalLine> next() throws IOException {
        if (peek() == END) {
            return Optional.empty();
        }
        number++;
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        long length = 0;
        while (peek() != END && peek() != '\n' && peek() != '\r') {
            int start = at;
            while (at < filled && chunk[at] != '\n' && chunk[at] != '\r') {
                at++;
            }
            int room = Math.max(0, Math.min(at - start, LONGEST - kept.size()));
            kept.write(chunk, start, room);
            length += at - start;
        }
        passLineEnd();
        return Optional.of(line(kept.toByteArray(), length > LONGEST));
    }

    private void passLineEnd() throws IOException {
        if (peek() == '\r') {
            at++;
        }
        if (peek() == '\n') {
            at++;
        }
    }

    private PhysicalLine line(byte[] bytes, boolean isTooLong) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new PhysicalLine(number, text, true, isTooLong);
        } catch (CharacterCodingException notUtf8) {
            // A line that was cut may have been cut within a character: that is no fault of its own.
            return new PhysicalLine(number, new String(bytes, StandardCharsets.UTF_8), isTooLong, isTooLong);
        }
    }

    private int peek() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(chunk));
            at = 0;
        }
        return filled == 0 ? END : chunk[at];
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
