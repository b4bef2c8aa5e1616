package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.review.Standing;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody who means harm sends: refused, and nothing personal is said of it in the server's log. */
class AttacksTest {

    private static final String MARKUP = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
    private static final String SQL = "'; DROP TABLE audit_entry; --";
    private static final String RATIONALE = "Discussed at the meeting; all four agencies agree.";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static final List<String> LOGGED = new CopyOnWriteArrayList<>();
    private static final Handler LISTENER = new Handler() {
        @Override
        public void publish(LogRecord entry) {
            LOGGED.add(entry.getMessage() + " " + entry.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 60);
        Logger.getLogger("").addHandler(LISTENER);
    }

    @AfterAll
    static void nothingPersonalWasLogged() {
        Logger.getLogger("").removeHandler(LISTENER);
        assertThat(site.journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        site.close();
        assertThat(LOGGED)
                .noneMatch(line -> line.contains("simulated-") || line.contains("script") || line.contains("DROP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "choice",
                "reasons-ACCEPT",
                "rationale",
                "lastSeen",
                "day",
                "month",
                "year",
                "ref",
                "safety-VICTIM_CONTACT",
                "sensitive",
                "confirmed",
                "something-else"
            })
    void markupAndSqlInEveryFieldOfADecisionAreOnlyText(String field) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        for (String attack : List.of(MARKUP, SQL, MARKUP + SQL, "\u0000\uFFFF\u202E", "x".repeat(20_000))) {
            Map<String, String> form = new TreeMap<>(Map.of(
                    "ref",
                    "simulated-30",
                    "lastSeen",
                    "0",
                    "choice",
                    "ACCEPT",
                    "reasons-ACCEPT",
                    "needs-fit",
                    "day",
                    "1/6/2026"));
            form.put("rationale", RATIONALE);
            form.put(field, attack);

            Response response = browser.send("/person/decide", form);

            assertThat(response.status()).isIn(200, 303, 404, 409, 422);
            assertThat(response.text()).doesNotContain("<script>alert", "<img");
        }
        assertThat(site.journal.search(AuditQuery.newest(1))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "until", "user", "subject", "action", "before"})
    void markupAndSqlInEveryFieldOfTheAuditSearchAreOnlyText(String field) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.AUDITOR);
        for (String attack : List.of(MARKUP, SQL, "-1", "99999999999999999999")) {
            Response response =
                    browser.get("/audit?" + field + "=" + URLEncoder.encode(attack, StandardCharsets.UTF_8));

            // A date that is none is an error of whoever searches.
            assertThat(response.status()).isIn(200, 404, 422);
            assertThat(response.text()).doesNotContain("<script>alert", "<img");
        }
    }

    @Test
    void aFormThatIsTooLargeOfAnotherTypeOrInAnotherEncodingIsRefused() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        String type = "application/x-www-form-urlencoded";

        assertThat(browser.raw("/person/decide", type, new byte[2_000_000]).status())
                .isEqualTo(413);
        assertThat(browser.raw("/person/decide", "multipart/form-data; boundary=x", new byte[10])
                        .status())
                .isEqualTo(415);
        assertThat(browser.raw("/person/decide", type, ascii("rationale=%FF%FE"))
                        .status())
                .isEqualTo(400);
        assertThat(browser.raw("/person/decide", type, ascii("rationale=%zz")).status())
                .isEqualTo(400);
        assertThat(browser.raw("/person/decide", type, ascii("a=1&".repeat(500)))
                        .status())
                .isEqualTo(400);
        assertThatExceptionOfType(RefusedException.class).isThrownBy(() -> Form.parse("ref=%"));
    }

    @Test
    void aSessionThatSomebodyElsePlantedIsNeverSignedIn() {
        TestSite.Browser victim = site.stranger().withSession("planted-by-somebody-else");

        victim.post("/sign-in", Map.of("user", "sam", "password", "right"));

        assertThat(victim.session()).isNotEqualTo("planted-by-somebody-else").hasSizeGreaterThan(20);
        assertThat(site.stranger()
                        .withSession("planted-by-somebody-else")
                        .get("/list")
                        .status())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/person",
                "/person/why",
                "/person/needs",
                "/person/record",
                "/person/rating",
                "/person/history",
                "/person/decide",
                "/person/second"
            })
    void anotherAreasCaseCannotBeReadByItsReference(String page) {
        Response response = site.signedInAs(DemoUsers.SUPERVISOR).get(page + "?ref=" + DemoUsers.ELSEWHERE);

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.text()).doesNotContain(DemoUsers.ELSEWHERE);
        assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content().action())
                .isEqualTo(Action.ACCESS_REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person/decide", "/person/second", "/person/withdraw", "/person/view"})
    void anotherAreasCaseAndARestrictedOneCannotBeChanged(String page) {
        for (String reference : List.of(DemoUsers.ELSEWHERE, DemoUsers.RESTRICTED)) {
            Map<String, String> form = new TreeMap<>(Map.of(
                    "ref",
                    reference,
                    "lastSeen",
                    "0",
                    "choice",
                    "ACCEPT",
                    "reasons-ACCEPT",
                    "needs-fit",
                    "day",
                    "1/6/2026"));
            form.putAll(Map.of("rationale", RATIONALE, "confirmed", "yes", "decision", "1", "answer", "approve"));
            TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

            assertThat(browser.send(page, form).status()).isIn(403, 404);
            assertThat(site.reviewsAt(site.clock.instant())
                            .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                            .standing())
                    .isEqualTo(Standing.UNDECIDED);
            assertThat(site.reviewsAt(site.clock.instant())
                            .shown(DemoUsers.SUPERVISOR, new SubjectId(reference))
                            .entries())
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/person/decide", "/person/second", "/person/withdraw", "/person/view", "/sign-out"})
    void noFormIsTakenWithoutItsToken(String page) {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.post(page, Map.of("ref", "simulated-31", "rationale", RATIONALE))
                        .status())
                .isEqualTo(403);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
