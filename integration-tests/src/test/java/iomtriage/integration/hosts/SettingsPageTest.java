package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.launcher.Option;
import iomtriage.launcher.Options;
import iomtriage.launcher.ValueKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference of settings is made of what the bundles say of their own configuration. */
class SettingsPageTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));

    @Test
    void thePageIsWhatTheBundlesSay() throws IOException {
        Path made = Files.writeString(ROOT.resolve("integration-tests/target/SETTINGS.md"), page(Options.all()));

        assertThat(ROOT.resolve("bundles/launcher/SETTINGS.md"))
                .as("copy integration-tests/target/SETTINGS.md over it")
                .hasSameTextualContentAs(made);
    }

    private static String page(List<Option> options) {
        return """
                # Settings

                Made from what the bundles describe themselves (OSGi metatype). In an OSGi host a setting is a key of a configuration
                (PID); in Karaf, a line of `etc/PID.cfg`. For the launcher and Spring Boot it is a property, `iomtriage.store.url`, or an
                environment variable, `IOMTRIAGE_STORE_URL`.

                | property | configuration (PID) and key | environment variable | value | standard | |
                |---|---|---|---|---|---|
                """ + options.stream().map(SettingsPageTest::row).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String row(Option option) {
        return "| `" + option.property() + "` | `" + option.pid() + "`: `" + option.key() + "` | `"
                + option.environmentVariable() + "` | " + kind(option) + " | "
                + option.standard().map(text -> "`" + text + "`").orElse("") + " | " + option.description() + " |";
    }

    private static String kind(Option option) {
        String least = option.bounds().least().map(bound -> ", from " + bound).orElse("");
        String most = option.bounds().most().map(bound -> " to " + bound).orElse("");
        return option.kind() == ValueKind.NUMBER
                ? option.kind().words() + least + most
                : option.kind().words();
    }
}
