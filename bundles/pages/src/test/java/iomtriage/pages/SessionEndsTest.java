package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Response;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A session that ends costs nobody what they wrote, says so before it does, and leads back to where somebody was. */
class SessionEndsTest {

    private static final String RATIONALE = "Twenty minutes of thought about this person, written down.";

    @TempDir
    private Path folder;

    private final Hands clock = new Hands();
    private TestSite site;

    /** A clock that is moved by hand. */
    private static final class Hands extends Clock {
        private Instant now = Instant.parse("2026-03-02T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void open() {
        site = new TestSite(folder, 60);
        site.become(site.pages(
                site.listReader, site.caseReader, new SignIn(request -> Optional.empty(), new DemoUsers(), clock)));
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void whatIsSentTooLateIsKeptAndShownAgainAfterSigningIn() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        clock.now = clock.now.plus(Duration.ofMinutes(31));

        Response late = browser.send("/person/decide", decision());

        assertThat(late.status()).isEqualTo(303);
        String door = late.headers().get("Location");
        assertThat(door).isEqualTo("/sign-in?kept=yes&to=%2Fperson%2Fdecide%3Fref%3Dsimulated-12");
        assertThat(browser.get(door).text()).contains("What you wrote is kept: sign in to go on with it.");
        Response in = browser.post(
                "/sign-in?to=%2Fperson%2Fdecide%3Fref%3Dsimulated-12", Map.of("user", "sam", "password", "right"));
        assertThat(in.headers()).containsEntry("Location", "/person/decide?ref=simulated-12");
        assertThat(browser.get("/person/decide?ref=simulated-12").text())
                .contains("This is what you had entered. It is not recorded yet.", RATIONALE);
    }

    @Test
    void nobodyElseIsShownItWhoSignsInAtTheSameMachine() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        clock.now = clock.now.plus(Duration.ofMinutes(31));
        browser.send("/person/decide", decision());

        browser.post("/sign-in", Map.of("user", DemoUsers.SECOND.id(), "password", "right"));

        assertThat(browser.get("/person/decide?ref=simulated-12").text()).doesNotContain(RATIONALE);
    }

    @Test
    void whoeverSignedOutOrForgesAFormKeepsNothing() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        browser.send("/sign-out", Map.of());

        assertThat(browser.send("/person/decide", decision()).headers()).containsEntry("Location", "/sign-in");
        TestSite.Browser late = site.signedInAs(DemoUsers.SUPERVISOR);
        clock.now = clock.now.plus(Duration.ofMinutes(31));
        Map<String, String> forged = decision();
        forged.put("token", "forged");
        assertThat(late.post("/person/decide", forged).headers()).containsEntry("Location", "/sign-in");
    }

    @Test
    void everyPageSaysUntilWhenAndWarnsWhileThereIsTimeToGoOn() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);

        assertThat(browser.get("/list").text())
                .contains("data-iom-session=\"1800\"", "you are signed out at <span data-iom-until>12:30</span>")
                .contains("You will be signed out soon", "Stay signed in");
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertThat(browser.get("/stay").status()).isEqualTo(200);
        clock.now = clock.now.plus(Duration.ofMinutes(29));
        assertThat(browser.get("/list").status()).isEqualTo(200);
    }

    @Test
    void aLinkIntoThePagesSurvivesSigningIn() {
        TestSite.Browser browser = site.stranger();
        Response door = browser.get("/person/why?ref=simulated-12&outcome=domestic-abuse");

        assertThat(door.headers())
                .containsEntry(
                        "Location", "/sign-in?to=%2Fperson%2Fwhy%3Fref%3Dsimulated-12%26outcome%3Ddomestic-abuse");
        String action = "/sign-in?to=%2Fperson%2Fwhy%3Fref%3Dsimulated-12%26outcome%3Ddomestic-abuse";
        assertThat(browser.get(action).text()).contains("action=\"" + action + "\"");
        Response wrong = browser.post(action, Map.of("user", "sam", "password", "wrong"));
        assertThat(browser.get(wrong.headers().get("Location")).text()).contains("action=\"" + action + "\"");
        assertThat(browser.post(action, Map.of("user", "sam", "password", "right"))
                        .headers())
                .containsEntry("Location", "/person/why?ref=simulated-12&outcome=domestic-abuse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https%3A%2F%2Fevil.example", "%2F%2Fevil.example%2Flist", "%2Flist%0D%0ASet-Cookie%3A%20a%3Db",
                "%2F%5Cevil.example", "%2Fnothing-here", "javascript%3Aalert(1)"
            })
    void signingInLeadsNowhereElse(String to) {
        Response in = site.stranger().post("/sign-in?to=" + to, Map.of("user", "sam", "password", "right"));

        assertThat(in.headers()).containsEntry("Location", "/");
    }

    private static Map<String, String> decision() {
        return new TreeMap<>(Map.of(
                "ref", "simulated-12", "lastSeen", "0", "choice", "DEFER", "rationale", RATIONALE, "confirmed", "yes"));
    }
}
