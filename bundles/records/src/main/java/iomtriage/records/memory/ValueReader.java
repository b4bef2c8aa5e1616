package iomtriage.records.memory;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what {@link ValueWriter} wrote, in the same order. Throws {@link BufferUnderflowException} where there is less. Not
 * thread-safe.
 */
public final class ValueReader {

    private final byte[] source;
    private final ByteBuffer bytes;

    /** @param source whole, and not changed while it is read */
    public ValueReader(byte[] source) {
        this.source = source;
        this.bytes = ByteBuffer.wrap(source);
    }

    public boolean flag() {
        return bytes.get() != 0;
    }

    public int wholeNumber() {
        return bytes.getInt();
    }

    public long longNumber() {
        return bytes.getLong();
    }

    public double number() {
        return bytes.getDouble();
    }

    public int[] wholeNumbers() {
        int[] numbers = new int[size(Integer.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getInt();
        }
        return numbers;
    }

    public double[] numbers() {
        double[] numbers = new double[size(Double.BYTES)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = bytes.getDouble();
        }
        return numbers;
    }

    public String text() {
        int length = size(1);
        int start = bytes.position();
        bytes.position(start + length);
        return new String(source, start, length, StandardCharsets.UTF_8);
    }

    public List<String> texts() {
        int size = size(Integer.BYTES);
        if (size == 0) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text());
        }
        return texts;
    }

    /** How many follow; of other bytes, no more than there can be. */
    private int size(int each) {
        int size = bytes.getInt();
        if (size < 0 || size > bytes.remaining() / each) {
            throw new BufferUnderflowException();
        }
        return size;
    }
}
