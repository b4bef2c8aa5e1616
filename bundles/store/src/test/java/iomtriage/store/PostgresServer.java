package iomtriage.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A real PostgreSQL server that can be stopped or killed, and started again on the same port and the same data. */
final class PostgresServer implements AutoCloseable {

    /** Held, so that it is not forgotten: whoever stops a server that was killed is told an error each time. */
    private static final Logger LOG = Logger.getLogger(EmbeddedPostgres.class.getName());

    private final Path data;
    private final int port;
    private Optional<EmbeddedPostgres> running = Optional.empty();

    private PostgresServer(Path data, int port) {
        this.data = data;
        this.port = port;
    }

    static void skipWhereItCannotRun() {
        Assumptions.assumeTrue(
                PostgresServer.class.getResource("/postgres-linux-x86_64.txz") != null
                        && System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "Skipped: Maven Central's PostgreSQL binaries that this build names are for Linux on amd64 only.");
    }

    /** Starts a new server with its data in a folder. */
    static PostgresServer in(Path folder) {
        PostgresServer server = new PostgresServer(folder.resolve("data"), freePort());
        server.start();
        return server;
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void start() {
        try {
            running = Optional.of(EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException("PostgreSQL's binaries are here, but the server did not start.", failed);
        }
    }

    /** A new, empty database on it. */
    TestDatabase newDatabase(String name) {
        return newDatabase(port, name);
    }

    static TestDatabase newDatabase(int port, String name) {
        database(port, "postgres").execute("CREATE DATABASE " + name);
        return database(port, name);
    }

    private static TestDatabase database(int port, String name) {
        return TestDatabases.at(Dialect.POSTGRESQL, "jdbc:postgresql://localhost:" + port + "/" + name);
    }

    /** Stops it as its own program does: connections are cut, and what was committed is written down. */
    void stop() {
        try {
            running.orElseThrow().close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Halts it: connections stay, and nothing is answered, as where its disk or the network is silent. */
    void halt() {
        signal("STOP");
    }

    void goOn() {
        signal("CONT");
    }

    private void signal(String name) {
        processes().forEach(each -> {
            try {
                new ProcessBuilder("kill", "-" + name, String.valueOf(each.pid()))
                        .start()
                        .waitFor();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private List<ProcessHandle> processes() {
        ProcessHandle server = ProcessHandle.of(Long.parseLong(pid())).orElseThrow();
        return Stream.concat(Stream.of(server), server.descendants()).toList();
    }

    /** Kills every process of it at once, as a crash would. */
    void kill() {
        List<ProcessHandle> all = processes();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(each -> each.onExit().join());
        Level before = LOG.getLevel();
        LOG.setLevel(Level.OFF);
        stop();
        LOG.setLevel(before);
    }

    private String pid() {
        try {
            return Files.readAllLines(data.resolve("postmaster.pid")).get(0);
        } catch (IOException failed) {
            throw new UncheckedIOException("The server has no process to kill.", failed);
        }
    }

    @Override
    public void close() {
        stop();
    }
}
