package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the server refuses by itself and no page ever sees is logged and counted all the same, and nothing of it is repeated. */
class UnseenAttacksTest {

    private static final String END = "\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private static final Map<Integer, String> REQUESTS = Map.of(
            400, "GET /assets/%2e%2e%2fplanted HTTP/1.1" + END,
            414, "GET /list?reference=" + "planted".repeat(30_000) + " HTTP/1.1" + END,
            431, "GET /list HTTP/1.1\r\nX-Long: " + "planted".repeat(20_000) + END);

    @TempDir
    static Path folder;

    private static Attacked casebook;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        casebook = Attacked.in(folder);
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        casebook.end();
    }

    @Test
    void theyAreLoggedAndCounted() throws IOException, InterruptedException {
        Wire wire = casebook.wire();
        // What a page or call refuses itself is told by it, and only by it.
        assertThat(wire.get("/nothing").status()).isEqualTo(404);
        assertThat(wire.get("/api/v1/pack").status()).isEqualTo(401);
        for (Map.Entry<Integer, String> request : REQUESTS.entrySet()) {
            assertThat(wire.send(request.getValue()).status()).isEqualTo(request.getKey());
        }

        // The server tells of a refusal when the answer has gone.
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        for (int status : REQUESTS.keySet()) {
            while (!isLogged(status) || counted(wire, status) == 0) {
                assertThat(System.nanoTime()).as("status " + status).isLessThan(end);
                Thread.sleep(20);
            }
        }
        assertThat(casebook.errors().lines().filter(line -> line.contains("before it came to a page")))
                .hasSameSizeAs(REQUESTS.keySet());
    }

    private static boolean isLogged(int status) {
        return casebook.errors().contains("WARNING: Refused: before it came to a page, " + status + ": ");
    }

    private static long counted(Wire wire, int status) throws IOException {
        return wire.get("/metrics")
                .body()
                .lines()
                .filter(line -> line.startsWith("iomtriage_requests_total{") && line.contains("\"" + status + "\""))
                .count();
    }
}
