package iomtriage.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.ApiKeys;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListInView;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewService;
import iomtriage.api.score.PackService;
import iomtriage.launcher.EmbeddedFramework;
import iomtriage.launcher.LaunchSettings;
import iomtriage.launcher.Part;
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
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two areas, each with a list of its own, of a host whose rules open everybody to everyone: what keeps the areas apart is ours.
 * Sam sees the north alone, Cy both.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AreasSideBySideTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int PEOPLE = 30;
    private static final User SAM = user("sam", "north");
    private static final User CY = user("cy", "headquarters");

    @TempDir
    static Path folder;

    private static EmbeddedFramework framework;
    private static String address;
    private static String samsKey;
    private static String cysKey;
    private static String southerner;
    private static String north;
    private static String south;

    private static User user(String id, String area) {
        return User.of(id)
                .name(id)
                .agency(Agency.POLICE)
                .area(area)
                .roles(Set.of(Role.SUPERVISOR, Role.AUDITOR))
                .build();
    }

    @BeforeAll
    static void startTheBundles() throws Exception {
        List<String> lines = ShippedCaseload.lines(2 * PEOPLE).lines().toList();
        Files.write(folder.resolve("north.jsonl"), lines.subList(0, PEOPLE));
        Files.write(folder.resolve("south.jsonl"), lines.subList(PEOPLE, 2 * PEOPLE));
        start();
        samsKey = framework.service(ApiKeys.class, PATIENCE).issue(SAM);
        cysKey = framework.service(ApiKeys.class, PATIENCE).issue(CY);
        OfArea.offer(framework, "north", folder.resolve("north.jsonl"));
        OfArea.offer(framework, "south", folder.resolve("south.jsonl"));
    }

    private static void start() throws Exception {
        framework = EmbeddedFramework.start(
                folder.resolve("felix"),
                LaunchSettings.of(Map.of(
                        "iomtriage.triage.threads", "1",
                        "iomtriage.lists.areas", "north,south",
                        "iomtriage.lists.as.of", DAY.toString(),
                        "iomtriage.launcher.folder", folder.toString(),
                        "iomtriage.http.port", "0")));
        framework.service(PackService.class, PATIENCE).use(ShippedCaseload.pack());
        framework.register(PasswordCheck.class, new BothOfThem());
        framework.register(CaseAccess.class, new OpenToEverybody());
        framework.add(Part.PAGES);
        address = "http://127.0.0.1:" + framework.httpPort(PATIENCE);
    }

    @AfterAll
    static void stopTheBundles() throws Exception {
        framework.close();
    }

    @Test
    @Order(1)
    void eachAreaHasAListOfItsOwnPeople() throws Exception {
        ReferralList ofTheNorth = awaited("north");
        ReferralList ofTheSouth = awaited("south");
        north = ofTheNorth.header().id();
        south = ofTheSouth.header().id();
        southerner = ofTheSouth.at(1).subject().value();

        assertThat(ofTheNorth.size() + ofTheSouth.size()).isBetween(PEOPLE, 2 * PEOPLE);
        assertThat(ofTheNorth.subjects()).doesNotContainAnyElementsOf(ofTheSouth.subjects());
        assertThatIllegalStateException().isThrownBy(() -> lists().current()).withMessageContaining("in(\"north\")");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> lists().in("west"))
                .withMessageContaining("north, south");
    }

    @Test
    @Order(2)
    void aListAskedForInOneAreaLeavesTheOthersInView() throws Exception {
        ReferralList made =
                lists().in("north").make(CY, TriageRequest.of(DAY, 3).build()).get(60, TimeUnit.SECONDS);

        north = made.header().id();
        assertThat(inView("north")).isEqualTo(north);
        assertThat(made.header().capacity()).isEqualTo(3);
        assertThat(inView("south")).isEqualTo(south);
    }

    @Test
    @Order(3)
    void servicesKnowNobodyOfAnotherArea() {
        ReviewService reviews = framework.service(ReviewService.class, PATIENCE);
        SubjectId person = new SubjectId(southerner);
        assertThat(reviews.addView(CY, AgencyView.own(person, "Known to the team in the south.")))
                .isInstanceOf(ReviewAnswer.Recorded.class);

        assertThatExceptionOfType(AccessRefusedException.class).isThrownBy(() -> reviews.review(SAM, person));
        assertThat(reviews.standings(SAM)).doesNotContainKey(person);
        assertThat(reviews.review(CY, person).entries()).hasSize(1);
    }

    @Test
    @Order(4)
    void theHttpInterfaceAnswersByArea() throws Exception {
        assertThat(call(samsKey, "", "/api/v1/list").body()).contains(north).doesNotContain(southerner);
        assertThat(call(samsKey, "north", "/api/v1/list").body()).contains(north);
        assertThat(call(samsKey, "south", "/api/v1/list").body())
                .contains("There is no such area, or it is not open to this key; these are: north.");
        assertThat(call(samsKey, "west", "/api/v1/list").body())
                .isEqualTo(call(samsKey, "south", "/api/v1/list").body());
        assertThat(call(cysKey, "", "/api/v1/list").statusCode()).isEqualTo(422);
        assertThat(call(cysKey, "", "/api/v1/list").body()).contains("IOM-Area", "north, south");
        assertThat(call(cysKey, "south", "/api/v1/list").body()).contains(south, southerner);
        for (String door : List.of("person", "decisions", "outcomes")) {
            String about = "/api/v1/" + door + "?ref=" + southerner;
            assertThat(call(samsKey, "", about).statusCode()).as(door).isEqualTo(404);
            assertThat(call(samsKey, "", about).body())
                    .as(door)
                    .isEqualTo(
                            call(samsKey, "", "/api/v1/" + door + "?ref=NOBODY").body());
            assertThat(call(cysKey, "north", about).statusCode()).as(door).isEqualTo(404);
            assertThat(call(cysKey, "south", about).statusCode()).as(door).isEqualTo(200);
        }
        assertThat(call(samsKey, "", "/api/v1/entries?after=0&size=100").body()).doesNotContain(southerner);
        assertThat(call(cysKey, "", "/api/v1/entries?after=0&size=100").body()).contains(southerner);
    }

    @Test
    @Order(5)
    void aCaseloadThatIsSentIsOfTheAreaThatIsNamed() throws Exception {
        HttpRequest.Builder caseload = request(cysKey, "south", "/api/v1/caseloads?name=southern");
        HttpResponse<String> sent = anybody()
                .send(
                        caseload.header("Content-Type", "application/x-ndjson")
                                .POST(BodyPublishers.ofFile(folder.resolve("south.jsonl")))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        String id = sent.body().replaceAll(".*\"id\":\"([^\"]*)\".*", "$1");

        assertThat(call(cysKey, "south", "/api/v1/caseloads?id=" + id).statusCode())
                .isEqualTo(200);
        assertThat(call(cysKey, "north", "/api/v1/caseloads?id=" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    @Order(6)
    void pagesStayInTheirArea() throws Exception {
        HttpClient sam = signedIn("sam");
        HttpResponse<String> list = get(sam, "/list?sort=harm");
        assertThat(list.uri().toString()).endsWith("/area/north/list?sort=harm");
        assertThat(list.body())
                .contains("Area: <strong>north</strong>", "href=\"/area/north/cohort\"", "href=\"/model\"")
                .doesNotContain("south", "href=\"/list", "href=\"/person", "action=\"/list", southerner);
        assertThat(get(sam, "/area/south/list").statusCode()).isEqualTo(404);
        for (String page : List.of("person", "person/why", "decide", "view")) {
            assertThat(get(sam, "/area/north/" + page + "?ref=" + southerner).statusCode())
                    .as(page)
                    .isEqualTo(404);
        }

        HttpClient cy = signedIn("cy");
        assertThat(get(cy, "/capacity").body()).contains("Which area?", "/area/north/capacity", "/area/south/capacity");
        assertThat(get(cy, "/area/south/list").body())
                .contains("Area: <strong>south</strong>", "href=\"/area/north/list\"", southerner);
        assertThat(get(cy, "/area/south/person?ref=" + southerner).statusCode()).isEqualTo(200);
        assertThat(get(cy, "/area/north/person?ref=" + southerner).statusCode()).isEqualTo(404);
        assertThat(get(cy, "/audit").body())
                .contains("areas&quot;:[&quot;south&quot;]", "areas&quot;:[&quot;north&quot;]");
        assertThat(get(cy, "/area/south/decisions").body()).contains(southerner);
        assertThat(get(cy, "/area/north/decisions").body()).doesNotContain(southerner);
        assertThat(get(cy, "/area/south/programme").body())
                .contains("Area: <strong>south</strong>", "action=\"/area/south/programme\"");
    }

    @Test
    @Order(7)
    void nobodyIsErasedWhileAnyAreaHasThem() throws Exception {
        assertThat(asked(samsKey).statusCode()).isEqualTo(422);
        assertThat(asked(samsKey).body())
                .contains("A caseload of the area \\\"south\\\" that was sent holds this person.")
                .contains("The list in view of the area \\\"south\\\" is of a caseload with this person.")
                .doesNotContain("north");
    }

    @Test
    @Order(8)
    void aRestartKeepsEachListAndOpensNobody() throws Exception {
        framework.close();
        start();
        OfArea.offer(framework, "north", folder.resolve("north.jsonl"));

        assertThat(awaited("north").header().id()).isEqualTo(north);
        assertThat(lists().in("south").current())
                .as("its caseload has not come")
                .isEmpty();
        String about = "/api/v1/decisions?ref=" + southerner;
        assertThat(call(samsKey, "", about).statusCode())
                .as("known by what is on record alone")
                .isEqualTo(404);
        assertThat(call(cysKey, "south", about).statusCode()).isEqualTo(200);
    }

    @Test
    @Order(9)
    void someoneErasedIsOfNoAreaAnyMore() throws Exception {
        HttpResponse<String> asked = asked(samsKey);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(201);
        String number = asked.body().replaceAll(".*\"erasure\":([0-9]+).*", "$1");
        HttpResponse<String> erased = post(cysKey, "/api/v1/erasure-answers", "{\"erasure\":" + number + "}");
        assertThat(erased.statusCode()).as(erased.body()).isEqualTo(200);

        assertThat(call(cysKey, "south", "/api/v1/entries?after=0&size=100").body())
                .doesNotContain(southerner);
        assertThat(framework.service(ReviewService.class, PATIENCE).standings(CY))
                .doesNotContainKey(new SubjectId(southerner));
        assertThat(inView("north")).as("it is of other people").isEqualTo(north);
    }

    private static HttpResponse<String> asked(String key) throws Exception {
        return post(key, "/api/v1/erasures", "{\"ref\":\"" + southerner + "\",\"authority\":\"Retention rule 7\"}");
    }

    private static HttpResponse<String> post(String key, String path, String body) throws Exception {
        return anybody()
                .send(
                        request(key, "", path)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private static ListInView lists() {
        return framework.service(ListInView.class, PATIENCE);
    }

    private static String inView(String area) {
        return lists().in(area).current().orElseThrow().header().id();
    }

    private static ReferralList awaited(String area) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (lists().in(area).current().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return lists().in(area).current().orElseThrow();
    }

    private static HttpResponse<String> call(String key, String area, String path) throws Exception {
        return anybody().send(request(key, area, path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpRequest.Builder request(String key, String area, String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", "Bearer " + key);
        return area.isEmpty() ? request : request.header("IOM-Area", area);
    }

    private static HttpClient anybody() {
        return HttpClient.newHttpClient();
    }

    private static HttpClient signedIn(String user) throws Exception {
        HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        HttpRequest signIn = HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("user=" + user + "&password=right"))
                .build();
        assertThat(client.send(signIn, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
        return client;
    }

    private static HttpResponse<String> get(HttpClient client, String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static final class BothOfThem implements PasswordCheck {

        private final Map<String, User> users = Stream.of(SAM, CY).collect(Collectors.toMap(User::id, each -> each));

        @Override
        public Optional<User> check(String userId, char[] password) {
            return find(userId);
        }

        @Override
        public Optional<User> find(String userId) {
            return Optional.ofNullable(users.get(userId));
        }
    }
}
