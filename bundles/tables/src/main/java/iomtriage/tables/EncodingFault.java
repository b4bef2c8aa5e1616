package iomtriage.tables;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the first byte of a file that is not UTF-8. */
final class EncodingFault {

    private static final int CHUNK = 1 << 16;

    private EncodingFault() {}

    /** The line that holds it, from 1; empty if the whole file is UTF-8. */
    static Optional<Long> line(Path file) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(CHUNK);
        CharBuffer chars = CharBuffer.allocate(CHUNK);
        long line = 1;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            boolean ended = false;
            while (!ended) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                ended = read < 0;
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(bytes, chars, ended);
                line += lineFeeds(chars.flip());
                chars.clear();
                if (result.isError()) {
                    return Optional.of(line);
                }
                bytes.compact();
            }
        }
        return Optional.empty();
    }

    private static long lineFeeds(CharBuffer chars) {
        return chars.chars().filter(c -> c == '\n').count();
    }
}
