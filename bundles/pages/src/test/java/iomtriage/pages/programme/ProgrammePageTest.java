package iomtriage.pages.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.User;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.http.Response;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.TestLists;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that says whether the programme works: asked for, worked out in the background, and of those alone whom the reader may open. */
class ProgrammePageTest {

    private static final LocalDate JOINED = SimulatedPeople.AS_OF.minusMonths(24);
    private static final int PEOPLE = 500;

    @TempDir
    static Path folder;

    private static TestSite site;
    private static String made;

    @BeforeAll
    static void open() {
        site = new TestSite(
                folder, new TestLists.Setting(people(), SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
        made = evaluated("registers");
    }

    /** Every sixth was registered two years ago; among them those whose cases are closed to others. */
    private static List<CaseRecord> people() {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord each : SimulatedPeople.people(PEOPLE, 20260302)) {
            boolean on = people.size() % 6 == 0 || each.subject().value().equals(DemoUsers.RESTRICTED);
            people.add(on ? registered(each) : each);
        }
        return people;
    }

    private static CaseRecord registered(CaseRecord person) {
        return person.toBuilder()
                .register(RegisterEntry.of(RegisterCode.IIOM)
                        .start(JOINED)
                        .source("probation")
                        .build())
                .build();
    }

    private static String evaluated(String source) {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        supervisor.get("/programme");
        assertThat(supervisor.send("/programme", Map.of("source", source)).headers())
                .containsEntry("Location", "/programme?source=" + source);
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        String page = supervisor.get("/programme?source=" + source).text();
        while (page.contains("again in a moment") && System.nanoTime() < end) {
            assertThat(page).containsPattern("[0-9,]+ of [0-9,]+ records are read");
            page = supervisor.get("/programme?source=" + source).text();
        }
        return page;
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void nothingIsMadeUntilSomeoneAsks() {
        assertThat(site.signedInAs(DemoUsers.SECOND)
                        .get("/programme?source=records")
                        .text())
                .contains("Evaluate the programme")
                .doesNotContain("What was found");
    }

    @Test
    void theResultHasVerdictLossesBalanceAndWhatTheUntreatedDid() {
        assertThat(made)
                .contains(
                        "What was found",
                        "on the scheme",
                        "analysed",
                        "Differences in standard deviations",
                        "Before and after",
                        "people like them")
                .containsPattern("(?s)class=\"iom-drawing\">\\s*<svg")
                .contains("Entries in probation")
                .doesNotContain("style=");
    }

    /** Of 84 who were registered one is closed to the reader, and is not even among those who are lost. */
    @Test
    void onlyThoseWhoseCasesTheReaderMayOpenAreInIt() {
        long registered = people().stream()
                .filter(each -> !each.registers().isEmpty())
                .filter(each -> each.registers().stream()
                        .anyMatch(entry -> entry.start().equals(JOINED)))
                .filter(each -> !List.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE)
                        .contains(each.subject().value()))
                .count();
        assertThat(made)
                .containsPattern("(?s)<th[^>]*>on the scheme</th>\\s*<td[^>]*>" + registered + "</td>")
                .doesNotContain("simulated-");
    }

    @Test
    void theReportIsSavedAsAPageThatLoadsNothing() {
        Response report = site.signedInAs(DemoUsers.SUPERVISOR).get("/programme/report?source=registers");
        assertThat(report.headers()).containsEntry("Content-Disposition", "attachment; filename=\"programme.html\"");
        assertThat(report.text()).contains("default-src 'none'", "What was found");
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/programme/report?source=records")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatCannotBeEvaluatedIsSaidWithTheWayOut() {
        assertThat(evaluated("decisions"))
                .contains("The records cannot be used to evaluate a programme.", "Say who was in another way");
    }

    @Test
    void othersMayNotAskAndAnotherSourceIsNone() {
        for (User user : List.of(DemoUsers.PRACTITIONER, DemoUsers.AUDITOR)) {
            assertThat(site.signedInAs(user).get("/programme").status()).isEqualTo(403);
            assertThat(site.signedInAs(user)
                            .send("/programme", Map.of("source", "registers"))
                            .status())
                    .isEqualTo(403);
        }
        assertThat(site.signedInAs(DemoUsers.SCIENTIST).get("/programme").status())
                .isEqualTo(200);
        assertThat(site.signedInAs(DemoUsers.SUPERVISOR)
                        .get("/programme?source=hearsay")
                        .status())
                .isEqualTo(404);
    }
}
