package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Dispatcher;
import iomtriage.http.RequestMetrics;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        try (TestSite all = new TestSite(folder, 40)) {
            theExampleRuns(all.site, all.stranger(), all.signedInAs(DemoUsers.SUPERVISOR));
        }
    }

    private static void theExampleRuns(PageRouter pages, TestSite.Browser stranger, TestSite.Browser supervisor) {
        // README begins
        Dispatcher dispatcher = new Dispatcher(List.of(pages), new RequestMetrics(), System::nanoTime);
        Response signIn = dispatcher.answer(stranger.request("GET", "/sign-in", ""));
        System.out.println(signIn.status() + " " + signIn.headers().get("Content-Security-Policy"));
        Response list = dispatcher.answer(supervisor.request("GET", "/list?where=above&sort=harm", ""));
        Response refused = dispatcher.answer(stranger.request("GET", "/list", ""));
        System.out.println(list.status() + ", without signing in: " + refused.status());
        // README ends
        assertThat(list.text()).contains("cut line");
        assertThat(refused.status()).isEqualTo(303);
    }
}
