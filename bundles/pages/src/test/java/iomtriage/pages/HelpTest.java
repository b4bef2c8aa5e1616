package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every page says what it shows and how to read it. */
class HelpTest {

    /** They lead elsewhere, or are no pages. */
    private static final Set<String> NO_PAGES = Set.of("/list.csv", "/stay", "/guide/picture", "/programme/report");

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 40);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void theGuidesPicturesAreThere() {
        TestSite.Browser browser = site.signedInAs(DemoUsers.SUPERVISOR);
        List<String> pictures = Pattern.compile("/guide/picture\\?name=[a-z]+")
                .matcher(browser.get("/guide").text())
                .results()
                .map(MatchResult::group)
                .toList();
        assertThat(pictures).hasSizeGreaterThan(3);
        for (String picture : pictures) {
            assertThat(browser.get(picture).headers()).containsEntry("Content-Type", "image/png");
        }
        assertThat(browser.get("/guide/picture?name=none").status()).isEqualTo(404);
    }

    @Test
    void everyPageThatTheRouterKnowsSaysWhatItShowsAndHowToReadIt() {
        List<TestSite.Browser> browsers =
                List.of(site.signedInAs(DemoUsers.SUPERVISOR), site.signedInAs(DemoUsers.AUDITOR));
        List<String> paths = site.site.all().stream()
                .filter(route -> route.startsWith("GET "))
                .map(route -> route.substring("GET ".length()))
                .filter(path -> !NO_PAGES.contains(path) && !path.equals("/sign-in"))
                .toList();
        int seen = 0;
        for (TestSite.Browser browser : browsers) {
            for (String path : paths) {
                Response page = browser.get(path + "?ref=simulated-7&outcome=any-reoffence");
                if (page.status() == 200
                        && page.text().contains("<title>")
                        && !page.text().contains("<title>Please wait")) {
                    assertThat(page.text()).as(path).contains("href=\"#help\"", "id=\"help\"", "How to read this page");
                    seen++;
                }
            }
        }
        assertThat(seen).isGreaterThan(25);
    }
}
