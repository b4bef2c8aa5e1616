package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.TestJvm;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Karaf as its project ships it, without a repository to reach: the features come from the archive alone. */
class KarafTest {

    private static final Path ROOT = Path.of(System.getProperty("project.root"));
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final String REPOSITORY = "repository/";

    @TempDir
    Path folder;

    private Path karaf;
    private ServedPages pages;

    @Test
    void featuresAreInstalledAndTheHostIsRestartedWithoutGrowing() throws Exception {
        HostFolder host = HostFolder.in(folder);
        unpack(host);
        String options = String.join(" ", host.options()) + " " + String.join(" ", TestJvm.options());
        Map<String, String> environment = Map.of("KARAF_OPTS", options, "JAVA_MAX_MEM", "256m", "KARAF_NOROOT", "");
        try (Running running = Running.start(karaf, environment, List.of("bin/karaf"))) {
            running.await(Pattern.compile("karaf@root"));
            running.type("feature:repo-add mvn:iomtriage/iomtriage.karaf/0.1.0/xml/features");
            Files.createFile(folder.resolve("started"));
            running.type("feature:install iomtriage-decisions");
            running.type("bundle:install -s file:" + folder.resolve("case-host.jar"));
            running.type("bundle:install -s file:" + folder.resolve("trial.jar"));
            TrialResult result = running.trial(folder);
            result.holds("Apache Karaf", host.people());
            result.isInTheReadme(
                    "Apache Karaf",
                    System.getProperty("karaf.version"),
                    "[features, or an archive](bundles/karaf/README.md)");
            theReadmesCommandsRun(running, host);
            theGuidesHostRanksAndDecides(running, host);
            thePagesAreServedToThisMachineAlone(running);
            HostsTable.saysOfPages("Apache Karaf", "yes");
            tokensOfAProviderCanBeAdded(running);
            running.type("shutdown -f");
            running.end();
        }
    }

    private void theReadmesCommandsRun(Running running, HostFolder host) throws IOException, InterruptedException {
        running.type("PACK = " + ShippedCaseload.pack());
        running.type("PEOPLE = " + host.people());
        for (String room : List.of("karaf", "shell")) {
            for (String line : commands(ROOT.resolve("bundles").resolve(room).resolve("README.md"))) {
                running.type(line);
            }
        }
        for (String written : List.of(
                "pack    up: england-and-wales@1",
                "store   up",
                "It is sound. It was not put in service.",
                "any proven reoffence, 24 months: ")) {
            running.await(Pattern.compile(Pattern.quote(written) + "|Command not found|Error executing command"));
        }
        assertThat(running.lastLines()).doesNotContain("Command not found", "Error executing command");
    }

    /** The host developer's guide, line by line, with the bundle that it builds in the place of the one under trial. */
    private static void theGuidesHostRanksAndDecides(Running running, HostFolder host)
            throws IOException, InterruptedException {
        running.type("bundle:uninstall example.trial example.casehost");
        running.type("HOST = file:" + Example.OSGI_HOST.bundle());
        running.type("STORE = " + host.store());
        for (String line : commands(ROOT.resolve("bundles/api/README.md"))) {
            if (line.startsWith("case:accept")) {
                decideOnceThereIsAStore(running, line);
            } else {
                running.type(line);
            }
        }
        running.await(Pattern.compile("List [0-9a-f]{16}: 300 people|Command not found|Error executing command"));
        assertThat(running.lastLines()).doesNotContain("Refused", "Command not found", "Error executing command");
    }

    /** The store opens in the background: until then the command says that there is none. */
    private static void decideOnceThereIsAStore(Running running, String line) throws IOException, InterruptedException {
        Matcher answer;
        int tries = 0;
        do {
            Thread.sleep(500);
            running.type(line);
            tries++;
            answer = running.await(Pattern.compile("Recorded|Refused|Command not found|Error executing command"
                    + "|(?s:(?:Not recorded: .*?){" + tries + "})"));
        } while (answer.group().startsWith("Not recorded"));
    }

    private void thePagesAreServedToThisMachineAlone(Running running) throws Exception {
        running.type("feature:install iomtriage-pages");
        pages.await(running);
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            for (InetAddress address : network.inetAddresses()
                    .filter(each -> !each.isLoopbackAddress())
                    .toList()) {
                assertThatIOException().isThrownBy(() -> new Socket(address, pages.port()).close());
            }
        }
    }

    private static void tokensOfAProviderCanBeAdded(Running running) throws IOException, InterruptedException {
        running.type("feature:install iomtriage-openid");
        running.type("bundle:list -s | grep iomtriage.openid");
        running.await(Pattern.compile("Active[^\n]*openid|Error executing command"));
        assertThat(running.lastLines()).doesNotContain("Error executing command");
    }

    private static List<String> commands(Path readme) throws IOException {
        Matcher matcher = COMMANDS.matcher(Files.readString(readme));
        List<String> lines = new ArrayList<>();
        while (matcher.find()) {
            matcher.group(1).lines().forEach(lines::add);
        }
        return lines;
    }

    private void unpack(HostFolder host) throws IOException, InterruptedException {
        Process tar = new ProcessBuilder("tar", "xzf", System.getProperty("karaf.archive"))
                .directory(folder.toFile())
                .inheritIO()
                .start();
        assertThat(tar.waitFor()).isZero();
        try (var entries = Files.list(folder)) {
            karaf = entries.filter(each -> each.getFileName().toString().startsWith("apache-karaf"))
                    .findFirst()
                    .orElseThrow();
        }
        theArchive(ROOT.resolve("bundles/karaf/target/iomtriage-0.1.0.kar"));
        Path etc = karaf.resolve("etc");
        pages = ServedPages.atAFreePort();
        Files.writeString(etc.resolve("org.apache.felix.http.cfg"), """
            org.apache.felix.http.host = 127.0.0.1
            org.osgi.service.http.port = %d
            """.formatted(pages.port()));
        Files.writeString(etc.resolve("iomtriage.store.cfg"), "url = " + host.store() + "\n");
        Files.writeString(etc.resolve("org.ops4j.pax.url.mvn.cfg"), """
            org.ops4j.pax.url.mvn.repositories =
            org.ops4j.pax.url.mvn.localRepository = ${karaf.base}/none
            org.ops4j.pax.url.mvn.defaultRepositories = file:${karaf.home}/${karaf.default.repository}@id=system@snapshots
            org.ops4j.pax.url.mvn.useFallbackRepositories = false
            """);
        // Neither remote management nor a remote shell: their ports could be taken on this machine.
        Path features = etc.resolve("org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features)
                        .replaceAll(
                                " +(ssh|management|eventadmin|package|diagnostic|instance|deployer|wrap)/[^,]*,.*\n",
                                ""));
        HostFolder.caseHost(folder.resolve("case-host.jar"));
        HostFolder.trial(folder.resolve("trial.jar"));
    }

    /** What "kar:install" does with it, by hand: bundles go where Karaf looks for its own. */
    private void theArchive(Path archive) throws IOException {
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().startsWith(REPOSITORY) && !entry.isDirectory()) {
                    Path file = karaf.resolve("system").resolve(entry.getName().substring(REPOSITORY.length()));
                    Files.createDirectories(file.getParent());
                    try (InputStream in = zip.getInputStream(entry)) {
                        Files.write(file, in.readAllBytes());
                    }
                }
            }
        }
    }
}
