package iomtriage.integration.hosts;

import iomtriage.integration.TestJvm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A host in a process of its own. */
final class Running implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern CONTROL = Pattern.compile("\u001B\\[[0-9;?]*[a-zA-Z]|\\p{Cntrl}");
    private static final Pattern PROMPT = Pattern.compile("(karaf@root\\(\\)>\\s*)+");
    private static final int LINES_SHOWN = 60;

    private final Process process;
    private final Path output;

    private Running(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts Java in a folder, where what it writes goes too. */
    static Running java(Path folder, Map<String, String> environment, List<String> arguments) throws IOException {
        List<String> command = TestJvm.program();
        command.addAll(arguments);
        return start(folder, environment, command);
    }

    /** Starts a program in a folder, where what it writes goes too. */
    static Running start(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        Path output = Files.createTempFile(folder, "host", ".txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return new Running(builder.start(), output);
    }

    /** What it has written. */
    String output() throws IOException {
        return Files.readString(output);
    }

    /** The last lines that it wrote, without what a console only draws: colours, and its prompt over and over. */
    String lastLines() throws IOException {
        List<String> lines = output().lines()
                .map(line -> CONTROL.matcher(line).replaceAll("").strip())
                .filter(line -> !line.isEmpty() && !PROMPT.matcher(line).matches())
                .toList();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
    }

    /** Waits until it has written something. */
    Matcher await(Pattern pattern) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            boolean alive = process.isAlive();
            Matcher matcher = pattern.matcher(output());
            if (matcher.find()) {
                return matcher;
            }
            if (!alive) {
                throw new AssertionError("It ended and had not written " + pattern + ". It wrote: " + lastLines());
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It did not write " + pattern + " in time. It wrote: " + lastLines());
    }

    /** Waits until it has written down the results of a trial. */
    TrialResult trial(Path folder) throws IOException, InterruptedException {
        Path results = folder.resolve("trial.properties");
        long end =
                System.nanoTime() + PATIENCE.multipliedBy(TrialResult.rounds()).toNanos();
        while (!Files.exists(results)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new AssertionError("The trial came to no end. It wrote: " + lastLines());
            }
            Thread.sleep(100);
        }
        return TrialResult.read(results);
    }

    /** Types a line. */
    void type(String line) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Presses Enter and waits for its end. */
    int enter() throws IOException, InterruptedException {
        type("");
        return end();
    }

    /** Its exit code, once it has ended. */
    int end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("It did not end in time. It wrote: " + lastLines());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
