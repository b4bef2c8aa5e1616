package iomtriage.benchmarks.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Processor time of the whole machine since it started, and how much of it went to other machines on the same hardware: where
 * that is more than some 1% of a measurement, its slowest requests say more about them than about the server.
 *
 * @param taken ticks in which this machine wanted to run and another one did
 * @param all ticks altogether; 0 where the system does not say
 */
record MachineTime(long taken, long all) {

    private static final Path COUNTERS = Path.of("/proc/stat");
    /** Position of "steal" in the first line, after its name, as proc(5) has it. */
    private static final int STEAL = 7;
    /** What comes after it is counted in the numbers before it. */
    private static final int COUNTED = 8;

    static MachineTime now() throws IOException {
        if (!Files.isReadable(COUNTERS)) {
            return new MachineTime(0, 0);
        }
        long[] ticks = Arrays.stream(Files.readAllLines(COUNTERS).get(0).trim().split("\\s+"))
                .skip(1)
                .limit(COUNTED)
                .mapToLong(Long::parseLong)
                .toArray();
        return new MachineTime(
                ticks.length > STEAL ? ticks[STEAL] : 0, Arrays.stream(ticks).sum());
    }

    /** Percentage taken since then; NaN where the system does not say. */
    double takenSince(MachineTime before) {
        return all == before.all ? Double.NaN : 100.0 * (taken - before.taken) / (all - before.all);
    }
}
