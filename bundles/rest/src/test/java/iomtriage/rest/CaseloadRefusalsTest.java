package iomtriage.rest;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.scoring.SimulatedPeople;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not a caseload is refused, and nothing is left of it. */
class CaseloadRefusalsTest {

    private static final String NORTH = "/api/v1/caseloads?name=north";
    private static final Map<String, String> GZIP = Map.of("content-encoding", "gzip");

    @TempDir
    Path folder;

    private TestApi site;
    private DescribedCalls calls;
    private String key;

    @BeforeEach
    void open() {
        site = new TestApi(folder, TestApi.withoutPeople());
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterEach
    void close() {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?name=",
                "?name=%3Cb%3Enorth",
                "?name=..%2Fnorth",
                "?name=north%5Cx",
                "?name=.north",
                "?name=north%0Asouth",
                "?name=nor%E2%80%AEth",
                "?name=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void aNameThatPeopleCouldNotReadSafelyIsRefused(String query) throws IOException {
        Response refused =
                calls.send("/api/v1/caseloads" + query, key, JsonLines.of(SimulatedPeople.people(1, 1)), Map.of());

        assertRefused(refused, 400);
        assertThat(refused.text()).contains("1 to 64 letters").doesNotContain("<b>", "../");
    }

    @Test
    void aBombIsStoppedAtTheLimitAndNothingIsLeftOfIt() throws IOException {
        byte[] bomb = JsonLines.gzip(new byte[(TestApi.LARGEST_MEBIBYTES + 1) << 20]);
        assertThat(bomb.length).as("bytes on the way").isLessThan(100_000);

        assertRefused(calls.send(NORTH, key, bomb, GZIP), 413);
    }

    @Test
    void whatIsAnnouncedAsTooLargeIsNotEvenRead() throws IOException {
        InputStream unread = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("read");
            }
        };

        Response refused = calls.send(NORTH, key, unread, Map.of("content-length", "999999999999"));

        assertRefused(refused, 413);
        assertThat(refused.text()).contains("32 MiB", "caseload.largest.mebibytes");
    }

    @Test
    void whatIsDamagedEmptyOrOfAnotherTypeIsRefusedAndNothingIsLeftOfIt() throws IOException {
        byte[] plain = JsonLines.of(SimulatedPeople.people(200, 1));
        byte[] zipped = JsonLines.gzip(plain);

        assertRefused(calls.send(NORTH, key, Arrays.copyOf(zipped, zipped.length / 2), GZIP), 400);
        assertRefused(calls.send(NORTH, key, Arrays.copyOf(zipped, zipped.length - 1), GZIP), 400);
        assertRefused(calls.send(NORTH, key, plain, GZIP), 400);
        assertRefused(calls.send(NORTH, key, zipped, Map.of()), 400);
        assertRefused(calls.send(NORTH, key, new byte[0], Map.of()), 422);
        assertRefused(calls.send(NORTH, key, JsonLines.gzip(new byte[0]), GZIP), 422);
        assertRefused(calls.send(NORTH, key, plain, Map.of("content-type", "application/json")), 415);
        assertRefused(calls.send(NORTH, key, plain, Map.of("content-encoding", "br")), 415);
    }

    @Test
    void onlyASupervisorsKeyMaySendOne() throws IOException {
        byte[] plain = JsonLines.of(SimulatedPeople.people(3, 1));
        for (User user : List.of(DemoUsers.PRACTITIONER, DemoUsers.SCIENTIST, DemoUsers.AUDITOR)) {
            assertRefused(calls.send(NORTH, site.keys.issue(user), plain, Map.of()), 403);
        }
        assertRefused(calls.send(NORTH, "wrong", plain, Map.of()), 401);
        assertThat(calls.get("/api/v1/caseloads?id=x", site.keys.issue(DemoUsers.PRACTITIONER))
                        .status())
                .isEqualTo(403);
    }

    private void assertRefused(Response response, int status) throws IOException {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("caseloads"))) {
            return files.toList();
        }
    }
}
