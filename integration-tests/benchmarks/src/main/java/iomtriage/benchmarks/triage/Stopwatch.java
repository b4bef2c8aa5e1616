package iomtriage.benchmarks.triage;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;
import java.util.function.Supplier;

/** Times stages and prints the rate of each: by the clock, and by the processor, which other work on the machine leaves alone. */
final class Stopwatch {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private Stopwatch() {}

    static <T> T time(String stage, long people, Supplier<T> work) {
        long start = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        T result = work.get();
        double used = (SYSTEM.getProcessCpuTime() - processor) / 1e9;
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.UK,
                "  %-52s %,10d people %7.2f s %,12.0f a second   processor %6.2f s%n",
                stage,
                people,
                seconds,
                people / seconds,
                used);
        return result;
    }
}
