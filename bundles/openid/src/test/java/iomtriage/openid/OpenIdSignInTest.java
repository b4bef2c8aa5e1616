package iomtriage.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.http.Response;
import iomtriage.pages.TestSite;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People who sign in on the pages at a real provider, and those who should not get in that way. */
class OpenIdSignInTest {

    private static Provider provider;
    private static TestSite site;

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() {
        provider = new Provider();
        site = new TestSite(folder, 40);
    }

    @AfterAll
    static void stop() {
        site.close();
        provider.close();
    }

    @BeforeEach
    void atTheProvider() {
        site.signInAt(signIn("pages", Optional.of(Provider.SECRET), Clock.systemUTC()));
    }

    private static OpenIdSignIn signIn(String client, Optional<String> secret, Clock clock) {
        return signIn(provider.issuer(), client, secret, clock);
    }

    private static OpenIdSignIn signIn(String issuer, String client, Optional<String> secret, Clock clock) {
        return new OpenIdSignIn(
                new Issuer(URI.create(issuer), client, Optional.empty()),
                new Client(client, secret, URI.create(Provider.PAGES)),
                new ClaimedUsers(
                        new ClaimedUsers.Names("sub", "name", "realm.roles", "agency", "area"),
                        Map.of("iom-lead", Role.SUPERVISOR),
                        Optional.of(Agency.PROBATION),
                        "north"),
                clock);
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    }

    private static String location(Response response) {
        assertThat(response.status()).as(response.text()).isEqualTo(303);
        return response.headers().get("Location");
    }

    private static String leave(TestSite.Browser pages, String to) {
        return location(pages.get("/sign-in/provider?to=" + to));
    }

    /** The address at which someone comes back, as one of ours. */
    private static String back(HttpClient browser, String who, String left) throws Exception {
        return Provider.signIn(browser, who, left).substring(Provider.PAGES.length());
    }

    private static TestSite.Browser signedIn(String who) throws Exception {
        TestSite.Browser pages = site.stranger();
        assertThat(pages.get(back(browser(), who, leave(pages, "/list"))).status())
                .isEqualTo(200);
        return pages;
    }

    private static void assertRefused(TestSite.Browser pages, String address, String kind, String words) {
        assertThat(location(pages.get(address))).startsWith("/sign-in?refused=" + kind);
        assertThat(pages.get("/sign-in?refused=" + kind).text()).contains(words, "Sign in with the identity provider");
        assertThat(location(pages.get("/list"))).startsWith("/sign-in");
    }

    @Test
    void twoPeopleWhoSignInAreTwoAndOnTheTrail() throws Exception {
        TestSite.Browser sam = signedIn("sam");
        TestSite.Browser sue = signedIn("sue");

        assertThat(sam.get("/list").text()).contains("<span>Sam Supervisor</span>");
        assertThat(sue.get("/list").text()).contains("<span>sue</span>");
        assertThat(sam.session()).isNotEqualTo(sue.session()).isNotEmpty();
        assertThat(site.trail.journal().search(AuditQuery.newest(200)).stream()
                        .filter(entry -> entry.content().action() == Action.SIGNED_IN)
                        .map(entry -> entry.content().userId()))
                .contains("sam", "sue");
    }

    @Test
    void aClientWithoutASecretSignsInByItsProofAlone() throws Exception {
        site.signInAt(signIn("pages-without-secret", Optional.empty(), Clock.systemUTC()));

        assertThat(signedIn("sam").get("/list").text()).contains("Sam Supervisor");
    }

