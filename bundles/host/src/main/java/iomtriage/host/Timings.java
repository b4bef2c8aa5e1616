package iomtriage.host;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How long each stage took, one after the other. Not thread-safe. */
final class Timings {

    private record Stage(String name, long nanos) {}

    private final LongSupplier nanoClock;
    private final List<Stage> stages = new ArrayList<>();
    private long last;

    /** @param nanoClock nanoseconds from any fixed point */
    Timings(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
        this.last = nanoClock.getAsLong();
    }

    /** Ends a stage: what passed since the one before belongs to it. */
    void stage(String name) {
        long now = nanoClock.getAsLong();
        stages.add(new Stage(name, now - last));
        last = now;
    }

    /** Prints every stage and their total, in milliseconds. */
    void print(PrintWriter out) {
        long total = 0;
        for (Stage stage : stages) {
            out.println(line(stage.nanos(), stage.name()));
            total += stage.nanos();
        }
        out.println(line(total, "in all"));
    }

    private static String line(long nanos, String name) {
        return String.format(Locale.UK, "%,8d ms  %s", nanos / 1_000_000, name);
    }
}
