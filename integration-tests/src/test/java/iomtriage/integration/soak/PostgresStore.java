package iomtriage.integration.soak;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/** A real PostgreSQL, at the end of a line that is cut or stalls; it is stopped, or halts as where its disk does not answer. */
final class PostgresStore implements SoakedStore {

    private final Path data;
    private final int port;
    private final CutLine line;
    private EmbeddedPostgres server;

    PostgresStore(Path folder) throws IOException {
        this.data = folder.resolve("postgres");
        try (ServerSocket socket = new ServerSocket(0)) {
            this.port = socket.getLocalPort();
        }
        server = started();
        line = CutLine.to(port);
    }

    private EmbeddedPostgres started() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .start();
    }

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public String address() {
        return at(line.port());
    }

    @Override
    public String addressOfItself() {
        return at(port);
    }

    private static String at(int port) {
        return "jdbc:postgresql://localhost:" + port + "/postgres?user=postgres";
    }

    @Override
    public boolean servesTwo() {
        return true;
    }

    @Override
    public List<Disturbance> disturbances(LongSupplier process) {
        return List.of(
                Disturbance.of("database stopped and started", random -> {
                    server.close();
                    Thread.sleep(random.nextInt(2_000));
                    server = started();
                }),
                Disturbance.of("database halted, as by a slow disk", random -> {
                    List<Long> processes = processes();
                    Shell.signal("STOP", processes);
                    Thread.sleep(500 + random.nextInt(4_000));
                    Shell.signal("CONT", processes);
                }),
                Disturbance.of("network to the database cut", random -> {
                    line.cut();
                    Thread.sleep(random.nextInt(4_000));
                    line.mend();
                }),
                Disturbance.of("network to the database silent", random -> {
                    line.stall();
                    Thread.sleep(500 + random.nextInt(6_000));
                    line.mend();
                }));
    }

    private List<Long> processes() throws IOException {
        long first = Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0));
        return Stream.concat(
                        Stream.of(first),
                        ProcessHandle.of(first).stream()
                                .flatMap(ProcessHandle::descendants)
                                .map(ProcessHandle::pid))
                .toList();
    }

    @Override
    public void close() throws IOException {
        line.close();
        server.close();
    }
}
