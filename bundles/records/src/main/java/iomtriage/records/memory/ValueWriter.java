package iomtriage.records.memory;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Writes values one behind the other for {@link ValueReader}, which must know what comes: into memory, in a fraction of the time of a
 * {@link java.io.DataOutputStream}, which locks for each byte. Not thread-safe.
 */
public final class ValueWriter {

    private static final int USUAL = 1 << 10;

    private ByteBuffer bytes = ByteBuffer.allocate(USUAL);

    public void flag(boolean flag) {
        room(1).put((byte) (flag ? 1 : 0));
    }

    public void number(int number) {
        room(Integer.BYTES).putInt(number);
    }

    public void number(long number) {
        room(Long.BYTES).putLong(number);
    }

    public void number(double number) {
        room(Double.BYTES).putDouble(number);
    }

    /** As many as there are, and how many. */
    public void numbers(int[] numbers) {
        ByteBuffer free = room(Integer.BYTES * (1 + numbers.length)).putInt(numbers.length);
        for (int number : numbers) {
            free.putInt(number);
        }
    }

    /** As many as there are, and how many. */
    public void numbers(double[] numbers) {
        ByteBuffer free = room(Integer.BYTES + Double.BYTES * numbers.length).putInt(numbers.length);
        for (double number : numbers) {
            free.putDouble(number);
        }
    }

    public void text(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        room(Integer.BYTES + utf8.length).putInt(utf8.length).put(utf8);
    }

    /** As many as there are, and how many. */
    public void texts(List<String> texts) {
        number(texts.size());
        texts.forEach(this::text);
    }

    /** What was written. */
    public byte[] toBytes() {
        byte[] written = new byte[bytes.position()];
        bytes.get(0, written);
        return written;
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(2 * bytes.capacity() + more).put(bytes.flip());
        }
        return bytes;
    }
}
