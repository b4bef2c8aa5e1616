package iomtriage.benchmarks.triage;

import java.util.Locale;
import java.util.function.Supplier;

/** Times stages and prints the rate of each. */
final class Stopwatch {

    private Stopwatch() {}

    static <T> T time(String stage, long people, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        print(stage, people, seconds(start));
        return result;
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static void print(String stage, long people, double seconds) {
        System.out.printf(
                Locale.UK, "  %-58s %,10d people %8.2f s %,12.0f a second%n", stage, people, seconds, people / seconds);
    }
}
