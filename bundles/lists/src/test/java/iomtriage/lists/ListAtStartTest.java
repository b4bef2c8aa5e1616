package iomtriage.lists;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.referral.TriageService;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.api.score.VersionedId;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.lists.caseload.CaseloadName;
import iomtriage.lists.caseload.ReceivedCaseload;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.ranking.policy.PolicyRefusedException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChangeLog;
import iomtriage.reviews.state.ServiceState;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** After a restart the very same list is in view, or none and why. */
class ListAtStartTest {

    private static final List<CaseRecord> PEOPLE = SimulatedPeople.people(40, 20260302);
    private static final LocalDate DAY = LocalDate.of(2025, 12, 1);
    private static final TriageRequest CONFIGURED =
            TriageRequest.of(SimulatedPeople.AS_OF, 20).build();
    private static final TriageRequest ASKED = TriageRequest.of(DAY, 4)
            .placement(Placement.of(new SubjectId("simulated-7"), PlacementRule.MUST_BE_ON)
                    .by("MAPPA level 3 panel")
                    .reason("Managed by the panel.\nUntil further notice.")
                    .from(DAY.minusMonths(1))
                    .to(DAY.plusYears(1))
                    .build())
            .placement(Placement.of(new SubjectId("simulated-9"), PlacementRule.MUST_NOT_BE_ON)
                    .by("The Crown Court")
                    .reason("\"Excluded\" by order.")
                    .from(DAY.minusMonths(1))
                    .build())
            .policy(VersionedId.parse("probation-tier@3"))
            .build();

    @TempDir
    private Path folder;

    private TestLists site;

    @BeforeEach
    void open() {
        site = new TestLists(folder, TestLists.withoutPeople());
    }

    @AfterEach
    void close() {
        site.close();
    }

    @Test
    void aListWithPlacementsAndNominationsIsTheVerySameAgain() {
        String nominationList = site.lists.nominationLists().get(0);
        TriageRequest request = TriageRequest.of(ASKED.asOf(), ASKED.capacity())
                .placements(ASKED.placements())
                .nomination(Nomination.of(new SubjectId("simulated-11"))
                        .list(nominationList)
                        .by("P. Officer")
                        .from(DAY)
                        .build())
                .build();
        String before = make(source(PEOPLE), request).list().header().id();

        try (Lists restarted = restart(Optional.of(source(PEOPLE)))) {
            PublishedList again = await(restarted);

            assertThat(again.list().header().id()).isEqualTo(before);
            assertThat(again.list().header().capacity()).isEqualTo(4);
            assertThat(again.find(new SubjectId("simulated-7")).orElseThrow().aboveCutLine())
                    .isTrue();
            assertThat(again.list().keptOff()).hasSize(1);
        }
        // Once more: that it was made again does not make it anybody else's.
        try (Lists restarted = restart(Optional.of(source(PEOPLE)))) {
            assertThat(await(restarted).list().header().id()).isEqualTo(before);
        }
    }

    @Test
    void whereTheRecordsHaveChangedNoneIsShownUnasked() {
        String before = make(source(PEOPLE), ASKED).list().header().id();

        try (Lists restarted = restart(Optional.of(source(PEOPLE.subList(0, 39))))) {
            assertThat(awaitWithheld(restarted))
                    .contains("it is another one", "POST /api/v1/lists")
                    .doesNotContain("simulated-");
            assertThat(restarted.current()).isEmpty();
            assertThat(restarted.latest()).isEmpty();
        }
    }

    @Test
    void aCaseloadThatWasSentIsNotThereAnyMore() {
        ReceivedCaseload sent = site.caseloads.receive(
                new CaseloadName("north"), new ByteArrayInputStream(JsonLines.of(PEOPLE)), fresh -> {});
        String before = make(sent, ASKED).list().header().id();

        for (Optional<CaseSource> host : List.of(Optional.of(source(PEOPLE)), Optional.<CaseSource>empty())) {
            try (Lists restarted = restart(host)) {
                assertThat(awaitWithheld(restarted)).contains("\"north\"", "send the caseload again");
            }
        }
    }

