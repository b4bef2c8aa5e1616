package iomtriage.lists.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;

/** Collects the rows of one page from sets of positions: passes over those before it, and stops once it is full. */
final class PageOfRows {

    private final int most;
    private final List<Integer> positions = new ArrayList<>();
    private long skip;

    /** @param skip how many rows are on the pages before */
    PageOfRows(long skip, int most) {
        this.skip = skip;
        this.most = most;
    }

    /** The rows taken. */
    List<Integer> taken() {
        return List.copyOf(positions);
    }

    private boolean full() {
        return positions.size() == most;
    }

    /** Takes from a set in the order of places. */
    void take(BitSet set, boolean descending) {
        int size = set.cardinality();
        if (full() || skip >= size) {
            skip = Math.max(0, skip - size);
            return;
        }
        int position = nth(set, (int) (descending ? size - 1 - skip : skip));
        skip = 0;
        while (position >= 0 && !full()) {
            positions.add(position);
            position = descending ? set.previousSetBit(position - 1) : set.nextSetBit(position + 1);
        }
    }

    /** The position with so many before it, 64 at a time. */
    private static int nth(BitSet set, int before) {
        long[] words = set.toLongArray();
        int left = before;
        int word = 0;
        while (Long.bitCount(words[word]) <= left) {
            left -= Long.bitCount(words[word]);
            word++;
        }
        int position = set.nextSetBit(word * Long.SIZE);
        for (int i = 0; i < left; i++) {
            position = set.nextSetBit(position + 1);
        }
        return position;
    }

    /** Takes from a set in an order of positions, from whichever end is nearer. */
    void take(BitSet set, int[] order, boolean descending) {
        int size = set.cardinality();
        if (full() || skip >= size) {
            skip = Math.max(0, skip - size);
            return;
        }
        long last = Math.min(size, skip + most - positions.size()) - 1;
        boolean fromFront = skip <= size - 1 - last;
        long first = fromFront ? skip : size - 1 - last;
        List<Integer> found = slice(set, order, descending != fromFront, first, (int) (last - skip + 1));
        if (!fromFront) {
            Collections.reverse(found);
        }
        positions.addAll(found);
        skip = 0;
    }

    private static List<Integer> slice(BitSet set, int[] order, boolean upwards, long first, int count) {
        List<Integer> found = new ArrayList<>(count);
        long before = 0;
        for (int i = 0; i < order.length && found.size() < count; i++) {
            int position = order[upwards ? i : order.length - 1 - i];
            if (set.get(position) && before++ >= first) {
                found.add(position);
            }
        }
        return found;
    }
}
