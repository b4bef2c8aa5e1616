package iomtriage.integration.browser;

import iomtriage.integration.TestJvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Casebook in a process of its own, with its pages on a free port of this machine and a store in a folder of the test's. */
public final class RunningCasebook implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("Pages: (http://localhost:\\d+)/");
    private static final Pattern KEY = Pattern.compile("shown only now: (\\S+)");
    private static final Path JAVA = Path.of(System.getProperty("java.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path out;
    private final Path err;

    private RunningCasebook(Process process, Path out, Path err) {
        this.process = process;
        this.out = out;
        this.err = err;
    }

    /**
     * Starts it over a store of its own and waits until its list can be read.
     *
     * @param options more of its options
     */
    public static RunningCasebook in(Path folder, String... options) throws IOException, InterruptedException {
        return over(storeIn(folder), folder, options);
    }

    /**
     * Starts it as people first do: in an empty folder, over the demonstration's own store.
     *
     * @param options more of its options
     */
    static RunningCasebook demonstration(Path folder, String... options) throws IOException, InterruptedException {
        return start(JAVA, List.of(), folder, "/health/ready", options);
    }

    private static String storeIn(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("data").resolve("store").toAbsolutePath();
    }

    /**
     * Starts it over a store of its own and waits until its pages are served, though its list may still be being made.
     *
     * @param options more of its options
     */
    static RunningCasebook serving(Path folder, String... options) throws IOException, InterruptedException {
        return start(JAVA, List.of("--store", storeIn(folder)), folder, "/health/live", options);
    }

    /**
     * Starts it and waits until its list can be read.
     *
     * @param store address of its store
     * @param folder where what it writes goes
     * @param options more of its options
     */
    public static RunningCasebook over(String store, Path folder, String... options)
            throws IOException, InterruptedException {
        return on(JAVA, store, folder, options);
    }

    /**
     * Starts it on a JDK and waits until its list can be read.
     *
     * @param java the JDK's home
     * @param store address of its store
     * @param folder where what it writes goes
     * @param options more of its options
     */
    public static RunningCasebook on(Path java, String store, Path folder, String... options)
            throws IOException, InterruptedException {
        return start(java, List.of("--store", store), folder, "/health/ready", options);
    }

    private static RunningCasebook start(Path java, List<String> store, Path folder, String healthy, String... options)
            throws IOException, InterruptedException {
        Path out = folder.resolve("casebook.out");
        Path err = folder.resolve("casebook.err");
        List<String> command = TestJvm.serving(java, Path.of(System.getProperty("casebook.jar")));
        command.addAll(List.of("--port", "0"));
        command.addAll(store);
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .directory(store.isEmpty() ? folder.toFile() : null)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        RunningCasebook casebook = new RunningCasebook(process, out, err);
        try {
            casebook.await(healthy);
            return casebook;
        } catch (AssertionError | InterruptedException failed) {
            casebook.close();
            throw failed;
        }
    }

    public String address() {
        Matcher matcher = ADDRESS.matcher(text(out));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** The key that it issued, if it was told to. */
    public String key() {
        Matcher matcher = KEY.matcher(text(out));
        return matcher.find() ? matcher.group(1) : "";
    }

    /** What it wrote to standard output. */
    public String output() {
        return text(out);
    }

    /** What it wrote to standard error. */
    public String errors() {
        return text(err);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void await(String healthy) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new AssertionError("Casebook ended. It wrote: " + errors());
            }
            if (!address().isEmpty() && answers(healthy)) {
                return;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("Casebook was not ready in time. It wrote: " + errors());
    }

    private boolean answers(String healthy) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create(address() + healthy))
                                            .timeout(Duration.ofSeconds(30))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Asks it to stop, as Ctrl+C does; whether it did in time. */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    /** Ends it in whatever it is doing, as a power cut would. */
    public void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
