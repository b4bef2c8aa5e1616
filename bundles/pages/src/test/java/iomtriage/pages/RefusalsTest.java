package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Dispatcher;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is refused leaves a line in the server's log, and whoever was turned away an entry in the trail. */
class RefusalsTest {

    private static final Logger LOGGER = Logger.getLogger(Dispatcher.class.getName());

    @TempDir
    Path folder;

    private final List<String> logged = new CopyOnWriteArrayList<>();
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            logged.add(entry.getLevel() + " " + entry.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private TestSite site;

    @BeforeEach
    void open() {
        site = new TestSite(folder, 30);
        LOGGER.addHandler(listener);
    }

    @AfterEach
    void close() {
        LOGGER.removeHandler(listener);
        site.close();
    }

    private Response send(String method, String path, Map<String, String> headers, String session, String body) {
        Map<String, List<String>> query =
                path.startsWith("/person") ? Map.of("ref", List.of(DemoUsers.RESTRICTED)) : Map.of();
        Map<String, String> cookies = session.isEmpty() ? Map.of() : Map.of("iomtriage-session", session);
        return site.front.answer(new Request(
                method,
                path,
                query,
                new HashMap<>(headers),
                cookies,
                new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                "192.0.2.1",
                false));
    }

    @Test
    void everyKindOfRefusalLeavesALineThatNamesNobody() {
        String practitioner = site.signedInAs(DemoUsers.PRACTITIONER).session();
        String key = site.keys.issue(DemoUsers.PRACTITIONER);
        Map<String, String> form = Map.of("content-type", "application/x-www-form-urlencoded");

        send("GET", "/person", Map.of(), practitioner, "");
        send("GET", "/audit", Map.of(), practitioner, "");
        send("POST", "/person/view", form, practitioner, "ref=simulated-5&token=guessed");
        send("POST", "/sign-in", form, "", "user=sam&password=wrong");
        send("POST", "/sign-in", form, "", "user=%zz");
        send("POST", "/sign-in", form, "", "user=" + "x".repeat(70_000));
        send("POST", "/sign-in", Map.of("content-type", "text/plain"), "", "simulated-5");
        send("DELETE", "/list", Map.of(), "", "");
        send("GET", "/api/v1/pack", Map.of(), "", "");
        send("GET", "/api/v1/pack", Map.of("authorization", "Bearer iomt_guessed"), "", "");
        send("GET", "/api/v1/person", Map.of("authorization", "Bearer " + key), "", "");
        send("GET", "/wp-login.php", Map.of(), "", "");
        site.front.answer("GET", "/list", new RefusedException(Refusal.MALFORMED, "simulated-5"));

        assertThat(logged)
                .containsExactly(
                        "INFO Refused: GET /person, 404: there is no such thing, or not for this visitor.",
                        "INFO Refused: GET /audit, 403: the role does not allow it.",
                        "WARNING Refused: POST /person/view, 403: the form was not sent from a page of the visitor's.",
                        "INFO Refused: POST /sign-in, 403: the name or the password is wrong.",
                        "INFO Refused: POST /sign-in, 400: what was sent cannot be read.",
                        "WARNING Refused: POST /sign-in, 413: the body is too large.",
                        "INFO Refused: POST /sign-in, 415: the body is of another type.",
                        "INFO Refused: DELETE /list, 405: the address does not answer this method.",
                        "INFO Refused: GET /api/v1/pack, 401: no key was sent.",
                        "WARNING Refused: GET /api/v1/pack, 401: the key is not known.",
                        "INFO Refused: GET /api/v1/person, 404: there is no such thing, or not for this visitor.",
                        "INFO Refused: GET /list, 400: what was sent cannot be read.");
    }

    @Test
    void whatTheRulesRefuseIsNoRefusalOfTheDoor() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        browser.get("/person/decide?ref=simulated-5");

        assertThat(browser.send("/person/decide", Map.of("ref", "simulated-5", "lastSeen", "0"))
                        .status())
                .isEqualTo(422);
        assertThat(logged).isEmpty();
    }

    @Test
    void anAnswerToAnotherMethodSaysWhichThereAre() {
        assertThat(send("PUT", "/person/decide", Map.of(), "", "").headers()).containsEntry("Allow", "GET, HEAD, POST");
        assertThat(send("PUT", "/api/v1/lists", Map.of(), "", "").headers()).containsEntry("Allow", "POST");
        assertThat(send("PUT", "/metrics", Map.of(), "", "").headers()).containsEntry("Allow", "GET, HEAD");
    }

    @Test
    void everyAnswerHasTheHeadersThatKeepABrowserSafe() {
        for (String path :
                List.of("/list", "/nothing", "/metrics", "/health/live", "/api/v1/pack", "/assets/iom.css")) {
            assertThat(send("GET", path, Map.of(), "", "").headers())
                    .as(path)
                    .containsEntry("X-Content-Type-Options", "nosniff")
                    .containsKeys("Content-Security-Policy", "Referrer-Policy", "Cache-Control");
        }
    }

    @Test
    void addressesThatStrangersInventDoNotMakeMetricsGrow() {
        for (int i = 0; i < 100; i++) {
            send("GET", "/invented-" + i, Map.of(), "", "");
            send("GET", "/api/v1/invented-" + i, Map.of(), "", "");
            send("GET", "/assets/invented-" + i, Map.of(), "", "");
        }

        assertThat(send("GET", "/metrics", Map.of(), "", "").text())
                .contains("iomtriage_requests_total{route=\"other\",status=\"404\"} 200")
                .doesNotContain("invented");
    }

    @Test
    void strangersDoNotFillTheAuditTrail() {
        Map<String, String> guess = Map.of("authorization", "Bearer iomt_guessed");
        for (int i = 0; i < 200; i++) {
            send("GET", "/api/v1/pack", guess, "", "");
        }
        Map<String, String> form = Map.of("content-type", "application/x-www-form-urlencoded");
        // Where many names are tried, only those that have signed in there before are let in.
        send("POST", "/sign-in", form, "", "user=sam&password=right");
        for (int i = 0; i < 50; i++) {
            send("POST", "/sign-in", form, "", "user=sam" + i + "&password=wrong");
        }
        send("POST", "/sign-in", form, "", "user=sam&password=right");

        List<String> turnedAway = site.journal.search(AuditQuery.newest(200)).stream()
                .map(AuditEntry::content)
                .filter(entry -> entry.action() == Action.SIGN_IN_REFUSED)
                .map(entry -> entry.userId() + " " + entry.detail())
                .toList();
        assertThat(turnedAway).hasSize(61).first().isEqualTo("nobody {\"notListedBefore\":20,\"with\":\"password\"}");
        assertThat(turnedAway)
                .filteredOn(entry -> entry.matches("nobody \\{\"from\":\"[^\"]+\",\"with\":\"key\"}"))
                .hasSize(30);
        assertThat(turnedAway)
                .filteredOn(entry -> entry.matches(
                        "nobody \\{\"from\":\"[^\"]+\"(,\"triedName\":\"[^\"]{12}\")?,\"with\":\"password\"}"))
                .hasSize(30);
        assertThat(turnedAway).filteredOn(entry -> entry.contains("triedName")).hasSize(20);
    }
}
