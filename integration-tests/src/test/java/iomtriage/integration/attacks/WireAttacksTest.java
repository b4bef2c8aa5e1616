package iomtriage.integration.attacks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no honest client sends, to a real Casebook: each is refused, and the next honest one is answered. */
class WireAttacksTest {

    private static final String FORM =
            "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    private static final String SECOND = "GET /metrics HTTP/1.1\r\nHost: localhost\r\nX-Pad: aaaa\r\n\r\n";

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/assets/../person",
                "/assets/../../../../etc/passwd",
                "/../../etc/passwd",
                "/assets/%2e%2e/person",
                "/assets/%2e%2e%2fperson",
                "/assets/..%2f..%2fetc%2fpasswd",
                "/assets/..;/person",
                "/assets/%252e%252e%252fperson",
                "/assets/..\\person",
                "/assets/%5c..%5cperson",
                "/assets/%c0%ae%c0%ae/person",
                "/assets/%00",
                "/assets/iom.css%00.html",
                "/assets/iom.css/",
                "/assets//iom.css",
                "/assets/./iom.css/../../META-INF/MANIFEST.MF",
                "//list",
                "/list/",
                "/list%2f",
                "/list%20",
                "/LIST",
                "/list;jsessionid=1",
                "http://evil.example/list",
                "file:///etc/passwd",
                "*",
                "list",
                "/%zz",
                "/%ff",
                "/a b",
                "/a\u0001b",
                "/list?%",
                "/list?reference=%zz",
                "/list?reference=%ff%fe",
                "/META-INF/MANIFEST.MF",
                "/WEB-INF/web.xml",
                "/system/console",
                "/<script>alert(1)</script>"
            })
    void noSpellingOfAPathReachesWhatIsNoPage(String target) throws IOException {
        Answer answer = wire.get(target);

        SafeAnswer.check(target, answer);
        assertThat(answer.status()).isIn(303, 400, 404);
        assertThat(answer.header("location")).matches("|/sign-in(\\?to=%2F[A-Za-z0-9%._~-]*)?");
        assertThat(answer.body()).doesNotContain("root:", "Bundle-", "<script>alert");
        lives();
    }

    @Test
    void whatHasNoEndIsRefusedBeforeItIsRead() throws IOException {
        refused(414, "GET /" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        refused(414, "GET /list?reference=" + "a".repeat(200_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        refused(431, "GET /list HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(100_000) + "\r\n\r\n");
        refused(431, "GET /list HTTP/1.1\r\nHost: localhost\r\n" + "X-Many: a\r\n".repeat(20_000) + "\r\n");
        refused(
                431,
                "GET /list HTTP/1.1\r\nHost: localhost\r\nCookie: iomtriage-session=" + "a".repeat(200_000)
                        + "\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n",
                "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde",
                "Content-Length: 5, 6\r\n\r\nabcdef",
                "Content-Length: +5\r\n\r\nabcde",
                "Content-Length: -5\r\n\r\n",
                "Content-Length: 0x5\r\n\r\nabcde",
                "Content-Length: 99999999999999999999\r\n\r\n",
                "Content-Length : 5\r\n\r\nabcde",
                "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\u000bchunked\r\n\r\n0\r\n\r\n",
                "X-Folded: a\r\n Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "X-Bare: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
            })
    void whatTwoServersCouldReadDifferentlyIsRefused(String rest) throws IOException {
        Answer answer = wire.send(FORM + rest + SECOND);

        SafeAnswer.check(rest, answer);
        assertThat(answer.status()).as(rest).isEqualTo(400);
        assertThat(answer.count()).as("answers").isEqualTo(1);
        lives();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;ext=\"val\r\nX\r\n0\r\n\r\n",
                "1;ext=\"val\nX\r\n0\r\n\r\n",
                "1\nX\r\n0\r\n\r\n",
                "1\nX\n0\n\n",
                "1;a=b\r\nX\r\n0;c\r\n\r\n",
                "1\r\nX\r\n0\r\n\r\n"
            })
    void whatComesBehindChunksIsNeverARequestOfItsOwn(String chunks) throws IOException {
        for (String line : new String[] {"POST /sign-in", "POST /nothing", "GET /health/live", "POST /api/v1/scores"}) {
            Answer answer = wire.send(line + " HTTP/1.1\r\nHost: localhost\r\nContent-Type:"
                    + " application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + SECOND);

            // It has been read to the end of the connection.
            assertThat(answer.count()).as(line).isEqualTo(1);
            assertThat(answer.body()).as(line).doesNotContain("iomtriage_requests_total");
        }
        lives();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1;ext=\"val\r\nX\r\n0\r\n\r\n",
                "1;ext=\"val\nX\r\n0\r\n\r\n",
                "1\nX\r\n0\r\n\r\n",
                "1\r\nX\n0\r\n\r\n",
                "1\nX\n0\n\n"
            })
    void chunksWhoseEndTwoServersCouldSeeElsewhereAreRefused(String chunks) throws IOException {
        Answer answer = wire.send(FORM + "Transfer-Encoding: chunked\r\n\r\n" + chunks + SECOND);

        SafeAnswer.check(chunks, answer);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.count()).as("answers").isEqualTo(1);
        lives();
    }

    @Test
    void aRequestThatIsHiddenInABodyIsNotAnswered() throws IOException {
        String length = "Content-Length: " + SECOND.length() + "\r\n";
        for (String line : new String[] {"POST /nothing", "GET /health/live", "POST /api/v1/scores", "GET /list"}) {
            Answer answer = wire.send(
                    line + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + length + "\r\n" + SECOND);

            assertThat(answer.count()).as(line).isEqualTo(1);
            assertThat(answer.body()).as(line).doesNotContain("iomtriage_requests_total");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"TRACE", "CONNECT", "OPTIONS", "PUT", "DELETE", "PATCH", "PROPFIND", "get", "SMITH", "G\u00c4T"})
    void otherMethodsAreRefusedAndNothingIsEchoed(String method) throws IOException {
        Answer answer = wire.send(
                method + " /list HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Secret: echo-me\r\n\r\n");

        SafeAnswer.check(method, answer);
        assertThat(answer.status()).isIn(400, 405);
        assertThat(answer.body() + answer.headers()).doesNotContain("echo-me", "SMITH");
    }

    @Test
    void headIsAnsweredLikeGetWithoutABody() throws IOException {
        assertThat(Surface.pages())
                .contains("/list", "/person", "/sign-in", "/metrics")
                .hasSizeGreaterThan(15);
        Visitor visitor = Visitor.signedIn(wire, "supervisor");
        for (String page : Surface.pages()) {
            Answer get = visitor.get(page);
            Answer head = visitor.send("HEAD", page, Map.of(), "");

            SafeAnswer.check("HEAD " + page, head);
            assertThat(head.status()).as(page).isEqualTo(get.status());
            assertThat(head.header("content-type")).as(page).isEqualTo(get.header("content-type"));
            assertThat(head.body()).as(page).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /list\r\n\r\n",
                "GET /list HTTP/1.1\r\n\r\n",
                "GET /list HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /list HTTP/1.1\r\nHost: a b<>/\r\n\r\n",
                "GET /list HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "PROXY TCP4 192.0.2.1 192.0.2.2 1 2\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nExpect: 999-anything\r\nContent-Length: 5\r\n\r\nabcde"
            })
    void whatIsNoRequestIsAnsweredWithNothingButItsStatus(String bytes) throws IOException {
        Answer answer = wire.send(bytes);

        assertThat(answer.status()).isIn(400, 417, 426, 505);
        assertThat(answer.body()).isEmpty();
        lives();
    }

    @Test
    void anotherHostsNameIsNeverRepeated() throws IOException {
        for (String page : new String[] {"/list", "/sign-in", "/nothing", "/api/v1/pack"}) {
            Answer answer =
                    wire.send("GET " + page + " HTTP/1.1\r\nHost: evil.example\r\nX-Forwarded-Host: evil.example\r\n"
                            + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");

            SafeAnswer.check(page, answer);
            assertThat(answer.headers() + answer.body()).as(page).doesNotContain("evil.example");
        }
    }

    private static void refused(int status, String bytes) throws IOException {
        Answer answer = wire.send(bytes);
        SafeAnswer.check(String.valueOf(status), answer);
        assertThat(answer.status()).isEqualTo(status);
        lives();
    }

    private static void lives() throws IOException {
        assertThat(wire.get("/health/live").status()).isEqualTo(200);
    }
}
