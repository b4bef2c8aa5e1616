package iomtriage.lists.caseload;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.files.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where in a file the records of a person are, in plain arrays: 20 bytes a record, 5 MB for 250,000 people. It knows no
 * reference, only the beginning of its digest, so what it finds must be read to be sure. Immutable and thread-safe.
 */
final class RecordIndex {

    /** More records than this for one reference belong to nobody, and are not worth reading. */
    private static final int MOST = 16;

    private final long[] keys;
    private final long[] offsets;
    private final int[] lengths;

    /**
     * A record's place in the file.
     *
     * @param offset where it starts, in bytes
     * @param length how long it is, in bytes
     */
    record Stretch(long offset, int length) {}

    private RecordIndex(long[] keys, long[] offsets, int[] lengths) {
        this.keys = keys;
        this.offsets = offsets;
        this.lengths = lengths;
    }

    /** Places where a record of this person may be: none at all, mostly one, none if there are too many. */
    List<Stretch> find(SubjectId subject) {
        int digest = digest(subject.value());
        int first = Arrays.binarySearch(keys, (long) digest << Integer.SIZE);
        List<Stretch> found = new ArrayList<>(1);
        for (int i = first < 0 ? -first - 1 : first; i < keys.length && keys[i] >> Integer.SIZE == digest; i++) {
            if (found.size() == MOST) {
                return List.of();
            }
            int number = (int) keys[i];
            found.add(new Stretch(offsets[number], lengths[number]));
        }
        return found;
    }

    /** Whether a record of this person may be there, however many there are. */
    boolean mayHold(SubjectId subject) {
        long first = (long) digest(subject.value()) << Integer.SIZE;
        int place = Arrays.binarySearch(keys, first);
        int next = place < 0 ? -place - 1 : place;
        return next < keys.length && keys[next] >> Integer.SIZE == first >> Integer.SIZE;
    }

    private static int digest(String reference) {
        return ByteBuffer.wrap(Sha256.of(reference)).getInt();
    }

    /** Collects records while they come in. Not thread-safe. */
    static final class Builder {

        private static final int FIRST = 1 << 10;

        private long[] keys = new long[FIRST];
        private long[] offsets = new long[FIRST];
        private int[] lengths = new int[FIRST];
        private int size;

        void add(String reference, Stretch stretch) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
                offsets = Arrays.copyOf(offsets, 2 * size);
                lengths = Arrays.copyOf(lengths, 2 * size);
            }
            // Ordered by digest; the number of the record rides along, so that no array of objects need be sorted.
            keys[size] = (long) digest(reference) << Integer.SIZE | size;
            offsets[size] = stretch.offset();
            lengths[size] = stretch.length();
            size++;
        }

        RecordIndex build() {
            long[] sorted = Arrays.copyOf(keys, size);
            Arrays.sort(sorted);
            return new RecordIndex(sorted, Arrays.copyOf(offsets, size), Arrays.copyOf(lengths, size));
        }
    }
}
