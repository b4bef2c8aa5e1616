package iomtriage.integration.hosts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import example.client.ApiClient;
import example.client.ApiException;
import example.client.DefaultApi;
import example.client.JSON;
import example.client.model.CapacityPoint;
import example.client.model.CaseRecord;
import example.client.model.Caseload;
import example.client.model.ChangedCaseload;
import example.client.model.ChangedRecord;
import example.client.model.Colleague;
import example.client.model.Decider;
import example.client.model.Job;
import example.client.model.LeftOutEntry;
import example.client.model.ListPage;
import example.client.model.NewDecision;
import example.client.model.NewErasureAnswer;
import example.client.model.NewList;
import example.client.model.NewOutcome;
import example.client.model.NewSecondAnswer;
import example.client.model.NewView;
import example.client.model.NewWithdrawal;
import example.client.model.Person;
import example.client.model.PersonalDemand;
import example.client.model.Problem;
import example.client.model.RecordedOutcome;
import example.client.model.Review;
import iomtriage.integration.ShippedCaseload;
import iomtriage.integration.browser.RunningCasebook;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import okhttp3.Request;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A client that a generator made of the OpenAPI document, with the generator's own settings, makes every call of it. */
class GeneratedClientTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);
    private static final int PEOPLE = 60;
    private static final Decider OFFICER = new Decider().id("ps1").name("P. Officer");
    private static final Map<String, String> SAFETY = Map.of(
            "VICTIM_SAFETY_CHECKED",
            "YES",
            "VICTIM_CONTACT",
            "YES",
            "PROTECTIVE_ORDER",
            "NO",
            "CHILDREN",
            "NOT_KNOWN",
            "MARAC",
            "NO",
            "SAFEGUARDING_VIEW",
            "NO");

    @TempDir
    Path folder;

    private final Set<String> called = new ConcurrentSkipListSet<>();

    @Test
    void everyOperationOfTheServedDocumentIsCalled() throws Exception {
        String lines = ShippedCaseload.lines(PEOPLE);
        Path people = Files.writeString(folder.resolve("people.jsonl"), lines);
        Path access = Files.writeString(folder.resolve("access.properties"), "SIM-0000004 =\n");
        try (RunningCasebook casebook = RunningCasebook.in(
                folder,
                "--api-key",
                "our-case-system",
                "--access",
                access.toString(),
                "--caseload",
                people.toString())) {
            DefaultApi api = client(casebook);
            assertThat(api.pack().getOutcomes()).isNotEmpty();
            assertThat(api.caseRecordSchema()).hasFieldOrProperty("$schema");

            String caseload = send(api, lines);
            String list = rank(api, caseload);
            ListPage page = read(api, list);
            String person = first(page);
            score(api, lines);
            change(api, caseload, lines);
            decide(api, list, person);
            outcomes(api, person);
            personalData(api, person);

            assertThat(called).isEqualTo(described(JSON.getGson().toJson(api.document())));
        }
    }

    private DefaultApi client(RunningCasebook casebook) {
        ApiClient client = new ApiClient();
        client.setBasePath(casebook.address());
        client.setBearerToken(casebook.key());
        client.setHttpClient(client.getHttpClient()
                .newBuilder()
                .addInterceptor(chain -> {
                    Request request = chain.request();
                    called.add(request.method() + " "
                            + request.url()
                                    .encodedPath()
                                    .replaceAll("/[^/]+/records/[^/]+$", "/{id}/records/{subject}"));
                    return chain.proceed(request);
                })
                .build());
        return new DefaultApi(client);
    }

    /** With one line that is no record. */
    private String send(DefaultApi api, String lines) throws Exception {
        Path file = folder.resolve("caseload.jsonl.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write((lines + "{}\n").getBytes(StandardCharsets.UTF_8));
        }
        Caseload caseload = api.receive("north-2026-01", file.toFile(), "gzip");
        long bytes = lines.getBytes(StandardCharsets.UTF_8).length;
        assertThat(caseload.getBytes()).isGreaterThanOrEqualTo(bytes);
        assertThat(api.received(caseload.getId()).getDigest()).isEqualTo(caseload.getDigest());
        return caseload.getId();
    }

    private static String rank(DefaultApi api, String caseload) throws Exception {
        Job job = api.rank(new NewList().asOf(AS_OF).capacity(15).caseload(caseload));
        while (job.getList() == null && job.getFailure() == null) {
            Thread.sleep(50);
            job = api.job(job.getId());
        }
        String made = job.getId();
        assertThat(catchThrowableOfType(ApiException.class, () -> api.cancelJob(made))
                        .getCode())
                .isEqualTo(409);
        assertThat(job.getFailure()).isNull();
        assertThat(job.getRefused()).isEqualTo(1);
        return job.getList();
    }

    private static ListPage read(DefaultApi api, String list) throws ApiException {
        ListPage page = page(api, "chance-weapon", "asc", null, 1, 500);
        assertThat(page.getId()).isEqualTo(list);
        assertThat(page.getAsOf()).isEqualTo(AS_OF);
        assertThat(page.getRows()).hasSize(page.getSize());
        assertThat(page.getRestricted()).isPositive();
        ListPage one = page(api, null, null, "SIM-0000004", null, null);
        assertThat(one.getRows()).as("a restricted case").isEmpty();
        assertThat(api.leftOut(1, 50).getEntries()).hasAtLeastOneElementOfType(LeftOutEntry.class);
        assertThat(api.cutLine().getCapacity()).isEqualTo(15);
        assertThat(api.coverage(List.of(20, 15)).getPoints())
                .extracting(CapacityPoint::getCapacity)
                .containsExactly(20, 15);
        assertThat(api.cohorts().getDefinitions()).isNotEmpty();
        return page;
    }

    /** A page without filters but for one person; what is null is not sent. */
    private static ListPage page(
            DefaultApi api, String sort, String order, String reference, Integer page, Integer size)
            throws ApiException {
        return api.listPage(
                sort, order, List.of(), List.of(), null, null, List.of(), null, null, null, null, null, null, null,
                null, null, reference, page, size);
    }

    private static String first(ListPage page) {
        return page.getRows().get(0).getRef();
    }

    private static void score(DefaultApi api, String lines) throws Exception {
        CaseRecord record = CaseRecord.fromJson(lines.lines().findFirst().orElseThrow());
        assertThat(api.score(AS_OF, record).getScores()).isNotEmpty();
    }

    /** The first person's record once more, and how the list differs from the host's own before it. */
    private void change(DefaultApi api, String caseload, String lines) throws Exception {
        Path file = Files.writeString(
                folder.resolve("changes.jsonl"), lines.lines().findFirst().orElseThrow() + "\n");
        ChangedCaseload changed = api.change(caseload, file.toFile(), null);
        assertThat(changed.getReplaced()).isEqualTo(1);
        assertThat(changed.getAdded()).isZero();
        CaseRecord record = CaseRecord.fromJson(lines.lines().findFirst().orElseThrow());
        ChangedRecord replaced = api.replaceRecord(caseload, record.getSubject(), AS_OF, record);
        assertThat(replaced.getReplaced()).isEqualTo(1);
        assertThat(replaced.getMove().getReasons()).containsExactly("the place stays the same");
        assertThat(once(api::moves).getAsOf()).isEqualTo(AS_OF);
        assertThat(once(api::cohortHistory).getDefinitions())
                .hasSameSizeAs(api.cohorts().getDefinitions());
    }

    private interface Asked<T> {
        T answer() throws ApiException;
    }

    /** What is made in the background on the first call may still be being made. */
    private static <T> T once(Asked<T> asked) throws ApiException, InterruptedException {
        while (true) {
            try {
                return asked.answer();
            } catch (ApiException notYet) {
                if (notYet.getCode() != 503) {
                    throw notYet;
                }
                Thread.sleep(200);
            }
        }
    }

    private static void decide(DefaultApi api, String list, String ref) throws ApiException {
        Person person = api.person(ref);
        assertThat(person.getScores().getScores()).isNotEmpty();
        assertThat(api.profile(ref).getHarm()).isNotEmpty();
        OffsetDateTime shown = OffsetDateTime.now();
        Review review = api.decide(
                new NewDecision()
                        .ref(ref)
                        ._list(list)
                        .choice(NewDecision.ChoiceEnum.ACCEPT)
                        .reasons(List.of("needs-fit"))
                        .rationale("Discussed at the meeting; all four agencies agree.")
                        .safety(safety(NewDecision.InnerEnum::fromValue))
                        .sensitive(false)
                        .reviewOn(LocalDate.now().plusMonths(3))
                        .decidedBy(OFFICER)
                        .shownAt(shown)
                        .lastSeen(0L),
                "decision-1");
        long decision = review.getLastEntry();
        assertThat(review.getStanding()).isEqualTo(Review.StandingEnum.ACCEPTED);
        api.view(
                new NewView()
                        .ref(ref)
                        .text("Settled in housing since November; the keyworker agrees.")
                        .decidedBy(new Colleague().id("ps2").name("C. Worker").agency(Colleague.AgencyEnum.PROBATION)),
                null);
        Review withdrawn = api.withdraw(
                new NewWithdrawal()
                        .ref(ref)
                        ._list(list)
                        .decision(decision)
                        .reasons(List.of("out-of-area", "out-of-date"))
                        .rationale("Moved to another area in December; its panel has the case.")
                        .safety(safety(NewWithdrawal.InnerEnum::fromValue))
                        .decidedBy(OFFICER)
                        .shownAt(shown),
                null);
        assertThat(withdrawn.getStanding()).isEqualTo(Review.StandingEnum.AWAITING_SECOND_PERSON);
        // The same key is no second person.
        ApiException refused = catchThrowableOfType(
                ApiException.class,
                () -> api.answer(
                        new NewSecondAnswer()
                                .ref(ref)
                                .decision(withdrawn.getLastEntry())
                                .approved(true)
                                .rationale("Agreed at the meeting of all four agencies.")
                                .decidedBy(new Decider().id("ps3").name("S. Second")),
                        null));
        assertThat(problem(refused).getFindings())
                .anySatisfy(finding -> assertThat(finding.getMessage()).contains("second person"));
        assertThat(api.decisions(ref).getEntries()).hasSize(3);
        assertThat(api.entries(0L, 100).getEntries()).hasSize(3);
    }

    private static Problem problem(ApiException refused) {
        try {
            return Problem.fromJson(refused.getResponseBody());
        } catch (IOException none) {
            throw new AssertionError(refused.getResponseBody(), none);
        }
    }

    private static <T> Map<String, T> safety(Function<String, T> kind) {
        return SAFETY.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> kind.apply(each.getValue())));
    }

    private static void outcomes(DefaultApi api, String ref) throws ApiException {
        RecordedOutcome recorded = api.outcome(
                new NewOutcome()
                        .ref(ref)
                        .outcome("any-reoffence")
                        .happened(true)
                        .date(AS_OF.plusMonths(2)),
                "outcome-1");
        assertThat(api.outcomes(ref).getOutcomes())
                .extracting(RecordedOutcome::getNumber)
                .containsExactly(recorded.getNumber());
        assertThat(api.calibration().getOutcomes()).isNotNull();
    }

    /** Erasing is for two auditors; the application is none. */
    private static void personalData(DefaultApi api, String ref) {
        PersonalDemand demand = new PersonalDemand().ref(ref).authority("Request 14");
        assertThat(List.<ThrowingCallable>of(
                        () -> api.personalData(demand),
                        () -> api.erasure(demand),
                        () -> api.erasureAnswer(new NewErasureAnswer().erasure(1L))))
                .allSatisfy(call -> assertThatExceptionOfType(ApiException.class)
                        .isThrownBy(call)
                        .satisfies(refused -> assertThat(refused.getCode()).isEqualTo(403)));
    }

    private static Set<String> described(String document) {
        Set<String> operations = new TreeSet<>();
        Map<?, ?> paths =
                (Map<?, ?>) JSON.getGson().fromJson(document, Map.class).get("paths");
        paths.forEach((path, calls) -> ((Map<?, ?>) calls)
                .keySet()
                .forEach(method -> operations.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));
        return operations;
    }

    @Test
    void anAnswerMayGetMoreFields() throws Exception {
        Caseload caseload = Caseload.fromJson(
                "{\"id\":\"a\",\"name\":\"b\",\"records\":1,\"bytes\":5000000000,\"digest\":\"c\",\"area\":\"north\"}");

        assertThat(caseload.getBytes()).isEqualTo(5_000_000_000L);
    }
}
