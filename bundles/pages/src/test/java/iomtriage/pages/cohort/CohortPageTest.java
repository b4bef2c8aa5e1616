package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.register.IomCohort;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.register.Scheme;
import iomtriage.api.register.SchemeMembership;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of who is on now: by register, by the host's cohort, by what was decided, and only as far as the reader may see. */
class CohortPageTest {

    private static final String ACCEPTED = "simulated-9";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord each : SimulatedPeople.people(30, 20260302)) {
            CaseRecord.Builder person = each.toBuilder().registers(List.of());
            switch (each.subject().value()) {
                case "simulated-1", DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE ->
                    person.register(RegisterEntry.of(RegisterCode.IIOM)
                            .start(SimulatedPeople.AS_OF.minusDays(200))
                            .review(SimulatedPeople.AS_OF.minusDays(18))
                            .source("probation")
                            .build());
                case "simulated-2" ->
                    person.scheme(SchemeMembership.of(Scheme.IOM, SimulatedPeople.AS_OF.minusDays(30))
                            .cohort(Optional.of(IomCohort.FLEX))
                            .leadOfficer(Optional.of("PC 4711"))
                            .build());
                default -> {}
            }
            people.add(person.build());
        }
        site = new TestSite(
                folder, new TestSite.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
        site.signedInAs(DemoUsers.SUPERVISOR)
                .send(
                        "/person/decide",
                        Map.of(
                                "ref", ACCEPTED,
                                "lastSeen", "0",
                                "choice", "ACCEPT",
                                "reasons-ACCEPT", "needs-fit",
                                "rationale", "Discussed at the meeting; all four agencies agree.",
                                "day", "1",
                                "month", "6",
                                "year", "2026",
                                "confirmed", "yes"));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @Test
    void everyFactPutsAPersonOnThePageAndTheMostOverdueComeFirst() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/cohort").text();
        assertThat(page)
                .contains("3 people are on Integrated Offender Management now")
                .contains("1 on the register, 1 in the case system's cohort, 1 accepted here".replace("'", "&#39;"))
                .contains("1 review is overdue")
                .contains("PC 4711", "Flex", "1 June 2026", "Not rated<br>Facts propose ");
        assertThat(page.indexOf("simulated-1<"))
                .isLessThan(page.indexOf(ACCEPTED + "<"))
                .isPositive();
        assertThat(page.indexOf(ACCEPTED + "<"))
                .as("who has no date comes last")
                .isLessThan(page.indexOf("simulated-2<"));
    }

    @Test
    void whoMayNotBeOpenedIsNeitherListedNorCounted() {
        String page = site.signedInAs(DemoUsers.PRACTITIONER).get("/cohort").text();
        assertThat(page)
                .contains("3 people are on")
                .doesNotContain(DemoUsers.RESTRICTED + "<", DemoUsers.ELSEWHERE + "<");
        assertThat(site.signedInAs(DemoUsers.PRACTITIONER).get("/list").text()).contains("3 on IOM now");
    }

    @Test
    void aRegistrationIsKnownForRulesWhoeverMaySee() {
        assertThat(site.listReader.cohort(site.lists.current().orElseThrow()).of(new SubjectId(DemoUsers.RESTRICTED)))
                .isPresent();
    }

    @Test
    void whoReadsOnlyTheModelOrTheTrailIsNotLetIn() {
        assertThat(site.signedInAs(DemoUsers.AUDITOR).get("/cohort").status()).isEqualTo(403);
        assertThat(site.signedInAs(DemoUsers.SCIENTIST).get("/cohort").status()).isEqualTo(403);
    }
}
