package iomtriage.benchmarks.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Casebook in a process of its own, over a caseload of the benchmark's. */
final class CasebookProcess implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("Pages: http://localhost:(\\d+)/");
    private static final Pattern KEY = Pattern.compile("shown only now: (\\S+)");
    /** Of its supervisor. */
    static final String PASSWORD = "for-measuring-only";

    private static final int MINUTES = 15;

    private final Process process;
    private final Path out;

    private CasebookProcess(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /**
     * Starts it, and waits until its list can be read.
     *
     * @param jar Casebook's jar
     * @param store the address of its database
     */
    static CasebookProcess start(Path jar, Path caseload, String store, Path folder)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "casebook", ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        String heap = System.getProperty("web.heap", "6g");
        // All of it from the start, as for any server: a heap that grows is collected more often.
        command.addAll(List.of("-Xms" + heap, "-Xmx" + heap));
        Stream.of(System.getProperty("web.options", "").split(" "))
                .filter(option -> !option.isEmpty())
                .forEach(command::add);
        command.addAll(List.of("-jar", jar.toString(), "--caseload", caseload.toString(), "--capacity", "500"));
        command.addAll(List.of("--users", users(jar, folder).toString()));
        command.addAll(List.of("--port", "0", "--store", store, "--api-key", "load"));
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        // Where anyone who measures is stopped halfway, nobody closes it.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        CasebookProcess casebook = new CasebookProcess(process, out);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MINUTES);
        while (!casebook.listCanBeRead()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                casebook.close();
                throw new IllegalStateException("Casebook did not come up. It wrote: " + Files.readString(out));
            }
            Thread.sleep(1_000);
        }
        return casebook;
    }

    /** Users who may do all that a supervisor does, beside {@code supervisor} itself. */
    static List<String> supervisors() {
        return IntStream.rangeClosed(1, Integer.getInteger("web.users", 500))
                .mapToObj(number -> "supervisor-" + number)
                .toList();
    }

    /** A file of users: supervisors, whose password is {@link #PASSWORD}. */
    private static Path users(Path jar, Path folder) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Path word = Files.writeString(folder.resolve("password"), PASSWORD);
        Process hash = new ProcessBuilder(java, "-jar", jar.toString(), "--password-hash")
                .redirectInput(word.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line = new String(hash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (hash.waitFor() != 0) {
            throw new IllegalStateException("Casebook did not hash a password.");
        }
        List<String> users = new ArrayList<>(supervisors());
        users.add("supervisor");
        return Files.write(
                folder.resolve("users.properties"),
                users.stream()
                        .map(user -> user + " = Sam | POLICE | simulated | SUPERVISOR | " + line)
                        .toList());
    }

    int port() throws IOException {
        return Integer.parseInt(found(PORT));
    }

    String key() throws IOException {
        return found(KEY);
    }

    /** Processor time it has used so far, all threads together. */
    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private String found(Pattern pattern) throws IOException {
        Matcher matcher = pattern.matcher(Files.readString(out));
        return matcher.find() ? matcher.group(1) : "";
    }

    private boolean listCanBeRead() throws IOException, InterruptedException {
        if (found(PORT).isEmpty()) {
            return false;
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port() + "/api/v1/list?page=1"))
                .header("Authorization", "Bearer " + key())
                .timeout(Duration.ofSeconds(30))
                .build();
        return HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode()
                == 200;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
