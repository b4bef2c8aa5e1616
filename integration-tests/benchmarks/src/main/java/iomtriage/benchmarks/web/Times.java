package iomtriage.benchmarks.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long requests took, in nanoseconds, how many failed, and how much processor time the server used meanwhile: all of it,
 * with the compiler's and the collector's.
 *
 * @param taken percentage of the processors' time that other machines took: see {@link MachineTime}
 */
record Times(String name, long[] sorted, int failures, double seconds, Duration processor, double taken) {

    /** Above the lines that {@link #toString} makes. */
    static final String HEADING = String.format(
            Locale.UK,
            "%-44s %8s %10s %8s %8s %8s %8s %8s %12s %8s",
            "",
            "requests",
            "rate",
            "p50 ms",
            "p95 ms",
            "p99 ms",
            "max ms",
            "failed",
            "processor ms",
            "taken %");

    static Times of(String name, long[] times, int failures, double seconds, Duration processor, double taken) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        return new Times(name, sorted, failures, seconds, processor, taken);
    }

    private double milliseconds(double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.UK,
                "%-44s %8d %8.0f/s %8.1f %8.1f %8.1f %8.1f %8d %12.2f %8.1f",
                name,
                sorted.length,
                sorted.length / seconds,
                milliseconds(0.5),
                milliseconds(0.95),
                milliseconds(0.99),
                milliseconds(1),
                failures,
                processor.toNanos() / 1e6 / Math.max(1, sorted.length),
                taken);
    }
}
