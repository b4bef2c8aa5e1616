package iomtriage.integration.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What an area is handed beside the jars. */
class DeliveryTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final String INSTALLED = "/opt/casebook/casebook.jar";

    private static String text(String file) throws IOException {
        return Files.readString(ROOT.resolve(file));
    }

    private static Matcher found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
        assertThat(matcher.find()).as(pattern).isTrue();
        return matcher;
    }

    /** What the command of a container or service says of its version, with the jar of this build. */
    private static String versionBy(String... command) throws IOException, InterruptedException {
        List<String> here = new ArrayList<>(Arrays.asList(command));
        here.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
        assertThat(here).contains(INSTALLED);
        here.replaceAll(argument -> argument.equals(INSTALLED)
                ? ROOT.resolve("bundles/host/target/casebook.jar").toString()
                : argument);
        here.add("--version");
        Process process = new ProcessBuilder(here).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void theContainerStartsCasebookFromFilesThatTheBuildMakes() throws Exception {
        String container = text("bundles/host/delivery/Containerfile");
        String command = found("^ENTRYPOINT \\[(.*)]$", container).group(1);
        assertThat(versionBy(command.replace("\"", "").split(", "))).startsWith("casebook ");
        Pattern.compile("^COPY (.*) \\S+$", Pattern.MULTILINE)
                .matcher(container)
                .results()
                .flatMap(copy -> Arrays.stream(copy.group(1).split(" ")))
                .forEach(file -> assertThat(ROOT.resolve(file)).exists());
        String settings = text("bundles/launcher/SETTINGS.md");
        for (String variable : found("^ENV (.*)$", container).group(1).split(" ")) {
            assertThat(settings).contains("`" + variable.replaceAll("=.*", "") + "`");
        }
    }

    @Test
    void theServiceStartsCasebook() throws Exception {
        String command = found("^ExecStart=(.*)$", text("bundles/host/delivery/casebook.service"))
                .group(1);
        assertThat(versionBy(command.split(" "))).startsWith("casebook ");
    }

    /** One that went on without memory would answer nobody, and nothing would start it again. */
    @Test
    void withoutMemoryTheProcessEndsSoThatItIsStartedAgain() throws Exception {
        String unit = text("bundles/host/delivery/casebook.service");
        String container = found("^ENTRYPOINT \\[(.*)]$", text("bundles/host/delivery/Containerfile"))
                .group(1);
        assertThat(unit).contains("\nRestart=on-failure\n");
        String starts = found("^ExecStart=(.*)$", unit).group(1).replace("-Xmx2g", "-Xmx24m") + " --once";
        for (String command : List.of(starts, container.replace("\"", "").replace(", ", " ") + " --once")) {
            List<String> here = new ArrayList<>(Arrays.asList(command.split(" ")));
            here.set(0, Path.of(System.getProperty("java.home"), "bin", "java").toString());
            here.replaceAll(argument -> argument.equals(INSTALLED)
                    ? ROOT.resolve("bundles/host/target/casebook.jar").toString()
                    : argument.startsWith("-XX:MaxRAMPercentage") ? "-Xmx24m" : argument);
            Process process = new ProcessBuilder(here).redirectErrorStream(true).start();
            String said = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(said).contains("java.lang.OutOfMemoryError");
            assertThat(process.exitValue()).isEqualTo(3);
        }
    }

    @Test
    void systemdKnowsAllThatTheServiceAsksFor() throws Exception {
        Path tool = Path.of("/usr/bin/systemd-analyze");
        assumeTrue(Files.isExecutable(tool), "Skipped: there is no systemd on this machine.");
        Process check = new ProcessBuilder(
                        tool.toString(),
                        "verify",
                        ROOT.resolve("bundles/host/delivery/casebook.service").toString())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(check.getInputStream().readAllBytes()))
                .doesNotContainIgnoringCase("unknown", "failed to parse", "invalid");
    }

    @Test
    void theVersionsThatBelongTogetherAreThoseOfEveryPartThatIsAJar() throws Exception {
        TreeSet<String> parts = new TreeSet<>();
        Pattern.compile("<module>(\\w+)</module>")
                .matcher(text("bundles/pom.xml"))
                .results()
                .map(module -> module.group(1))
                .filter(module -> !module.equals("karaf"))
                .forEach(module -> parts.add("iomtriage." + module));
        TreeSet<String> listed = new TreeSet<>();
        String versions = text("bundles/supply/bom/pom.xml");
        Pattern.compile("<artifactId>(iomtriage\\.\\w+)</artifactId><version>\\$\\{project.version}</version>")
                .matcher(versions)
                .results()
                .forEach(part -> listed.add(part.group(1)));
        assertThat(listed).isEqualTo(parts);
        String version = "<version>(.*?)</version>";
        assertThat(found(version, versions).group(1))
                .isEqualTo(found(version, text("pom.xml")).group(1));
    }
}
