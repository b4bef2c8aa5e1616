package iomtriage.benchmarks.additive;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** Processor time, of all threads: on a machine that does other work too the clock on the wall says little. */
final class ProcessorTime {

    private ProcessorTime() {}

    /** Seconds that this process has used so far. */
    static double seconds() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime() / 1e9;
    }
}
