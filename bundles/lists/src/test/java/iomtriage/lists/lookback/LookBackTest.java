package iomtriage.lists.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.OffenceGroup;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Placement;
import iomtriage.api.referral.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.access.ShownTo;
import iomtriage.scoring.SimulatedPeople;
import iomtriage.scoring.SmallPack;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Past months: who would have been listed by what was known then, who was on, and what happened to them since. */
class LookBackTest {

    private static final LocalDate NOW = SimulatedPeople.AS_OF;
    private static final ShownTo ALL = new ShownTo(true);
    private static final SubjectId PERSON = new SubjectId("simulated-7");

    /** Four months ago the person was not on yet; the offence came three months ago. */
    private static final LocalDate ON = NOW.minusDays(100);

    private static final LocalDate OFFENCE = NOW.minusMonths(3).plusDays(5);

    @TempDir
    Path folder;

    @Test
    void eachMonthIsRankedByWhatWasKnownThen() throws InterruptedException {
        try (TestLists site = site()) {
            assertThat(of(site, ALL).asked()).isFalse();

            List<PastMonth> months = made(site, ALL).months();

            assertThat(months)
                    .extracting(PastMonth::day)
                    .startsWith(NOW.minusMonths(1), NOW.minusMonths(2))
                    .endsWith(NOW.minusMonths(24))
                    .hasSize(24);
            assertThat(months.get(5).top())
                    .extracting(PastMonth.Person::subject)
                    .as("the very order of a list as of that day, of the people whom the reader may open")
                    .containsExactlyElementsOf(site
                            .lists
                            .make(
                                    site.lists.caseload().orElseThrow(),
                                    TriageRequest.of(NOW.minusMonths(6), TestLists.CAPACITY)
                                            .build(),
                                    list -> {})
                            .result()
                            .join()
                            .list()
                            .without(Set.of(DemoUsers.RESTRICTED, DemoUsers.ELSEWHERE)::contains)
                            .top(TestLists.CAPACITY + 50)
                            .stream()
                            .map(each -> each.subject())
                            .toList());
            assertThat(of(site, ALL).asked())
                    .as("of the list now in view nothing was asked for")
                    .isFalse();
        }
    }

    @Test
    void peopleWhoAreKeptOffTheListTodayAreRankedInPastMonthsAllTheSame() throws InterruptedException {
        try (TestLists site = site()) {
            SubjectId first = made(site, ALL).months().get(0).top().get(0).subject();
            site.lists
                    .make(
                            site.lists.caseload().orElseThrow(),
                            TriageRequest.of(NOW, TestLists.CAPACITY)
                                    .placement(Placement.of(first, PlacementRule.MUST_NOT_BE_ON)
                                            .by("Panel of the area")
                                            .reason("Moves to another area.")
                                            .from(NOW)
                                            .build())
                                    .build(),
                            list -> {})
                    .result()
                    .join();

            assertThat(shown(site).find(first)).isEmpty();
            assertThat(made(site, ALL).months().get(0).top())
                    .extracting(PastMonth.Person::subject)
                    .startsWith(first);
        }
    }

    @Test
    void whoWasOnAndWhatHappenedSinceIsToldForTheDay() throws InterruptedException {
        try (TestLists site = site()) {
            List<PastMonth> months = made(site, ALL).months();

            assertThat(months.get(0).onIom())
                    .extracting(PastMonth.Person::subject)
                    .containsExactly(PERSON);
            assertThat(months.get(2).onIom()).hasSize(1);
            assertThat(months.get(3).onIom()).as("before the first day on").isEmpty();
            assertThat(months.get(2).onIom().get(0).onSince()).contains(ON);
            assertThat(months.get(2).cameOnAfter(months.get(3).day())).hasSize(1);
            assertThat(months.get(1).cameOnAfter(months.get(2).day()))
                    .as("came on a month earlier")
                    .isEmpty();
            assertThat(months.get(1).left(months.get(2))).as("nobody left").isEmpty();
            assertThat(months.get(3).left(months.get(2)))
                    .as("the other way round")
                    .extracting(PastMonth.Person::subject)
                    .containsExactly(PERSON);
            assertThat(abuse(months.get(1))).as("after the offence").isEmpty();
            assertThat(abuse(months.get(2))).contains(OFFENCE);
            assertThat(abuse(months.get(23))).as("within 24 months").contains(OFFENCE);
        }
    }

    @Test
    void aMonthIsSeenInTrainingUnlessTheOutcomesEndedByThen() {
        PastMonth month = new PastMonth(LocalDate.of(2025, 3, 1), List.of(), List.of());

        assertThat(month.seenInTraining(Optional.of(LocalDate.of(2025, 3, 1)))).contains(false);
        assertThat(month.seenInTraining(Optional.of(LocalDate.of(2025, 3, 2)))).contains(true);
        assertThat(month.seenInTraining(Optional.empty())).isEmpty();
    }

    private static Optional<LocalDate> abuse(PastMonth month) {
        return month.top().stream()
                .filter(each -> each.subject().equals(PERSON))
                .map(PastMonth.Person::since)
                .flatMap(since -> Optional.ofNullable(since.get("domestic-abuse")).stream())
                .findFirst();
    }

    private TestLists site() {
        List<CaseRecord> people = new ArrayList<>();
        for (CaseRecord each : SimulatedPeople.people(30, 20260302)) {
            people.add(
                    each.subject().equals(PERSON)
                            ? each.toBuilder()
                                    .register(RegisterEntry.of(RegisterCode.IIOM)
                                            .start(ON)
                                            .source("probation")
                                            .build())
                                    .event(Event.offence(OffenceGroup.VIOLENCE_AGAINST_THE_PERSON_SUB_ABH, OFFENCE)
                                            .disposedOf(DisposalKind.CONVICTION, OFFENCE.plusDays(20))
                                            .flagged(EventFlag.DOMESTIC_ABUSE))
                                    .build()
                            : each);
        }
        return new TestLists(
                folder, new TestLists.Setting(people, SmallPack.load(), PolicyReader.standard(), new DemoUsers()));
    }

    private static PublishedList shown(TestLists site) {
        return site.listReader.current(DemoUsers.SUPERVISOR).orElseThrow();
    }

    private static LookBack.Answer of(TestLists site, ShownTo reader) {
        return site.lookBack.of(reader, shown(site));
    }

    private static LookBack.Answer made(TestLists site, ShownTo reader) throws InterruptedException {
        site.lookBack.make(reader, shown(site));
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        LookBack.Answer answer = of(site, reader);
        while (!answer.isComplete() && answer.failure().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            answer = of(site, reader);
        }
        assertThat(answer.failure()).isEmpty();
        assertThat(answer.isComplete()).as("made in time").isTrue();
        return answer;
    }
}
