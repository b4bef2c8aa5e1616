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
    @CsvSource({"Apache Felix, felix.framework.jar, 'yes, in Casebook'", "Eclipse Equinox, equinox.framework.jar, ''"})
    void aHostScoresRanksDecidesSwapsPacksAndIsRestartedWithoutGrowing(String name, String framework, String pages)
            throws Exception {
        HostFolder host = HostFolder.in(folder);
        Path configuration = Files.createDirectories(folder.resolve("configuration/iomtriage"));
        Files.writeString(
                configuration.resolve("store.config"),
                "service.pid=\"iomtriage.store\"\nurl=\"" + host.store() + "\"\n");
        List<String> command = new ArrayList<>(host.options());
        command.addAll(List.of(
                "-Xmx160m",
                "-Dfelix.cm.dir=" + folder.resolve("configuration"),
                "-cp",
                HostFolder.compiled() + File.pathSeparator + System.getProperty(framework),
                "iomtriage.integration.hosts.inside.FrameworkProgram",
                host.bundles().toString(),
                folder.resolve("framework").toString()));
        try (Running running = Running.java(folder, Map.of(), command)) {
            TrialResult result = running.trial(folder);

            result.holds(name, host.people());
            result.isInTheReadme(name, version(result.get("framework")), "bundles");
            HostsTable.saysOfPages(name, pages);
        }
    }

    /** "org.eclipse.osgi 3.24.300.v20260101-0000" is version 3.24.300. */
    private static String version(String framework) {
        return framework.replaceAll("^\\S+ (\\d+\\.\\d+\\.\\d+).*", "$1");
    }
}
