package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.http.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetAddressesTest {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"");

    @TempDir
    Path folder;

    @Test
    void whatAPageBringsAlongIsKeptForGoodUnderAnAddressThatAnUpgradeChanges() {
        try (TestSite site = new TestSite(folder, 30)) {
            TestSite.Browser browser = site.stranger();
            List<String> addresses = ADDRESS.matcher(browser.get("/sign-in").text())
                    .results()
                    .map(found -> found.group(1))
                    .toList();

            assertThat(addresses).hasSize(5).allMatch(address -> address.contains("?v="));
            for (String address : addresses) {
                Response asset = browser.get(address);
                assertThat(asset.status()).isEqualTo(200);
                assertThat(asset.headers()).containsEntry("Cache-Control", "public, max-age=31536000, immutable");
            }
            assertThat(browser.get("/assets/iom.css?v=older").headers())
                    .containsEntry("Cache-Control", "public, max-age=3600");
        }
    }
}
