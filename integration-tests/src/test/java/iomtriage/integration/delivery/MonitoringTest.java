package iomtriage.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import iomtriage.launcher.Iomtriage;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts and dashboard name metrics that a running service gives. */
class MonitoringTest {

    private static final Path DELIVERY =
            Path.of(System.getProperty("project.root")).resolve("bundles/host/delivery");
    private static final Pattern METRIC = Pattern.compile("\\b(?:iomtriage|jvm|process)_[a-z_]+");

    @TempDir
    Path folder;

    private static Set<String> named(String file) throws IOException {
        Set<String> names = new TreeSet<>();
        METRIC.matcher(Files.readString(DELIVERY.resolve(file))).results().forEach(found -> names.add(found.group()));
        return names;
    }

    private Set<String> given() throws IOException, InterruptedException {
        Set<String> names = new TreeSet<>();
        try (Iomtriage iomtriage = Iomtriage.start(LaunchSettings.standard()
                .starting(Part.PAGES)
                .with("iomtriage.http.port", 0)
                .with("iomtriage.launcher.folder", folder))) {
            iomtriage.lists();
            HttpRequest metrics = HttpRequest.newBuilder(iomtriage.pages().resolve("/metrics"))
                    .build();
            String text = "";
            for (int i = 0;
                    i < 100 && !(text.contains("iomtriage_trail_intact") && text.contains("seconds_bucket"));
                    i++) {
                Thread.sleep(100);
                text = HttpClient.newHttpClient()
                        .send(metrics, HttpResponse.BodyHandlers.ofString())
                        .body();
            }
            text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> names.add(line.replaceAll("[{ ].*", "")));
        }
        return names;
    }

    @Test
    void everyMetricThatAlertsAndDashboardNameIsThere() throws Exception {
        Set<String> given = given();

        assertThat(named("alerts.yml")).hasSizeGreaterThan(5).isSubsetOf(given);
        assertThat(named("dashboard.json")).hasSizeGreaterThan(8).isSubsetOf(given);
    }

    @Test
    void everyPanelOfTheDashboardAsksForSomething() throws IOException {
        JsonNode dashboard =
                new JsonMapper().readTree(DELIVERY.resolve("dashboard.json").toFile());

        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(panel.path("title").asText()).isNotBlank();
            assertThat(panel.path("targets"))
                    .isNotEmpty()
                    .allSatisfy(
                            target -> assertThat(target.path("expr").asText()).containsPattern(METRIC));
        });
    }
}
