package iomtriage.store;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A real server, stopped and started again on the same port. */
class PostgresOutageTest extends OutageContract {

    private static final AtomicInteger COUNT = new AtomicInteger();

    @TempDir
    static Path data;

    private static PostgresServer server;

    @BeforeAll
    static void startServer() {
        PostgresServer.skipWhereItCannotRun();
        server = PostgresServer.in(data);
    }

    @AfterAll
    static void stopServer() {
        server.stop();
    }

    @Override
    TestDatabase database() {
        return server.newDatabase("outage" + COUNT.incrementAndGet());
    }

    @Override
    void goAway() {
        server.stop();
    }

    @Override
    void comeBack() {
        server.start();
    }
}
