package iomtriage.integration.hosts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bundles as they ship, in frameworks that others wrote, each in a process of its own. */
class FrameworksTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"Apache Felix, felix.framework.jar", "Eclipse Equinox, equinox.framework.jar"})
    void aHostScoresRanksDecidesSwapsPacksAndIsRestartedWithoutGrowing(String name, String framework) throws Exception {
        HostFolder host = HostFolder.in(folder);
        Path bundles = host.bundles("ranking", "decisions");
        HostFolder.caseHost(bundles.resolve("zz-case-host.jar"));
        HostFolder.trial(bundles.resolve("zz-trial.jar"));
        try (Running running = start(framework, host, host.options(), bundles)) {
            TrialResult result = running.trial(folder);

            result.holds(name, host.people());
            result.isInTheReadme(name, version(result.get("framework")), "bundles");
        }
    }

    @ParameterizedTest
    @CsvSource({"Apache Felix, felix.framework.jar", "Eclipse Equinox, equinox.framework.jar"})
    void aHostServesThePages(String name, String framework) throws Exception {
        HostFolder host = HostFolder.in(folder);
        ServedPages pages = ServedPages.atAFreePort();
        List<String> options = List.of(
                "-Dtrial.folder=" + folder,
                "-Dorg.osgi.service.http.port=" + pages.port(),
                "-Dorg.apache.felix.http.host=127.0.0.1");
        try (Running running = start(framework, host, options, host.bundles("ranking", "decisions", "pages"))) {
            pages.await(running);

            HostsTable.saysOfPages(name, "yes");
        }
    }

    private Running start(String framework, HostFolder host, List<String> options, Path bundles) throws Exception {
        Path configuration = Files.createDirectories(folder.resolve("configuration/iomtriage"));
        Files.writeString(
                configuration.resolve("store.config"),
                "service.pid=\"iomtriage.store\"\nurl=\"" + host.store() + "\"\n");
        List<String> command = new ArrayList<>(options);
        command.addAll(List.of(
                "-Xmx160m",
                "-Dfelix.cm.dir=" + folder.resolve("configuration"),
                "-cp",
                HostFolder.compiled() + File.pathSeparator + System.getProperty(framework),
                "iomtriage.integration.hosts.inside.FrameworkProgram",
                bundles.toString(),
                folder.resolve("framework").toString()));
        return Running.java(folder, Map.of(), command);
    }

    /** "org.eclipse.osgi 3.24.300.v20260101-0000" is version 3.24.300. */
    private static String version(String framework) {
        return framework.replaceAll("^\\S+ (\\d+\\.\\d+\\.\\d+).*", "$1");
    }
}
