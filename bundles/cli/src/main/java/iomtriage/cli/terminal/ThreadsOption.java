package iomtriage.cli.terminal;

import picocli.CommandLine.Option;

/** How many threads may work at once. */
public final class ThreadsOption {

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "0",
            description = "Threads. Default: one per processor. Results are the same whatever the number.")
    private int threads;

    /** At least 1. */
    public int count() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    }
}
