package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.GangDefinition;
import iomtriage.pages.TestSite;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that compares definitions: of one that looks at gang intelligence, not everybody may see the numbers. */
class DefinitionsPageTest {

    @TempDir
    Path folder;

    @Test
    void whoMayNotSeeGangIntelligenceIsShownNoNumberOfADefinitionThatLooksAtItAndIsToldSo() throws Exception {
        try (TestSite site = new TestSite(folder, GangDefinition.setting(60))) {
            assertThat(whole(site, DemoUsers.SUPERVISOR))
                    .contains(GangDefinition.NAME)
                    .doesNotContain("which you may not see");
            assertThat(whole(site, DemoUsers.PRACTITIONER))
                    .contains("One definition looks at gang intelligence, which you may not see, and is not shown.")
                    .contains("Who came and went", "Who meets them")
                    .doesNotContain(GangDefinition.NAME, "null");
        }
    }

    @Test
    void whoLookedIsOnRecord() throws Exception {
        try (TestSite site = new TestSite(folder, GangDefinition.setting(60))) {
            whole(site, DemoUsers.PRACTITIONER);
            assertThat(site.journal.search(AuditQuery.newest(1)).get(0).content())
                    .satisfies(entry -> assertThat(entry.action()).isEqualTo(Action.LIST_VIEWED))
                    .satisfies(entry -> assertThat(entry.detail()).contains("\"part\":\"definitions\""));
        }
    }

    /** The page once it has everything: the past is read in the background. */
    private static String whole(TestSite site, User reader) throws InterruptedException {
        TestSite.Browser browser = site.signedInAs(reader);
        for (int tries = 0; tries < 600; tries++) {
            String page = browser.get("/definitions").text();
            if (!page.contains("being worked out")) {
                return page;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("It was never worked out.");
    }
}
