package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs that are no framework, with the launcher or the starter inside and libraries of their own beside. */
class ProgramsTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"PLAIN_PROGRAM, example/plain/RankCaseload.java", "SPRING_BOOT, example/spring/CaseSystem.java"})
    void theWholeExampleIsOneShortFile(Example example, String file) throws Exception {
        assertThat(example.source(file).lines()).hasSizeLessThan(60);
    }

    @Test
    void aPlainProgramScoresRanksDecidesSwapsPacksAndStartsAgainWithoutGrowing() throws Exception {
        trial("a plain Java program", System.getProperty("java.release"), Example.PLAIN_PROGRAM, "launcher", "plain");
    }

    @Test
    void aSpringBootProgramScoresRanksDecidesSwapsPacksAndStartsAgainWithoutGrowing() throws Exception {
        trial(
                "Spring Boot",
                System.getProperty("spring.version"),
                Example.SPRING_BOOT,
                "spring",
                "example.spring.CaseSystem");
    }

    @Test
    void aSpringBootProgramServesThePages() throws Exception {
        ServedPages pages = ServedPages.atAFreePort();
        Map<String, String> environment = Map.of(
                "IOMTRIAGE_LAUNCHER_PART",
                "pages",
                "IOMTRIAGE_HTTP_PORT",
                String.valueOf(pages.port()),
                "SERVER_PORT",
                "0",
                "CASELOAD",
                HostFolder.in(folder).people().toString());
        try (Running running = Example.SPRING_BOOT.run(folder, environment, "example.spring.CaseSystem")) {
            pages.await(running);

            HostsTable.saysOfPages("Spring Boot", "yes");
        }
    }

    private static final Map<String, String> CALLED = Map.of("launcher", "launcher", "spring", "starter");

    /** @param room the only bundle of ours that the program names */
    private void trial(String name, String version, Example example, String room, String kind) throws Exception {
        HostFolder host = HostFolder.in(folder);
        Map<String, String> environment = Map.of(
                "IOMTRIAGE_LAUNCHER_PART",
                "decisions",
                "IOMTRIAGE_STORE_URL",
                host.store(),
                "SERVER_PORT",
                "0",
                "CASELOAD",
                host.people().toString());
        List<String> command = new ArrayList<>(host.options());
        command.addAll(List.of(
                "-cp",
                example.classPath() + File.pathSeparator + HostFolder.compiled(),
                "iomtriage.integration.hosts.inside.ProgramTrial",
                kind));
        try (Running running = Running.java(folder, environment, command)) {
            TrialResult result = running.trial(folder);

            result.holds(name, host.people());
            assertThat(version).isNotEmpty();
            assertThat(example.classPath()).contains("iomtriage." + room + "-");
            result.isInTheReadme(name, version, "[" + CALLED.get(room) + "](bundles/" + room + "/README.md)");
        }
    }
}
