package iomtriage.integration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of the Casebook jar in a process of its own.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record CasebookRun(int exit, String out, String err) {

    /** Runs the jar with these arguments, within the heap that it is promised to do with. */
    static CasebookRun with(String... arguments) {
        try {
            Path out = Files.createTempFile("casebook", ".out");
            Path err = Files.createTempFile("casebook", ".err");
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx512m",
                    "-jar",
                    Path.of(System.getProperty("casebook.jar")).toString()));
            command.addAll(Arrays.asList(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError("Casebook did not end within two minutes. It wrote: " + Files.readString(err));
            }
            CasebookRun run = new CasebookRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException failed) {
            throw new AssertionError("Casebook could not be run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Waiting for Casebook was interrupted", interrupted);
        }
    }
}
