package iomtriage.lists.caseload;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The content of a file with some stretches of it replaced, and something after it: never more of it in memory than is read at once. */
final class ChangedContent {

    private final List<InputStream> parts = new ArrayList<>();
    private final FileChannel file;
    private long from;

    ChangedContent(FileChannel file) {
        this.file = file;
    }

    /** Puts other bytes in the place of a stretch, which comes after all replaced before. */
    void replace(RecordIndex.Stretch stretch, byte[] bytes) {
        parts.add(new Part(file, from, stretch.offset()));
        parts.add(new ByteArrayInputStream(bytes));
        from = stretch.offset() + stretch.length();
    }

    /** All of it, then more lines. */
    InputStream followedBy(List<byte[]> lines) throws IOException {
        parts.add(new Part(file, from, file.size()));
        for (byte[] line : lines) {
            parts.add(new ByteArrayInputStream(new byte[] {'\n'}));
            parts.add(new ByteArrayInputStream(line));
        }
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static final class Part extends InputStream {

        private final FileChannel file;
        private final long end;
        private long position;

        Part(FileChannel file, long from, long end) {
            this.file = file;
            this.position = from;
            this.end = end;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int wanted = (int) Math.min(length, end - position);
            if (wanted == 0) {
                return length == 0 ? 0 : -1;
            }
            int count = file.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            position += Math.max(count, 0);
            return count;
        }
    }
}
