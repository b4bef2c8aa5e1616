package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.Progress;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.http.Response;
import iomtriage.http.authentication.SignIn;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.JsonLines;
import iomtriage.lists.ListAtStart;
import iomtriage.lists.ListJob;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.PublishingRule;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.DescribedCalls;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.scoring.SimulatedPeople;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people look at is not replaced by a list of nobody, nor remade without those whom a court has put on it. */
class ListsNotPublishedTest {

    private static final String CSV = "id,dob\n1,1990-01-01\n";

    @TempDir
    static Path folder;

    private static TestSite site;
    private static DescribedCalls calls;
    private static String key;

    @BeforeAll
    static void open() {
        site = new TestSite(folder, 60);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void aListOfNobodyDoesNotReplaceOneWithPeople() throws Exception {
        PublishedList before = site.lists.current().orElseThrow();

        JsonNode job = ranked(CSV);

        assertThat(job.get("stage").asText()).isEqualTo("failed");
        assertThat(job.get("failure").asText())
                .contains(
                        "The list was not published: 0 ranked, 2 refused, 0 not scorable.", "Nobody could be ranked.");
        assertThat(job.get("ranked").asInt()).isZero();
        assertThat(job.get("refused").asInt()).isEqualTo(2);
        assertThat(site.lists.current()).contains(before);
    }

    @Test
    void aListWithNearlyEverybodyRefusedDoesNotReplaceOneWithPeople() throws Exception {
        PublishedList before = site.lists.current().orElseThrow();

        JsonNode job = ranked(lines(2) + "{}\n".repeat(7));

        assertThat(job.get("failure").asText())
                .contains(
                        "2 ranked, 7 refused, 0 not scorable",
                        "More than 75% of the caseload could not be ranked.",
                        "list.most.left.out.percent");
        assertThat(site.lists.current()).contains(before);
    }

    @Test
    void aListWithSomeRefusedIsPublishedAndTheJobCountsThem() throws Exception {
        JsonNode job = ranked(lines(6) + "{}\n".repeat(5));

        assertThat(job.get("stage").asText()).isEqualTo("done");
        assertThat(job.get("ranked").asInt()).as("of those open to the key").isEqualTo(4);
        assertThat(job.get("refused").asInt()).isEqualTo(5);
        assertThat(site.lists.current().orElseThrow().list().size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "1989-12-31", "2027-03-03", "+999999999-12-31", "-0044-03-15"})
    void noListIsAsOfADayThatCannotBeMeant(String day) {
        Response refused = calls.post("/api/v1/lists", key, "{\"asOf\":\"" + day + "\",\"capacity\":10}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("A list can be as of a day from 1990-01-01 to 2027-03-02, a year from today. Correct the"
                        + " date.");
    }

    @Test
    void aConfiguredDayThatCannotBeMeantMakesNoListEither() {
        ListJob job = site.lists.make(
                SimulatedPeople.source(SimulatedPeople.readable(SimulatedPeople.people(3, 1))),
                TriageRequest.of(LocalDate.of(1, 1, 1), 10).build(),
                made -> {});

        assertThat(job.result()).failsWithin(Duration.ofSeconds(10));
        assertThat(job.failure().orElseThrow()).startsWith("A list can be as of a day from 1990-01-01");
    }

    @Test
    void thePagesSayWhyThereIsNoListAfterARestart(@TempDir Path other) throws Exception {
        try (TestSite first = new TestSite(other, TestSite.withoutPeople())) {
            DescribedCalls host = new DescribedCalls(first);
            String itsKey = first.keys.issue(DemoUsers.SUPERVISOR);
            host.send("/api/v1/caseloads?name=north", itsKey, JsonLines.of(SimulatedPeople.people(30, 1)), Map.of());
            JsonNode job = finished(host, itsKey, "{\"asOf\":\"2026-01-01\",\"capacity\":5}");
            assertThat(job.get("stage").asText()).isEqualTo("done");

            try (Lists restarted = noLists()) {
                TriageRequest configured =
                        TriageRequest.of(SimulatedPeople.AS_OF, 5).build();
                restarted.makeAtStart(
                        new ListAtStart(first.trail, first.kept, first.recorder, configured), Optional.empty());

                assertThat(awaitWithheld(restarted)).contains("\"north\"");
                assertThat(page(first, restarted)).contains("No list is shown", "must send the caseload again");
            }
        }
    }

    @Test
    void aSupervisorCancelsTheListThatIsBeingMadeOnItsPage(@TempDir Path own) throws Exception {
        try (TestSite empty = TestSite.withoutCaseload(own)) {
            CountDownLatch answers = new CountDownLatch(1);
            ListJob job = empty.lists.make(
                    new Blocked(answers),
                    TriageRequest.of(LocalDate.of(2026, 1, 1), 5).build(),
                    made -> {});
            TestSite.Browser supervisor = empty.signedInAs(DemoUsers.SUPERVISOR);
            TestSite.Browser practitioner = empty.signedInAs(DemoUsers.PRACTITIONER);
            assertThat(supervisor.get("/list").text()).contains("The list is being made", "Cancel making this list");
            assertThat(practitioner.get("/list").text())
                    .contains("The list is being made")
                    .doesNotContain("Cancel making");
            assertThat(practitioner.send("/list/cancel", Map.of()).status()).isEqualTo(403);
            assertThat(job.failure()).isEmpty();

            assertThat(supervisor.send("/list/cancel", Map.of()).headers()).containsEntry("Location", "/list");
            answers.countDown();
            assertThat(supervisor.get("/list").text()).contains("The making of this list was cancelled");
            assertThat(empty.journal.search(AuditQuery.newest(100)))
                    .anyMatch(entry -> entry.content().action() == Action.LIST_CANCELLED
                            && entry.content().userId().equals(DemoUsers.SUPERVISOR.id()));
        }
    }

    /** A host's source that does not answer for a while. */
    private record Blocked(CountDownLatch answers) implements CaseSource {

        @Override
        public String name() {
            return "blocked";
        }

        @Override
        public OptionalLong size() {
            return OptionalLong.empty();
        }

        @Override
        public Stream<CaseEntry> entries() {
            try {
                answers.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return Stream.empty();
        }
    }

    /** Lists of which none can be made. */
    private static Lists noLists() {
        return new Lists(
                new TriageService() {
                    @Override
                    public List<String> nominationLists() {
                        return List.of();
                    }

                    @Override
                    public ReferralList rank(CaseSource source, TriageRequest request, Progress progress) {
                        throw new AssertionError("no list is to be made");
                    }
                },
                site.clock,
                PublishingRule.STANDARD,
                Duration.ofMinutes(10),
                made -> {});
    }

    private static String awaitWithheld(Lists lists) throws InterruptedException {
        for (int i = 0;
                i < 1_000 && (lists.withheld().isEmpty() || lists.latest().isPresent());
                i++) {
            Thread.sleep(10);
        }
        return lists.withheld().orElseThrow();
    }

    private static String page(TestSite site, Lists lists) {
        PageRouter restarted = site.pages(
                new ListReader(lists, site.access, site.reviews, site.cases, site.clock),
                site.caseReader,
                new SignIn(request -> Optional.of(DemoUsers.SUPERVISOR), new DemoUsers(), site.clock));
        return restarted.answer(site.stranger().request("GET", "/list", "")).text();
    }

    private static String lines(int people) {
        return new String(JsonLines.of(SimulatedPeople.people(people, 20260302)), StandardCharsets.UTF_8);
    }

    private static JsonNode ranked(String body) throws InterruptedException {
        JsonNode received = DescribedCalls.tree(
                calls.send("/api/v1/caseloads?name=north", key, body.getBytes(StandardCharsets.UTF_8), Map.of()));
        return finished(
                calls,
                key,
                "{\"asOf\":\"2026-01-01\",\"capacity\":10,\"caseload\":\""
                        + received.get("id").asText() + "\"}");
    }

    private static JsonNode finished(DescribedCalls calls, String key, String body) throws InterruptedException {
        Response started = calls.post("/api/v1/lists", key, body);
        assertThat(started.status()).as(started.text()).isEqualTo(202);
        JsonNode job = DescribedCalls.tree(started);
        for (int i = 0;
                i < 1_000 && !Set.of("done", "failed").contains(job.get("stage").asText());
                i++) {
            Thread.sleep(20);
            job = DescribedCalls.tree(calls.get(started.headers().get("Location"), key));
        }
        return job;
    }
}
