package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Offer;
import iomtriage.launcher.Part;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
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

    private static final User DATA_SCIENTIST = User.of("dee")
            .name("Dee")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.DATA_SCIENTIST)
            .build();

    @TempDir
    static Path folder;

    private static EmbeddedFramework framework;
    private static Offer host;
    private static HttpClient client;
    private static String address;
    private static String key;

    @BeforeAll
    static void startTheBundles() throws Exception {
        framework = EmbeddedFramework.start(folder.resolve("felix"), settings());
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());
        host = framework.register(PasswordCheck.class, new OnlySam());
        framework.add(Part.PAGES);
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

    private static LaunchSettings settings() {
        return LaunchSettings.of(Map.of(
                "iomtriage.triage.threads",
                "2",
                "iomtriage.lists.caseload.largest.mebibytes",
                String.valueOf(MEBIBYTES),
                "iomtriage.reviews.case.access.required",
                "false",
                "iomtriage.openid.issuer",
                "http://localhost:1",
                "iomtriage.openid.audience",
                "iomtriage",
                "iomtriage.openid.roles",
                "lead=SUPERVISOR",
                "iomtriage.launcher.folder",
                folder.toString(),
                "iomtriage.http.port",
                "0"));
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
        assertThat(get("/list").body())
                .contains("north, as of 1 January 2026", "5,000 people whose cases you may open, ranked");
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

    @Test
    @Order(4)
    void aHostThatStopsAndStartsAgainTakesNothingAway() throws Exception {
        String id = framework
                .service(ListInView.class, PATIENCE)
                .current()
                .orElseThrow()
                .header()
                .id();

        host.close();
        assertThat(get("/list").uri().getPath())
                .as("nobody is signed in without the host")
                .isEqualTo("/sign-in");

        host = framework.register(PasswordCheck.class, new OnlySam());
        assertThat(get("/list").body())
                .as("in the same session")
                .contains("north, as of 1 January 2026", "5,000 people whose cases you may open, ranked");
        assertThat(framework.service(ListInView.class, PATIENCE).current())
                .hasValueSatisfying(list -> assertThat(list.header().id()).isEqualTo(id));
        assertThat(kept()).as("the caseload that was sent").hasSize(1);
    }

    @Test
    @Order(5)
    void aHostInTheSameProcessAsksForAListOfItsOwnCaseload() throws Exception {
        Path few = Files.writeString(folder.resolve("own.jsonl"), ShippedCaseload.lines(40));
        ListInView lists = framework.service(ListInView.class, PATIENCE);
        TriageRequest request = TriageRequest.of(LocalDate.of(2026, 1, 1), 5).build();
        Offer own = framework.register(
                CaseSource.class,
                framework.service(CaseRecordReader.class, PATIENCE).jsonLines(few));
        assertThat(lists.current())
                .as("in view until somebody asks for another")
                .hasValueSatisfying(list -> assertThat(list.size()).isEqualTo(5_000));

        ReferralList made = lists.make(SAM, request).get(60, TimeUnit.SECONDS);

        assertThat(made.size()).isEqualTo(40);
        assertThat(get("/list").body()).contains("40 people whose cases you may open, ranked");
        CaseRecord record = ((CaseEntry.Readable)
                        framework.service(CaseRecordReader.class, PATIENCE).read(ShippedCaseload.lines(1), "first"))
                .record();
        assertThat(lists.change(SAM, record, request.asOf()).move())
                .hasValueSatisfying(move -> assertThat(move.reasons()).containsExactly("the place stays the same"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists.make(DATA_SCIENTIST, request))
                .withMessageContaining("supervisor");
        own.close();
        assertThat(lists.current())
                .hasValueSatisfying(list -> assertThat(list.size()).isEqualTo(40));
    }

    @Test
    @Order(6)
    void aTokenWhoseProviderIsDownIsNotCalledWrong() throws Exception {
        HttpRequest.Builder pack = HttpRequest.newBuilder(URI.create(address + "/api/v1/pack"));
        HttpRequest token = pack.header("Authorization", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.AA")
                .build();

        assertThat(send(token).statusCode()).isEqualTo(503);
        assertThat(send(pack.setHeader("Authorization", "Bearer wrong").build()).statusCode())
                .isEqualTo(401);
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
