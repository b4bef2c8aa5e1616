package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The real bundles in a framework to which nobody hands a caseload: the host speaks HTTP alone. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostOutsideTheFrameworkTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEBIBYTES = 64;
    private static final User SAM = User.of("sam")
            .name("Sam")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    @TempDir
    static Path folder;

    private static EmbeddedFramework framework;
    private static HttpClient client;
    private static String address;
    private static String key;

    @BeforeAll
    static void startTheBundles() throws Exception {
        Path bundles = Path.of(System.getProperty("casebook.bundles"));
        framework = EmbeddedFramework.start(bundles, folder.resolve("felix"), configurations());
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());
        framework.register(PasswordCheck.class, new OnlySam());
        framework.add(bundles.resolveSibling("pages"));
        address = "http://127.0.0.1:" + framework.httpPort(PATIENCE);
        key = framework.service(ApiKeys.class, PATIENCE).issue(SAM);
        client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (get("/health/ready").statusCode() != 200 && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    private static Map<String, Map<String, Object>> configurations() {
        return Map.of(
                "iomtriage.triage",
                Map.of("threads", 2),
                "iomtriage.lists",
                Map.of("caseload.largest.mebibytes", MEBIBYTES),
                "iomtriage.reviews",
                Map.of("case.access.required", false),
                "iomtriage.store",
                Map.of(
                        "url",
                        "jdbc:h2:file:" + folder.resolve("store").toAbsolutePath(),
                        "factory.target",
                        "(osgi.jdbc.driver.class=org.h2.Driver)"),
                "org.apache.felix.http",
                Map.of("org.apache.felix.http.host", "127.0.0.1", "org.osgi.service.http.port", "0"));
    }

    @AfterAll
    static void stopTheBundles() throws Exception {
        framework.close();
        assertThat(kept()).isEmpty();
    }

    @Test
    @Order(1)
    void untilThenThePagesSayThatNoCaseloadWasHandedOver() throws Exception {
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=sam&password=right"))
                .build();

        assertThat(send(signIn).body()).contains("No caseload was handed over yet");
    }

    @Test
    @Order(2)
    void whatTheHostSendsIsRankedAndItsRecordsAreShown() throws Exception {
        HttpResponse<String> sent = send(caseload("gzip")
                .POST(BodyPublishers.ofFile(ShippedCaseload.file()))
                .build());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(sent.body()).contains("\"records\":5000");

        HttpResponse<String> started = send(call("/api/v1/lists")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"asOf\":\"2026-01-01\",\"capacity\":15}"))
                .build());
        String job = started.headers().firstValue("Location").orElseThrow();
        String state = started.body();
        for (int i = 0; i < 3_000 && !state.contains("\"list\"") && !state.contains("\"failure\""); i++) {
            Thread.sleep(100);
            state = send(call(job).build()).body();
        }
        assertThat(state).contains("\"stage\":\"done\"");
        assertThat(get("/list").body()).contains("north, as of 1 January 2026", "5,000 people ranked");
        assertThat(get("/person/history?ref=SIM-0000001").body())
                .as("scores over time, from the record that was sent")
                .contains("<svg");
    }

    @Test
    @Order(3)
    void whatIsTooLargeIsStoppedOnTheWayAndLeavesTheConnectionsUsable() throws Exception {
        HttpRequest.Builder large = caseload("identity");
        HttpResponse<String> refused = send(large.POST(BodyPublishers.ofInputStream(HostOutsideTheFrameworkTest::large))
                .build());

        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.body()).contains("64 MiB");
        assertThat(kept())
                .singleElement()
                .satisfies(file -> assertThat(file.toString()).endsWith(".jsonl"));
        assertThat(send(call("/api/v1/list").build()).statusCode()).isEqualTo(200);
    }

    /** One mebibyte more than there may be. */
    private static InputStream large() {
        InputStream mebibyte = InputStream.nullInputStream();
        for (int i = 0; i <= MEBIBYTES; i++) {
            mebibyte = new SequenceInputStream(mebibyte, new ByteArrayInputStream(new byte[1 << 20]));
        }
        return mebibyte;
    }

    private static List<Path> kept() throws Exception {
        try (Stream<Path> files = Files.walk(folder.resolve("felix"))) {
            return files.filter(file -> file.getParent().endsWith("caseloads")).toList();
        }
    }

    private static HttpRequest.Builder caseload(String encoding) {
        return call("/api/v1/caseloads?name=north")
                .header("Content-Type", "application/x-ndjson")
                .header("Content-Encoding", encoding);
    }

    private static HttpRequest.Builder call(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create(address + path)).build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static final class OnlySam implements PasswordCheck {

        @Override
        public Optional<User> check(String userId, char[] password) {
            return find(userId);
        }

        @Override
        public Optional<User> find(String userId) {
            return Optional.of(SAM).filter(sam -> sam.id().equals(userId));
        }
    }
}
