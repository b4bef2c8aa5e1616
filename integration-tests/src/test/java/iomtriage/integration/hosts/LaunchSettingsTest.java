package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Option;
import iomtriage.launcher.Options;
import iomtriage.launcher.SettingsRefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings as a program, its environment or its configuration gives them, checked against what the bundles say of themselves. */
class LaunchSettingsTest {

    @Test
    void everySettingOfEveryBundleHasAPropertyAndAnEnvironmentVariable() {
        List<Option> options = Options.all();

        assertThat(options)
                .extracting(Option::property)
                .contains(
                        "iomtriage.packs.pack",
                        "iomtriage.triage.threads",
                        "iomtriage.cohorts.folder",
                        "iomtriage.reviews.case.access.required",
                        "iomtriage.store.password",
                        "iomtriage.lists.as.of",
                        "iomtriage.http.port",
                        "iomtriage.launcher.folder")
                .doesNotHaveDuplicates();
        assertThat(options)
                .extracting(Option::environmentVariable)
                .contains("IOMTRIAGE_STORE_PASSWORD", "IOMTRIAGE_LISTS_CASELOAD_LARGEST_MEBIBYTES")
                .doesNotHaveDuplicates();
        assertThat(options)
                .allSatisfy(option -> assertThat(option.description()).endsWith("."));
    }

    @Test
    void allThatIsWrongIsSaidAtOnceAndNoValueIsRepeated() {
        Map<String, String> settings = Map.of(
                "iomtriage.store.adress", "jdbc:h2:mem:x",
                "iomtriage.lists.capacity", "dozens",
                "iomtriage.http.port", "70000",
                "iomtriage.reviews.case-access-required", "perhaps");

        assertThatExceptionOfType(SettingsRefusedException.class)
                .isThrownBy(() -> LaunchSettings.of(settings))
                .satisfies(refused -> assertThat(refused.findings())
                        .hasSize(4)
                        .anySatisfy(finding -> assertThat(finding)
                                .startsWith("There is no setting iomtriage.store.adress. There are ")
                                .contains("iomtriage.store.url"))
                        .contains(
                                "iomtriage.lists.capacity must be a whole number.",
                                "iomtriage.http.port must be at most 65535.",
                                "iomtriage.reviews.case-access-required must be true or false."))
                .withMessageNotContainingAny("dozens", "70000", "perhaps", "jdbc:h2:mem:x");
    }

    @Test
    void variablesOfOthersAreLeftAloneAndMisspeltOnesOfOursAreNot() {
        LaunchSettings.ofEnvironment(
                Map.of("IOMTRIAGE_SERVICE_HOST", "10.0.0.1", "HOME", "/", "IOMTRIAGE_LISTS_AS_OF", "2026-01-01"));

        assertThatExceptionOfType(SettingsRefusedException.class)
                .isThrownBy(() -> LaunchSettings.ofEnvironment(Map.of("IOMTRIAGE_LISTS_CAPACTY", "15")))
                .withMessageContaining("IOMTRIAGE_LISTS_CAPACTY");
    }

    @Test
    void settingsAreNeverShownWithTheirValues() {
        assertThat(LaunchSettings.standard().with("iomtriage.store.password", "Secret-1"))
                .asString()
                .doesNotContain("Secret");
    }
}
