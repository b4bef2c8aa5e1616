package iomtriage.additive.internal.model;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import iomtriage.additive.shape.FeatureBins;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables as fields 3 to 10 of the body; numbers are packed, so that no array is larger than the bytes that are there. */
final class TableFields {
    private final List<FeatureBins> features = new ArrayList<>();
    private int[] pairs = new int[0];
    private double base;
    private double[] values = new double[0];
    private double[] bagBases = new double[0];
    private double[] bagValues = new double[0];
    private int[] counts = new int[0];
    private double[] mass = new double[0];

    static void write(ModelTables tables, CodedOutputStream out) throws IOException {
        for (FeatureBins feature : tables.features()) {
            out.writeByteArray(3, FeatureField.write(feature));
        }
        out.writeByteArray(
                4,
                packed(Arrays.stream(tables.pairs())
                        .flatMapToInt(Arrays::stream)
                        .toArray()));
        out.writeDouble(5, tables.base());
        out.writeByteArray(6, packed(tables.values()));
        out.writeByteArray(7, packed(tables.bagBases()));
        out.writeByteArray(8, packed(tables.bagValues()));
        out.writeByteArray(9, packed(tables.counts()));
        if (!Arrays.equals(tables.mass(), massOf(tables.counts()))) {
            out.writeByteArray(10, packed(tables.mass()));
        }
    }

    void read(int tag, CodedInputStream in) throws IOException {
        switch (WireFormat.getTagFieldNumber(tag)) {
            case 3 -> features.add(FeatureField.read(in.readByteArray()));
            case 4 -> pairs = ints(in.readByteArray());
            case 5 -> base = in.readDouble();
            case 6 -> values = doubles(in.readByteArray());
            case 7 -> bagBases = doubles(in.readByteArray());
            case 8 -> bagValues = doubles(in.readByteArray());
            case 9 -> counts = ints(in.readByteArray());
            case 10 -> mass = doubles(in.readByteArray());
            default -> throw new IOException("unknown field");
        }
    }

    ModelTables tables() throws IOException {
        FeatureBins[] bins = features.toArray(FeatureBins[]::new);
        int[][] couples = new int[pairs.length / 2][];
        for (int p = 0; p < couples.length; p++) {
            couples[p] = new int[] {pairs[2 * p], pairs[2 * p + 1]};
            require(couples[p][0] >= 0 && couples[p][0] < couples[p][1] && couples[p][1] < bins.length);
        }
        ModelTables tables = new ModelTables(
                bins, couples, base, values, bagBases, bagValues, counts, mass.length == 0 ? massOf(counts) : mass);
        long cells = 0;
        for (int term = 0; term < tables.termCount(); term++) {
            cells += tables.cells(term);
        }
        require(pairs.length % 2 == 0 && bins.length > 0 && bagBases.length > 0);
        require(values.length == cells && counts.length == cells && tables.mass().length == cells);
        require(bagValues.length == cells * bagBases.length);
        require(allFinite(values) && allFinite(bagValues) && allFinite(bagBases) && Double.isFinite(base));
        return tables;
    }

    private static void require(boolean sound) throws IOException {
        if (!sound) {
            throw new IOException("the parts of the model do not fit together");
        }
    }

    private static boolean allFinite(double[] numbers) {
        for (double number : numbers) {
            if (!Double.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static double[] massOf(int[] counts) {
        return Arrays.stream(counts).asDoubleStream().toArray();
    }

    static byte[] packed(double[] numbers) {
        ByteBuffer buffer =
                ByteBuffer.allocate(Math.multiplyExact(8, numbers.length)).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asDoubleBuffer().put(numbers);
        return buffer.array();
    }

    static double[] doubles(byte[] bytes) throws IOException {
        require(bytes.length % 8 == 0);
        double[] numbers = new double[bytes.length / 8];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(numbers);
        return numbers;
    }

    static byte[] packed(int[] numbers) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        CodedOutputStream out = CodedOutputStream.newInstance(bytes);
        for (int number : numbers) {
            out.writeInt32NoTag(number);
        }
        out.flush();
        return bytes.toByteArray();
    }

    static int[] ints(byte[] bytes) throws IOException {
        CodedInputStream in = CodedInputStream.newInstance(bytes);
        int[] numbers = new int[bytes.length];
        int count = 0;
        while (!in.isAtEnd()) {
            numbers[count++] = in.readInt32();
        }
        return Arrays.copyOf(numbers, count);
    }
}
