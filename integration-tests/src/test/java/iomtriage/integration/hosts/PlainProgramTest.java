package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.integration.ShippedCaseload;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of a plain Java program, as a person runs it: its class path is its own, its settings are its environment. */
class PlainProgramTest {

    @TempDir
    Path folder;

    @Test
    void itRanksACaseloadAndServesPages() throws Exception {
        Path people = Files.writeString(folder.resolve("people.jsonl"), ShippedCaseload.lines(40));
        Map<String, String> environment = Map.of(
                "IOMTRIAGE_PACKS_PACK",
                ShippedCaseload.pack().toString(),
                "IOMTRIAGE_HTTP_PORT",
                "0",
                "IOMTRIAGE_LISTS_AS_OF",
                "2026-01-01");
        try (Running program = Example.PLAIN_PROGRAM.run(
                folder, environment, "example.plain.RankCaseload", people.toString(), "2026-01-01", "3", "serve")) {
            Matcher pages = program.await(Pattern.compile("Pages: (http://localhost:\\d+/)"));

            assertThat(program.output()).containsPattern("List [0-9a-f]{16}: 40 people\n1 SIM-");
            HttpResponse<String> ready = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(pages.group(1) + "health/ready"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(ready.body()).contains("\"store\":\"up\"");
            assertThat(folder.resolve("iomtriage-data").resolve("store.mv.db")).exists();
            assertThat(program.enter()).isZero();
            HostsTable.saysOfPages("a plain Java program", "yes");
        }
    }

    @Test
    void aMisspeltVariableIsRefusedWithTheWayOut() throws Exception {
        try (Running program = Example.PLAIN_PROGRAM.run(
                folder, Map.of("IOMTRIAGE_PACKS_PACKS", "x"), "example.plain.RankCaseload", "a", "b", "c")) {
            assertThat(program.end()).isEqualTo(1);
            assertThat(program.output())
                    .contains("There is no setting IOMTRIAGE_PACKS_PACKS. There are", "iomtriage.packs.pack");
        }
    }
}
