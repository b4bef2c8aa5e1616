package iomtriage.integration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * One run of a jar of ours in a process of its own.
 *
 * @param exit its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
public record JarRun(int exit, String out, String err) {

    /** Runs Casebook. */
    public static JarRun casebook(String... arguments) {
        return at(Path.of(System.getProperty("casebook.jar")), arguments);
    }

    /** Runs the data scientist's program. */
    public static JarRun iomtriage(String... arguments) {
        return at(Path.of(System.getProperty("iomtriage.jar")), arguments);
    }

    /** Runs a jar wherever it lies. */
    public static JarRun at(Path jar, String... arguments) {
        try {
            Path out = Files.createTempFile("run", ".out");
            Path err = Files.createTempFile("run", ".err");
            List<String> command = TestJvm.shortly(jar);
            command.addAll(Arrays.asList(arguments));
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(jar + " did not end within two minutes. It wrote: " + Files.readString(err));
            }
            JarRun run = new JarRun(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
            Files.delete(out);
            Files.delete(err);
            return run;
        } catch (IOException failed) {
            throw new AssertionError(jar + " could not be run", failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Waiting for " + jar + " was interrupted", interrupted);
        }
    }
}
