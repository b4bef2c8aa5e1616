package iomtriage.records.parallel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A program whose threads fill the heap and hold on to what they filled it with, until their caller hears of it. */
final class FullHeap {

    static final int FAILED_WITH_THAT_ERROR = 42;

    private static final int[] SIZES = {1 << 16, 1 << 10, 1 << 4, 0};

    private static final List<List<Object>> HELD = List.of(new ArrayList<>(), new ArrayList<>());
    private static volatile boolean heard;

    private FullHeap() {}

    public static void main(String[] arguments) {
        try {
            new Workers(2).inOrder(IntStream.range(0, 1_000).boxed(), each -> fill(HELD.get(each % 2)));
        } catch (OutOfMemoryError full) {
            heard = true;
            HELD.get(0).clear();
            HELD.get(1).clear();
            System.exit(FAILED_WITH_THAT_ERROR);
        }
    }

    /** Down to the last bytes: large pieces first, then ever smaller ones. */
    private static Object fill(List<Object> held) {
        OutOfMemoryError last = new OutOfMemoryError("nothing was left from the start");
        for (int size : SIZES) {
            try {
                while (!heard) {
                    held.add(new byte[size]);
                }
            } catch (OutOfMemoryError full) {
                last = full;
            }
        }
        throw last;
    }
}
