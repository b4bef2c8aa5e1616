package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that are silent or send a byte a second, at a real Casebook: they end, and nobody else waits for them. */
class SlowAttacksTest {

    private static final String CROWDED = "as many requests as it can at once";
    private static final int MANY = 250;
    private static final int SECONDS = 4;
    /** Of all requests together. */
    private static final int AT_ONCE = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final String FORM =
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type:" + " application/x-www-form-urlencoded\r\n";

    @TempDir
    static Path folder;

    private static Attacked casebook;
    private static Wire wire;

    @BeforeAll
    static void open() throws IOException, InterruptedException {
        casebook = Attacked.in(folder);
        wire = casebook.wire();
    }

    @AfterAll
    static void close() throws IOException, InterruptedException {
        casebook.end();
    }

    private interface Visit {
        void make() throws IOException;
    }

    /** Many connections from so many addresses send a start and then a byte a second; meanwhile somebody else visits. */
    private static void drip(int addresses, String start, Visit visit) throws IOException, InterruptedException {
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                sockets.add(wire.connect("127.0.0." + (10 + i % addresses)));
                sockets.get(i).getOutputStream().write(start.getBytes(StandardCharsets.US_ASCII));
            }
            for (int second = 0; second < SECONDS; second++) {
                long before = System.nanoTime();
                visit.make();
                assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
                sockets.forEach(SlowAttacksTest::drop);
                Thread.sleep(1_000);
            }
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
    }

    private static void drop(Socket socket) {
        try {
            socket.getOutputStream().write('a');
        } catch (IOException ended) {
            // As it should be: the server has had enough of it.
            return;
        }
    }

    private static void signInAndRead() throws IOException {
        Visitor visitor = new Visitor(wire, "127.0.0.3", "");
        assertThat(visitor.signIn("supervisor").header("location")).isEqualTo("/");
        assertThat(visitor.get("/list").status()).isEqualTo(200);
    }

    @Test
    void headersThatArriveByteByByteKeepNobodyWaiting() throws IOException, InterruptedException {
        drip(20, "GET /list HTTP/1.1\r\nHost: localhost\r\nX-Slow: a", SlowAttacksTest::signInAndRead);
    }

    @Test
    void bodiesThatArriveByteByByteFromAFewAddressesKeepNobodyFromSigningIn() throws IOException, InterruptedException {
        drip(2, FORM + "Content-Length: 60000\r\n\r\nuser=", SlowAttacksTest::signInAndRead);
    }

    @Test
    void bodiesThatArriveByteByByteFromManyAddressesKeepNobodyWhoIsSignedInWaiting()
            throws IOException, InterruptedException {
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        drip(
                20,
                FORM + "Content-Length: 60000\r\n\r\nuser=",
                () -> assertThat(visitor.get("/list").status()).isEqualTo(200));
    }

    @Test
    void whereAsManyAreAtWorkAsMayBeOthersAreTurnedAwayAtOnceAndHealthIsStillTold() throws IOException {
        List<Socket> sockets = new ArrayList<>();
        try {
            // Each is at work until its body has come.
            for (int i = 0; i < AT_ONCE; i++) {
                sockets.add(wire.connect("127.0.0." + (10 + i % 20)));
                sockets.get(i).getOutputStream().write(scoreWithoutItsBody());
            }
            Answer application = awaitRefusal("/api/v1/list");
            Answer visitor = awaitRefusal("/list");

            assertThat(application.header("content-type")).isEqualTo("application/problem+json");
            for (Answer answer : List.of(application, visitor)) {
                SafeAnswer.checkButForTheStatus("an answer in a crowd", answer);
                assertThat(answer.header("retry-after")).isEqualTo("5");
            }
            assertThat(wire.get("/health/live").status()).isEqualTo(200);
            assertThat(wire.get("/metrics").status()).isEqualTo(200);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (wire.get("/list").status() == 503) {
            assertThat(System.nanoTime()).isLessThan(end);
        }
    }

    private static byte[] scoreWithoutItsBody() {
        return ("POST /api/v1/scores?as-of=2026-01-01 HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                        + casebook.key() + "\r\nContent-Type: application/json\r\nContent-Length: 60000\r\n\r\n{")
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** Once all of them are at work: before, a list that is not made yet may be another reason for a 503. */
    private static Answer awaitRefusal(String target) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Answer answer = wire.get(target);
        while (answer.status() != 503 || !answer.body().contains(CROWDED)) {
            assertThat(System.nanoTime()).isLessThan(end);
            answer = wire.get(target);
        }
        return answer;
    }

    @Test
    void aBodyThatNeverEndsIsGivenUp() throws Exception {
        ExecutorService sender = Executors.newSingleThreadExecutor();
        try (Socket socket = wire.connect(Wire.HERE)) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> forever(socket), sender);
            long before = System.nanoTime();
            Answer answer = Wire.read(socket);

            SafeAnswer.check("a body without end", answer);
            assertThat(answer.status()).isEqualTo(408);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(25));
            sending.join();
        } finally {
            sender.shutdownNow();
        }
    }

    /** A chunk of one byte each half second, until the server closes the connection. */
    private static void forever(Socket socket) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write((FORM + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write("1\r\na\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(500);
            }
        } catch (IOException closed) {
            return;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void bodiesThatAreTooLargeAreRefusedBeforeTheirEnd() throws IOException {
        Answer declared = wire.send(FORM + "Content-Length: 999999999999\r\n\r\n" + "a".repeat(70_000));
        Answer chunked = wire.send(
                FORM + "Transfer-Encoding: chunked\r\n\r\n" + ("4000\r\n" + "a".repeat(0x4000) + "\r\n").repeat(8));

        for (Answer answer : List.of(declared, chunked)) {
            SafeAnswer.check("a large body", answer);
            assertThat(answer.status()).isEqualTo(413);
        }
        Answer broken = wire.send(FORM + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n");
        assertThat(broken.status()).isEqualTo(400);
    }

    @Test
    void aConnectionThatIsSilentIsClosed() throws IOException {
        try (Socket idle = wire.connect(Wire.HERE);
                Socket promised = wire.connect(Wire.HERE)) {
            promised.getOutputStream().write((FORM + "Content-Length: 10\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            long before = System.nanoTime();

            assertThat(Wire.read(idle).status()).isZero();
            assertThat(Wire.read(promised).status()).isIn(0, 400, 408);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(29));
        }
    }
}
