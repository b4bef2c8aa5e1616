package iomtriage.integration.soak;

import java.util.List;
import java.util.concurrent.TimeUnit;

/** Programs of the system. */
final class Shell {

    private Shell() {}

    static void run(List<String> command) throws Exception {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new AssertionError("It did not work: " + String.join(" ", command));
        }
    }

    /** Sends a signal to processes that are there. */
    static void signal(String signal, List<Long> processes) throws Exception {
        for (long process : processes) {
            if (ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent()) {
                run(List.of("kill", "-" + signal, String.valueOf(process)));
            }
        }
    }
}
