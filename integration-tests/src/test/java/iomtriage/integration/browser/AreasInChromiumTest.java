package iomtriage.integration.browser;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.CaseAccess;
import iomtriage.api.score.PackService;
import iomtriage.integration.OfArea;
import iomtriage.integration.OpenToEverybody;
import iomtriage.integration.ShippedCaseload;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;

/**
 * Pages of several areas in a real browser, whose people sign in at a provider on another site: Sam sees the north alone, Cy both.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AreasInChromiumTest {

    private static final Path SCREENSHOTS =
            Path.of(System.getProperty("project.root"), "integration-tests", "target", "screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PEOPLE = 20;

    @TempDir
    static Path folder;

    private static ProviderOnAnotherSite provider;
    private static EmbeddedFramework framework;
    private static ChromeDriver driver;
    private static Page page;

    @BeforeAll
    static void open() throws Exception {
        driver = Chromium.start(folder.resolve("profile"), true);
        provider = new ProviderOnAnotherSite();
        int port = freePort();
        String address = "http://localhost:" + port;
        framework = EmbeddedFramework.start(
                folder.resolve("felix"),
                LaunchSettings.of(Map.of(
                        "iomtriage.lists.areas", "north,south",
                        "iomtriage.lists.as.of", "2026-01-01",
                        "iomtriage.openid.issuer", provider.address(),
                        "iomtriage.openid.client.id", "pages",
                        "iomtriage.openid.pages.address", address,
                        "iomtriage.openid.roles", "lead=SUPERVISOR",
                        "iomtriage.openid.agency", "POLICE",
                        "iomtriage.launcher.folder", folder.toString(),
                        "iomtriage.http.port", String.valueOf(port))));
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());
        framework.register(CaseAccess.class, new OpenToEverybody());
        framework.add(Part.PAGES);
        List<String> lines = ShippedCaseload.lines(2 * PEOPLE).lines().toList();
        OfArea.offer(framework, "north", Files.write(folder.resolve("north.jsonl"), lines.subList(0, PEOPLE)));
        OfArea.offer(framework, "south", Files.write(folder.resolve("south.jsonl"), lines.subList(PEOPLE, 2 * PEOPLE)));
        framework.httpPort(PATIENCE);
        page = new Page(driver, address, SCREENSHOTS);
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @AfterAll
    static void close() {
        if (driver != null) {
            driver.quit();
        }
        if (framework != null) {
            framework.close();
        }
        if (provider != null) {
            provider.close();
        }
    }

    private static void signIn(String who) {
        page.follow("//a[normalize-space()='Sign in with the identity provider']");
        page.follow("//a[@id='" + who + "']");
    }

    /** Whoever looks at the page, at its tab or at a print of it must not take it for another area's. */
    private static void saysOf(String area, String path, String name) throws Exception {
        page.openOnceMade(path);
        String paper = page.checkOnPaper(name);

        assertThat(paper).contains("Area: " + area).doesNotContain("Go to");
        assertThat(driver.getTitle()).contains(" – " + area + " – ");
        assertThat(page.texts("//main//h1/preceding::strong[ancestor::*[contains(@class, 'iom-area')]]"))
                .as("what stands over the heading of %s", path)
                .containsExactly(area);
        Files.write(SCREENSHOTS.resolve(name + "-narrow.png"), page.pictureOf(320, 900));
    }

    @Test
    @Order(1)
    void someoneWhoComesBackFromAnotherSiteIsSignedInAndWhereTheyWantedToGo() throws Exception {
        page.open("/area/north/left-out");

        signIn("sam");

        page.await("Left out of the list");
        assertThat(driver.getCurrentUrl()).endsWith("/area/north/left-out");
    }

    @Test
    @Order(2)
    void whoeverSeesOneAreaIsLedToIt() throws Exception {
        page.openOnceMade("/list");

        assertThat(driver.getCurrentUrl()).endsWith("/area/north/list");
        assertThat(page.text()).contains("Area: north").doesNotContain("Go to south");
    }

    @Test
    @Order(3)
    void signingOutEndsAtTheProviderAndComesBack() {
        page.press("Sign out");
        page.await("Signed out");

        assertThat(driver.getCurrentUrl()).startsWith(provider.address());
        page.follow("//a[@id='back']");
        assertThat(page.heading()).isEqualTo("Sign in");
        page.open("/area/north/list");
        assertThat(page.heading()).isEqualTo("Sign in");
    }

    @Test
    @Order(4)
    void whoeverSeesSeveralChoosesAndReadsOnEachPageWhichItIs() throws Exception {
        signIn("cy");
        page.open("/cohort");
        assertThat(page.heading()).isEqualTo("Which area?");
        page.follow("//a[normalize-space()='south']");
        // What the provider was asked on the way here is not the page's.
        driver.manage().logs().get(LogType.PERFORMANCE);
        saysOf("south", "/area/south/list", "areas-list");
        String person = page.references().get(0);
        saysOf("south", "/area/south/person/decide?ref=" + person, "areas-decide");

        page.follow("//nav[@aria-label='Areas']//a[normalize-space()='north']");

        assertThat(driver.getCurrentUrl()).endsWith("/area/north/list");
        assertThat(page.text()).contains("Area: north").doesNotContain(person);
    }
}
