package iomtriage.lists.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.register.RegisterCode;
import iomtriage.api.register.RegisterEntry;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.cohorts.Cohorts;
import iomtriage.features.FeatureCatalogue;
import iomtriage.lists.DemoUsers;
import iomtriage.lists.PublishedList;
import iomtriage.lists.TestLists;
import iomtriage.ranking.CaseTriage;
import iomtriage.ranking.policy.PolicyReader;
import iomtriage.reviews.access.ShownTo;
import iomtriage.scoring.PackRegistry;
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

    /** Each pack's outcomes end 24 months after the day as of which it was trained. */
    @Test
    void eachMonthIsRankedByAPackThatHasNotSeenItWhereThereIsOne() throws Exception {
        PackRegistry packs = new PackRegistry(SmallPack.loader());
        packs.use(SmallPack.write(folder.resolve("now"), "3", NOW));
        packs.addEarlier(SmallPack.write(folder.resolve("newer"), "2", NOW.minusMonths(24 + 3)));
        packs.addEarlier(SmallPack.write(folder.resolve("older"), "1", NOW.minusMonths(24 + 6)));
        try (TestLists site = site();
                LookBack lookBack = new LookBack(
                        new CaseTriage(
                                FeatureCatalogue.standard(), packs, Cohorts.builtIn(), PolicyReader.standard(), 2),
                        site.lists,
                        site.reviews::all)) {
            List<PastMonth> months = made(site, lookBack, ALL).months();

            assertThat(months.subList(0, 3)).allSatisfy(month -> ranked(month, "2", false));
            assertThat(months.subList(3, 6)).allSatisfy(month -> ranked(month, "1", false));
            assertThat(months.subList(6, 24)).allSatisfy(month -> ranked(month, "3", true));
        }
    }

    private static void ranked(PastMonth month, String version, boolean seen) {
        assertThat(month.pack().version()).as("pack of " + month.day()).isEqualTo(version);
        assertThat(month.seenInTraining()).contains(seen);
    }

    @Test
    void whetherAPackThatDoesNotSayWhenHasSeenAMonthIsNotKnown() {
        assertThat(new PastMonth(NOW, SmallPack.load().summary(), List.of(), List.of(), List.of()).seenInTraining())
                .isEmpty();
    }

    @Test
    void peopleAboutWhomSomethingIsOnRecordAreToldOfWhereverTheyStood() throws InterruptedException {
        try (TestLists site = site()) {
            SubjectId last = shown(site).list().at(shown(site).list().size()).subject();
            ReviewAnswer answer = site.reviews.addView(
                    DemoUsers.SUPERVISOR, AgencyView.own(last, "Known to the area's team for years."));
            assertThat(answer).isInstanceOf(ReviewAnswer.Recorded.class);

            assertThat(made(site, ALL).months())
                    .allSatisfy(month -> assertThat(month.reviewed())
                            .extracting(PastMonth.Person::subject)
                            .containsExactly(last));
        }
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
        return made(site, site.lookBack, reader);
    }

    private static LookBack.Answer made(TestLists site, LookBack lookBack, ShownTo reader) throws InterruptedException {
        lookBack.make(reader, shown(site));
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        LookBack.Answer answer = lookBack.of(reader, shown(site));
        while (!answer.isComplete() && answer.failure().isEmpty() && System.nanoTime() < end) {
            Thread.sleep(20);
            answer = lookBack.of(reader, shown(site));
        }
        assertThat(answer.failure()).isEmpty();
        assertThat(answer.isComplete()).as("made in time").isTrue();
        return answer;
    }
}
