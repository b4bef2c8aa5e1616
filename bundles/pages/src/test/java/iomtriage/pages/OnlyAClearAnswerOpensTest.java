package iomtriage.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseEntry;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.finding.Finding;
import iomtriage.api.finding.FindingCode;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.CaseAccess;
import iomtriage.api.identity.User;
import iomtriage.api.referral.TriageRequest;
import iomtriage.lists.DemoUsers;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.rest.DescribedCalls;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A host's rules that answer nothing, or fail, open nothing at any door. */
class OnlyAClearAnswerOpensTest {

    private static final String NULL = "simulated-10";
    private static final String FAILS = "simulated-11";
    private static final String CANNOT_BE_LOADED = "simulated-12";
    private static final Finding NO_SEX = new Finding(FindingCode.MISSING_FIELD, "sex", "It is not there.", "Send it.");

    @TempDir
    static Path folder;

    private static TestSite site;
    private static TestSite.Browser browser;
    private static DescribedCalls calls;
    private static String key;
    private static final List<String> LOGGED = new ArrayList<>();

    /** Kept: a logger that nobody refers to is collected with its handlers. */
    private static final Logger LOGGER = Logger.getLogger("iomtriage.reviews.access.GuardedAccess");

    private static final Handler NOTING = new Handler() {
        @Override
        public void publish(LogRecord line) {
            LOGGED.add(line.getMessage() + line.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    /** A host's rules in which a case was forgotten, and others that meet with a fault. */
    private static final class Faulty implements CaseAccess {

        @Override
        @SuppressWarnings("NullAway")
        public Access to(User user, SubjectId subject) {
            return switch (subject.value()) {
                case NULL -> null;
                case FAILS -> throw new IllegalArgumentException("no rule for " + subject.value());
                case CANNOT_BE_LOADED -> throw new NoClassDefFoundError("rules/of/" + subject.value());
                default -> Access.OPEN;
            };
        }

        @Override
        public boolean gangIntelligence(User user) {
            throw new IllegalStateException("no rule for " + user.id());
        }
    }

    @BeforeAll
    static void open() {
        LOGGER.addHandler(NOTING);
        site = new TestSite(
                folder,
                new TestSite.Setting(
                        SimulatedPeople.people(60, 20260302), SmallPack.load(), PolicyReader.standard(), new Faulty()));
        browser = site.signedInAs(DemoUsers.SUPERVISOR);
        calls = new DescribedCalls(site);
        key = site.keys.issue(DemoUsers.SUPERVISOR);
    }

    @AfterAll
    static void close() {
        LOGGER.removeHandler(NOTING);
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {NULL, FAILS, CANNOT_BE_LOADED})
    void noPageShowsTheCaseOrThatThereIsOne(String reference) {
        for (String page : List.of(
                "",
                "/why",
                "/needs",
                "/record",
                "/rating",
                "/definitions",
                "/words",
                "/history",
                "/decide",
                "/second")) {
            assertThat(browser.get("/person" + page + "?ref=" + reference).status())
                    .as(page)
                    .isEqualTo(404);
        }
        assertThat(browser.get("/list?sort=reference&reference=" + reference).text())
                .contains("None of the people whose cases you may open match.");
    }

    @ParameterizedTest
    @ValueSource(strings = {NULL, FAILS, CANNOT_BE_LOADED})
    void noCallAnswersAboutTheCase(String reference) {
        String by = "\"decidedBy\":{\"id\":\"ps1\",\"name\":\"P. Officer\"}}";
        assertThat(calls.get("/api/v1/list?size=500", key).text()).doesNotContain("\"" + reference + "\"");
        assertThat(calls.get("/api/v1/person?ref=" + reference, key).status()).isEqualTo(404);
        assertThat(calls.get("/api/v1/decisions?ref=" + reference, key).status())
                .isEqualTo(404);
        assertThat(calls.post(
                                "/api/v1/withdrawals",
                                key,
                                "{\"ref\":\"" + reference
                                        + "\",\"list\":\"IN-VIEW\",\"decision\":1,\"rationale\":\"Said at the"
                                        + " meeting.\","
                                        + "\"reasons\":[],\"safety\":{},\"shownAt\":\"2026-03-02T11:58:00Z\","
                                        + by)
                        .status())
                .isEqualTo(404);
        assertThat(calls.post(
                                "/api/v1/lists",
                                key,
                                "{\"asOf\":\"2026-01-01\",\"capacity\":20,\"placements\":[{\"ref\":\"" + reference
                                        + "\",\"rule\":\"MUST_BE_ON\",\"by\":\"the board\",\"reason\":\"decided\","
                                        + "\"from\":\"2026-01-01\"}]}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void whoIsLeftOutIsNoMoreToBeSeen() {
        List<CaseEntry> people = SimulatedPeople.readable(SimulatedPeople.people(60, 20260302));
        List<CaseEntry> entries = new ArrayList<>(people.subList(20, 60));
        for (String reference : List.of(NULL, FAILS, CANNOT_BE_LOADED, "x".repeat(70))) {
            entries.add(new CaseEntry.Unreadable(reference, List.of(NO_SEX)));
        }
        makeList(entries);

        for (String answer : List.of(
                browser.get("/left-out").text(),
                calls.get("/api/v1/left-out?size=500", key).text())) {
            assertThat(answer)
                    .as("a reference that the rules cannot be asked about is restricted")
                    .containsAnyOf("1 person of the caseload has a case that is restricted", "\"restricted\":1")
                    .doesNotContain("x".repeat(70))
                    .doesNotContain(">" + NULL, ">" + FAILS, ">" + CANNOT_BE_LOADED)
                    .doesNotContain("\"" + NULL, "\"" + FAILS, "\"" + CANNOT_BE_LOADED, "It is not there.");
        }
        makeList(people);
    }

    private static void makeList(List<CaseEntry> entries) {
        site.lists
                .make(
                        SimulatedPeople.source(entries),
                        TriageRequest.of(SimulatedPeople.AS_OF, TestSite.CAPACITY)
                                .build(),
                        made -> {})
                .result()
                .join();
    }

    @Test
    void gangIntelligenceStaysClosedAndTheLogNamesTheRulesAndNobody() {
        assertThat(browser.get("/person?ref=simulated-15").text()).contains("Not shown to your role");

        assertThat(LOGGED)
                .as("one line for a minute of failures")
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains(Faulty.class.getName(), "stays closed", "Mend the rules")
                        .doesNotContain("simulated-", "no rule for", DemoUsers.SUPERVISOR.id() + "\""));
    }

    @Test
    void everybodyElseIsOpen() {
        assertThat(browser.get("/person?ref=simulated-25").status()).isEqualTo(200);
        assertThat(calls.get("/api/v1/person?ref=simulated-25", key).status()).isEqualTo(200);
    }
}
