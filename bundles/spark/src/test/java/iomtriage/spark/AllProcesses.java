package iomtriage.spark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What this process and those that it started take together: their processor time, and the most memory that they ever had at once. */
final class AllProcesses implements AutoCloseable {

    private static final long PAUSE = 500;

    private final AtomicLong most = new AtomicLong();
    private final Thread watch = new Thread(this::watch, "memory of all processes");

    AllProcesses() {
        watch.setDaemon(true);
        watch.start();
    }

    static Duration processorTime() {
        long own = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
        return ProcessHandle.current()
                .descendants()
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ofNanos(own), Duration::plus);
    }

    /** Kilobytes since it was last asked, as Linux counts what is resident; 0 where it does not say. */
    long mostMemory() {
        most.accumulateAndGet(memory(), Math::max);
        return most.getAndSet(0);
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                most.accumulateAndGet(memory(), Math::max);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private static long memory() {
        return Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .mapToLong(each -> memory(each.pid()))
                .sum();
    }

    private static long memory(long process) {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (IOException | java.io.UncheckedIOException ended) {
            return 0;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
    }
}