    @Test
    void whereNobodyAskedItIsTheListThatTheConfigurationSays() {
        try (Lists first = restart(Optional.of(source(PEOPLE)))) {
            await(first);
        }
        try (Lists restarted = restart(Optional.of(source(PEOPLE.subList(0, 39))))) {
            assertThat(await(restarted).list().size()).isEqualTo(39);
        }
        assertThat(site.kept.latest().orElseThrow().isByConfiguration()).isTrue();
    }

    @Test
    void whatCouldNotBeKeptIsNotMadeUpFor() {
        make(source(PEOPLE), ASKED);
        // Of an older version: the entry is there, and nothing is kept with it.
        new ListRecorder(site.trail, new KeptRequests(forgetful()), new ChangeLog(site.trail))
                .asked("case-system", ASKED)
                .accept(madeOf(PEOPLE.subList(0, 30)));

        try (Lists restarted = restart(Optional.of(source(PEOPLE)))) {
            assertThat(awaitWithheld(restarted)).contains("placements (2)", "could not be kept");
        }
    }

    @Test
    void aStoreThatIsDownAtTheStartIsWaitedFor() throws SQLException {
        String before = make(source(PEOPLE), ASKED).list().header().id();
        site.databaseGoes();
        try (Lists restarted = restart(Optional.of(source(PEOPLE)))) {
            assertThat(restarted.current()).isEmpty();
            site.databaseComesBack();

            assertThat(await(restarted).list().header().id()).isEqualTo(before);
        }
    }

    @Test
    void theTrailSaysThatTheListWasMadeAgain() {
        make(source(PEOPLE), ASKED);
        try (Lists restarted = restart(Optional.of(source(PEOPLE)))) {
            await(restarted);
        }
        assertThat(site.journal.search(AuditQuery.newest(10)).stream()
                        .filter(entry -> entry.content().action() == Action.LIST_MADE)
                        .map(entry -> entry.content().userId()))
                .containsExactly("iomtriage", "case-system");
    }

    private PublishedList make(CaseSource source, TriageRequest request) {
        try (Lists lists = lists()) {
            return lists.make(source, request, site.recorder.asked("case-system", request))
                    .result()
                    .join();
        }
    }

    private PublishedList madeOf(List<CaseRecord> people) {
        try (Lists lists = lists()) {
            return lists.make(source(people), ASKED, made -> {}).result().join();
        }
    }

    private Lists restart(Optional<CaseSource> host) {
        Lists lists = lists();
        lists.makeAtStart(new ListAtStart(site.trail, site.kept, site.recorder, CONFIGURED), host);
        return lists;
    }

    private Lists lists() {
        try {
            TriageService triage = new CaseTriage(
                    FeatureCatalogue.standard(), SmallPack::load, Cohorts.builtIn(), PolicyReader.standard(), 2);
            return new Lists(triage, site.clock, PublishingRule.STANDARD, Duration.ofMinutes(10), made -> {});
        } catch (PolicyRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    private static CaseSource source(List<CaseRecord> people) {
        return SimulatedPeople.source(SimulatedPeople.readable(people));
    }

    private static ServiceState forgetful() {
        return new ServiceState() {
            @Override
            public Optional<String> kept(String name) {
                return Optional.empty();
            }

            @Override
            public void keep(String name, String text) {
                throw new StoreUnavailableException(new IllegalStateException("down"));
            }
        };
    }

    private static PublishedList await(Lists lists) {
        await(() -> lists.current().isPresent());
        return lists.current().orElseThrow();
    }

    private static String awaitWithheld(Lists lists) {
        await(() -> lists.withheld().isPresent() && lists.latest().isEmpty());
        return lists.withheld().orElseThrow();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 2_000 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
