package iomtriage.pages.cohort;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.CustodySpell;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sentence;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.lists.DemoUsers;
import iomtriage.pages.TestSite;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.current.Leaving;
import iomtriage.reviews.current.LeavingReason;
import iomtriage.reviews.current.LeavingReason.Kind;
import iomtriage.reviews.current.LeavingRule;
import iomtriage.reviews.rule.RulesReader;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who should leave and why, by facts, and whom a freed place would take. */
class DeselectionPageTest {

    private static final LocalDate AS_OF = SimulatedPeople.AS_OF;
    private static final String OFFENCE_FREE = "simulated-1";
    private static final String INSIDE = "simulated-2";
    private static final String ORDER_ENDED = "simulated-5";
    private static final String ACTIVE = "simulated-6";

    @TempDir
    static Path folder;

    private static TestSite site;

    @BeforeAll
    static void open() {
        List<CaseRecord> people = SimulatedPeople.people(30, 20260302).stream()
                .map(DeselectionPageTest::person)
                .toList();
        site = new TestSite(
                folder, new TestSite.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
    }

    @AfterAll
    static void close() {
        site.close();
    }

    private static CaseRecord person(CaseRecord any) {
        return switch (any.subject().value()) {
            case OFFENCE_FREE, DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE ->
                onIom(any, AS_OF.minusMonths(30))
                        .sentence(new Sentence(AS_OF.minusYears(3), Optional.of(AS_OF.minusYears(1))))
                        .build();
            case INSIDE ->
                onIom(any, AS_OF.minusDays(420))
                        .custody(new CustodySpell(CustodyKind.SENTENCE, AS_OF.minusDays(400), Optional.empty())
                                .withPlannedRelease(AS_OF.plusDays(900)))
                        .build();
            case ORDER_ENDED ->
                onIom(any, AS_OF.minusDays(20))
                        .sentence(new Sentence(AS_OF.minusYears(2), Optional.of(AS_OF.minusDays(3))))
                        .build();
            case ACTIVE ->
                onIom(any, AS_OF.minusDays(20))
                        .sentence(new Sentence(AS_OF.minusYears(2), Optional.empty()))
                        .build();
            default -> any.toBuilder().registers(List.of()).build();
        };
    }

    /** Seven times convicted, for the last time on this day; on since two years ago, with a review that is overdue. */
    private static CaseRecord.Builder onIom(CaseRecord any, LocalDate last) {
        CaseRecord.Builder person = CaseRecord.of(any.subject(), LocalDate.of(1990, 1, 1), any.sex());
        for (int i = 0; i < 7; i++) {
            LocalDate day = last.minusDays(40L * i);
            person.event(Event.offence(OffenceGroup.THEFT_NON_MOTOR, day.minusDays(1))
                    .disposedOf(DisposalKind.CONVICTION, day));
        }
        return person.register(RegisterEntry.of(RegisterCode.IIOM)
                .start(AS_OF.minusYears(2))
                .review(AS_OF.minusDays(9))
                .source("probation")
                .build());
    }

    @Test
    void eachFactIsAReasonAndWhatSpeaksAgainstIsHeldAgainstThem() {
        Map<String, Leaving> found = site.cohortReader
                .cases(DemoUsers.SUPERVISOR, site.lists.current().orElseThrow())
                .collect(Collectors.toMap(
                        each -> each.member().subject().value(),
                        each -> new LeavingRule(RulesReader.standard().cohort()).of(each)));
        Map<String, List<Kind>> reasons = new HashMap<>();
        found.forEach((subject, leaving) -> reasons.put(
                subject, leaving.reasons().stream().map(LeavingReason::kind).toList()));
        assertThat(reasons.get(OFFENCE_FREE)).contains(Kind.OFFENCE_FREE, Kind.REVIEW_OVERDUE);
        assertThat(reasons.get(INSIDE)).contains(Kind.IN_CUSTODY).doesNotContain(Kind.OFFENCE_FREE);
        assertThat(reasons.get(ORDER_ENDED)).contains(Kind.ORDER_ENDED);
        assertThat(found.get(ORDER_ENDED).against())
                .as("convicted three weeks ago")
                .isNotEmpty();
        assertThat(reasons.get(ACTIVE)).isEmpty();
        assertThat(reasons).as("who may not be opened").doesNotContainKeys(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE);
    }

    @Test
    void thePageSaysWhyAndWhomAFreedPlaceWouldTake() {
        String page = site.signedInAs(DemoUsers.SUPERVISOR).get("/deselection").text();
        assertThat(page)
                .contains("Of 4 people on IOM now", "that 2 leave")
                .contains("months in the community without a proven offence")
                .contains("In custody since ", "release planned for ", "The last order or licence ended on ")
                .contains("For another 0, facts of harm", "for another 1 there are too few reasons")
                .contains("/person/decide?ref=" + OFFENCE_FREE)
                .contains("Whom a freed place would take")
                .doesNotContain(
                        ">" + ACTIVE + "<",
                        ">" + ORDER_ENDED + "<",
                        DemoUsers.RESTRICTED + "<",
                        DemoUsers.ELSEWHERE + "<");
        assertThat(site.signedInAs(DemoUsers.PRACTITIONER).get("/deselection").text())
                .as("a practitioner reads and does not decide")
                .contains("that 2 leave")
                .doesNotContain("/person/decide");
    }

    @Test
    void theFormOffersLeavingOnlyToWhoIsOn() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(supervisor.get("/person/decide?ref=" + OFFENCE_FREE).text())
                .contains("choice-STAY", "choice-STEP_DOWN", "choice-REMOVE")
                .doesNotContain("choice-RE_ADMIT");
        assertThat(supervisor.get("/person/decide?ref=simulated-7").text())
                .contains("choice-ACCEPT")
                .doesNotContain("choice-STAY", "choice-STEP_DOWN", "choice-REMOVE", "choice-RE_ADMIT");
    }

    @Test
    void theUsualDecisionsFitWhereThePersonStands() {
        TestSite.Browser supervisor = site.signedInAs(DemoUsers.SUPERVISOR);
        assertThat(supervisor.get("/person?ref=" + OFFENCE_FREE).text())
                .contains("&amp;choice=STAY", "&amp;choice=STEP_DOWN", "&amp;choice=REMOVE", "Another decision")
                .doesNotContain("&amp;choice=ACCEPT", "&amp;choice=DECLINE");
        assertThat(supervisor.get("/person?ref=simulated-7").text())
                .contains("&amp;choice=ACCEPT", "&amp;choice=DECLINE", "&amp;choice=DEFER")
                .doesNotContain("&amp;choice=STAY", "&amp;choice=REMOVE");
    }
}