    @Test
    void someoneWhoCameFromAPageComesBackToItAndNobodyIsSentElsewhere() throws Exception {
        for (String to : List.of(
                "https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "%2Fsign-in%2Fprovider")) {
            TestSite.Browser pages = site.stranger();
            Response in = pages.get(back(browser(), "sam", leave(pages, to)));
            assertThat(in.headers()).as(to).containsEntry("Refresh", "0; url=/");
        }
        TestSite.Browser pages = site.stranger();
        Response in = pages.get(back(browser(), "sam", leave(pages, "%2Flist%3Fwhere%3Dabove")));
        assertThat(in.headers()).containsEntry("Refresh", "0; url=/list?where=above");
        assertThat(in.text()).contains("href=\"/list?where=above\"");
    }

    @Test
    void aSessionFromBeforeIsNotTakenOver() throws Exception {
        TestSite.Browser pages = signedIn("sam");
        String before = pages.session();

        pages.get(back(browser(), "sue", leave(pages, "/list")));

        assertThat(pages.session()).isNotEqualTo(before);
        assertThat(pages.get("/list").text()).contains("<span>sue</span>");
    }

    @ParameterizedTest
    @CsvSource({
        "replayed, doubted, cannot be trusted",
        "abroad,   doubted, cannot be trusted",
        "shared,   doubted, cannot be trusted",
        "guest,    no_role, gives you no role",
        "elsewhere,no_role, gives you no role"
    })
    void anotherNonceOrAudienceOrNoRoleOrAgencyIsRefused(String who, String kind, String words) throws Exception {
        TestSite.Browser pages = site.stranger();

        assertRefused(pages, back(browser(), who, leave(pages, "/list")), kind, words);
    }

    @Test
    void anotherStateIsRefusedBeforeTheProviderIsAsked() throws Exception {
        TestSite.Browser sam = site.stranger();
        TestSite.Browser other = site.stranger();
        leave(other, "/list");
        String back = back(browser(), "sam", leave(sam, "/list"));

        assertRefused(other, back, "begin_again", "in another window");
        assertRefused(site.stranger(), back, "begin_again", "in another window");
        assertRefused(sam, back.replaceAll("state=[^&]+", "state=x"), "begin_again", "in another window");
        // The code was not spent on them.
        assertThat(sam.get(back).status()).isEqualTo(200);
        assertRefused(site.stranger(), back, "begin_again", "in another window");
    }

    @Test
    void aCodeThatWasTakenFromSomeoneElseIsRefusedByTheProvider() throws Exception {
        TestSite.Browser victim = site.stranger();
        TestSite.Browser thief = site.stranger();
        String code = back(browser(), "sam", leave(victim, "/list")).replaceAll(".*code=([^&]+).*", "$1");
        String state = leave(thief, "/list").replaceAll(".*[?&]state=([^&]+).*", "$1");

        assertRefused(thief, "/sign-in/return?code=" + code + "&state=" + state, "provider", "did not let you in");
    }

    @Test
    void aTokenThatHasExpiredIsRefused() throws Exception {
        site.signInAt(
                signIn("pages", Optional.of(Provider.SECRET), Clock.offset(Clock.systemUTC(), Duration.ofHours(1))));
        TestSite.Browser pages = site.stranger();

        assertRefused(pages, back(browser(), "sam", leave(pages, "/list")), "doubted", "cannot be trusted");
    }

    @Test
    void whoeverTheProviderTurnsAwayIsTold() {
        TestSite.Browser pages = site.stranger();
        String state = leave(pages, "/list").replaceAll(".*[?&]state=([^&]+).*", "$1");

        assertRefused(pages, "/sign-in/return?error=access_denied&state=" + state, "provider", "did not let you in");
    }

    @Test
    void aWrongSecretLetsNobodyIn() throws Exception {
        site.signInAt(signIn("pages", Optional.of("another"), Clock.systemUTC()));
        TestSite.Browser pages = site.stranger();

        assertRefused(pages, back(browser(), "sam", leave(pages, "/list")), "provider", "did not let you in");
    }

    @Test
    void whileTheProviderIsAwayThatIsSaid() {
        site.signInAt(signIn("http://localhost:1", "pages", Optional.empty(), Clock.systemUTC()));

        assertRefused(site.stranger(), "/sign-in/provider", "unreachable", "cannot be reached");
    }

    @Test
    void signingOutSignsOutThereToo() throws Exception {
        HttpClient browser = browser();
        TestSite.Browser pages = site.stranger();
        pages.get(back(browser, "sam", leave(pages, "/list")));
        pages.get("/list");
        // Whom the provider knows it does not ask again.
        TestSite.Browser second = site.stranger();
        assertThat(Provider.followed(browser, leave(second, "/list"))).startsWith(Provider.PAGES);

        Response out = pages.send("/sign-out", Map.of());

        assertThat(out.text()).contains("You are signed out here");
        assertThat(location(pages.get("/list"))).startsWith("/sign-in");
        String there = out.headers().get("Refresh").substring("0; url=".length());
        assertThat(there).startsWith(provider.issuer());
        assertThat(Provider.followed(browser, there)).isEqualTo(Provider.PAGES + "/sign-in");
        assertThat(Provider.followed(browser, leave(second, "/list"))).endsWith("/login");
    }

    @Test
    void nameAndPasswordLetNobodyInWhereThereIsAProvider() {
        TestSite.Browser pages = site.stranger();

        assertThat(pages.get("/sign-in").text()).doesNotContain("password");
        assertThat(location(pages.post("/sign-in", Map.of("user", "sam", "password", "right"))))
                .isEqualTo("/sign-in");
        assertThat(location(pages.get("/list"))).startsWith("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://triage.example", "https://triage.example/", "https://triage.example/iom", "triage", ""})
    void anAddressOfThePagesThatCannotBeReturnedToIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Client("pages", Optional.empty(), URI.create(address)))
                .withMessageContaining("pages.address");
    }

    @Test
    void everythingThatIsWrongWithAClientIsSaidAtOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Client(" ", Optional.empty(), URI.create("http://triage.example")))
                .withMessageContaining("client.id")
                .withMessageContaining("https");
        assertThat(new Client("pages", Optional.of("hush"), URI.create(Provider.PAGES)))
                .asString()
                .doesNotContain("hush");
    }
}
