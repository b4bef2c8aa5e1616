package iomtriage.integration.soak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The service's process, and what starts it again on the same port once it has ended, as a supervisor of processes does. */
final class SoakedProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final List<String> arguments;
    private final Map<String, String> environment;
    private final int port;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    /** Odd while it is down, and one more each time it goes or comes. */
    private final AtomicInteger turns = new AtomicInteger(1);

    private int starts;
    private Process process;

    /**
     * @param folder where what it writes goes
     * @param environment of the process: its settings
     */
    SoakedProcess(Path folder, Path caseload, Path pack, Map<String, String> environment)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.arguments = List.of(caseload.toString(), pack.toString());
        this.environment = environment;
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        start();
    }

    private void start() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+ExitOnOutOfMemoryError",
                // It starts sooner.
                "-XX:TieredStopAtLevel=1",
                "-XX:SoftRefLRUPolicyMSPerMB=0",
                "-cp",
                System.getProperty("java.class.path"),
                SoakedHost.class.getName(),
                arguments.get(0),
                folder.resolve("felix-" + starts++).toString(),
                arguments.get(1)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("IOMTRIAGE_HTTP_PORT", String.valueOf(port));
        answers.clear();
        process = builder.start();
        Process started = process;
        Thread reader = new Thread(() -> read(started), "soaked");
        reader.setDaemon(true);
        reader.start();
        answer();
        turns.incrementAndGet();
    }

    private void read(Process from) {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> line.startsWith(SoakedHost.ANSWER))
                    .forEach(line -> answers.add(line.substring(SoakedHost.ANSWER.length())));
        } catch (IOException | java.io.UncheckedIOException ended) {
            return;
        }
    }

    /** What it wrote to standard error, all its starts together. */
    Path log() {
        return folder.resolve("service.log");
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Odd while it is down, and another number after each end and start. */
    int turn() {
        return turns.get();
    }

    long pid() {
        return process.pid();
    }

    /** Tells it to do something to itself; its answer. */
    String tell(String line) throws IOException, InterruptedException {
        write(line);
        return answer();
    }

    private void write(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    private String answer() throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String answer = answers.poll(100, TimeUnit.MILLISECONDS);
            if (answer != null) {
                if (answer.startsWith("failed")) {
                    throw new AssertionError(answer);
                }
                return answer;
            }
            if (!process.isAlive() && answers.isEmpty()) {
                throw new AssertionError("The service ended. It wrote: " + Files.readString(log()));
            }
        }
        throw new AssertionError("The service did not answer. It wrote: " + Files.readString(log()));
    }

    /** Kills it, and starts it again. */
    void kill() throws IOException, InterruptedException {
        turns.incrementAndGet();
        process.destroyForcibly().waitFor();
        start();
    }

    /** Stops it as it should be stopped, and starts it again. */
    void restart() throws IOException, InterruptedException {
        turns.incrementAndGet();
        stop();
        start();
    }

    /** Has it take all of its memory, of which it must end, and starts it again; its exit code. */
    int exhaust() throws IOException, InterruptedException {
        turns.incrementAndGet();
        write("fill");
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The service did not end when its memory was full.");
        }
        int exit = process.exitValue();
        start();
        return exit;
    }

    /** Asks it to stop; whether it did in time. */
    boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
