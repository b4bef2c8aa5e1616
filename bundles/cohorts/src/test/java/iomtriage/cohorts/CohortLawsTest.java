package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.AS_OF;
import static iomtriage.cohorts.Simulated.caseload;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.DisposalKind;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Churn;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortDefinition;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Intersection;
import iomtriage.api.cohort.Move;
import iomtriage.api.cohort.Overlap;
import iomtriage.api.cohort.rule.Count;
import iomtriage.api.cohort.rule.CountUnit;
import iomtriage.api.cohort.rule.Rule;
import iomtriage.api.cohort.rule.Window;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.cohorts.definition.ReadDefinition;
import iomtriage.cohorts.reference.ReferenceScore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Laws that hold for any caseload. Thresholds are low, so that small records reach them. */
class CohortLawsTest {

    private static final int TRIES = 200;

    private static final Cohorts COHORTS = new Cohorts(
            List.of(
                    definition("convicted", new Rule.AtLeast(Count.of(CountUnit.CONVICTIONS, new Window.Ever()), 2)),
                    definition("recent", new Rule.AtLeast(Count.of(CountUnit.OFFENCES, new Window.LastMonths(12)), 3)),
                    definition("burst", new Rule.AtLeast(Count.of(CountUnit.OFFENCES, new Window.AnyMonths(3)), 2)),
                    definition("score", new Rule.ReferenceAtLeast("ogrs3-two-years", 75))),
            List.of(Simulated.scorer(Map.of(
                    "p0", new ReferenceScore.Percent(80),
                    "p1", new ReferenceScore.NotScorable(List.of("sex")),
                    "p2", new ReferenceScore.Percent(75)))));

    @Test
    void jaccardDoesNotDependOnTheOrderOfDefinitions() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            List<CaseRecord> people = people(new SplittableRandom(seed));
            List<CohortDefinition> reversed = new ArrayList<>(COHORTS.definitions());
            Collections.reverse(reversed);
            Cohorts backwards =
                    new Cohorts(reversed, List.of(Simulated.scorer(Map.of("p0", new ReferenceScore.Percent(80)))));
            Cohorts forwards = new Cohorts(
                    COHORTS.definitions(), List.of(Simulated.scorer(Map.of("p0", new ReferenceScore.Percent(80)))));
            List<Overlap> other = survey(backwards, people, AS_OF).overlaps();
            for (Overlap row : survey(forwards, people, AS_OF).overlaps()) {
                Overlap turned = other.stream()
                        .filter(each -> each.first().equals(row.second())
                                && each.second().equals(row.first()))
                        .findFirst()
                        .orElseThrow();
                assertThat(turned.jaccard()).isEqualTo(row.jaccard());
                assertThat(turned.firstInSecond()).isEqualTo(row.secondInFirst());
            }
        });
    }

    @Test
    void intersectionsAddUpToEveryoneInAnyCohort() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            List<CaseRecord> people = people(new SplittableRandom(seed));
            CohortSurvey survey = survey(COHORTS, people, AS_OF);
            Set<SubjectId> anybody = new LinkedHashSet<>();
            survey.cohorts().forEach(cohort -> anybody.addAll(cohort.members()));
            assertThat(survey.intersections().stream()
                            .mapToInt(Intersection::people)
                            .sum())
                    .isEqualTo(anybody.size());
            for (Cohort cohort : survey.cohorts()) {
                assertThat(survey.intersections().stream()
                                .filter(row -> row.definitions().contains(cohort.definition()))
                                .mapToInt(Intersection::people)
                                .sum())
                        .isEqualTo(cohort.size());
            }
        });
    }

    @Test
    void everybodyIsAMemberNotAMemberOrNotDecidable() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            List<CaseRecord> people = people(new SplittableRandom(seed));
            for (Cohort cohort : survey(COHORTS, people, AS_OF).cohorts()) {
                assertThat(cohort.size()
                                + cohort.notMembers()
                                + cohort.notDecidable().size())
                        .isEqualTo(people.size());
                assertThat(Set.copyOf(cohort.members()).containsAll(cohort.justInside()))
                        .isTrue();
                assertThat(Collections.disjoint(cohort.members(), cohort.justOutside()))
                        .isTrue();
            }
        });
    }

    @Test
    void churnBalances() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            CohortSurvey earlier = survey(COHORTS, people(random), AS_OF.minusYears(1));
            CohortSurvey later = survey(COHORTS, people(random), AS_OF);
            List<Churn> churn = earlier.churnTo(later);
            for (int i = 0; i < churn.size(); i++) {
                assertThat(subjects(churn.get(i).stayed(), churn.get(i).left()))
                        .containsExactlyInAnyOrderElementsOf(
                                earlier.cohorts().get(i).members());
                assertThat(subjects(churn.get(i).stayed(), churn.get(i).entered()))
                        .containsExactlyInAnyOrderElementsOf(
                                later.cohorts().get(i).members());
            }
        });
    }

    @Test
    void theDensestPeriodIsTheOneFoundByTryingEveryDay() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            SplittableRandom random = new SplittableRandom(seed);
            List<Integer> daysBefore =
                    random.ints(random.nextInt(1, 31), 0, 401).boxed().toList();
            CaseRecord.Builder person = Simulated.person("p");
            daysBefore.forEach(days -> person.event(Event.offence(OffenceGroup.OTHER_OFFENCES, AS_OF.minusDays(days))));
            int most = 0;
            for (int start : daysBefore) {
                LocalDate from = AS_OF.minusDays(start);
                int within = (int) daysBefore.stream()
                        .map(AS_OF::minusDays)
                        .filter(day -> !day.isBefore(from) && day.isBefore(from.plusMonths(3)))
                        .count();
                most = Math.max(most, within);
            }
            Count count = Count.of(CountUnit.OFFENCES, new Window.AnyMonths(3));
            List<CohortDefinition> around = List.of(
                    definition("in", new Rule.AtLeast(count, most)),
                    definition("out", new Rule.AtLeast(count, most + 1)));
            CohortSurvey survey = survey(new Cohorts(around, List.of()), List.of(person.build()), AS_OF);
            assertThat(survey.cohorts()).extracting(Cohort::size).containsExactly(1, 0);
        });
    }

    @Test
    void theOrderInWhichEventsAreHandedOverDoesNotMatter() {
        assertThat(IntStream.rangeClosed(1, TRIES)).allSatisfy(seed -> {
            List<CaseRecord> people = people(new SplittableRandom(seed));
            List<CaseRecord> turned =
                    people.stream().map(CohortLawsTest::backwards).toList();
            assertThat(survey(COHORTS, turned, AS_OF).cohorts())
                    .isEqualTo(survey(COHORTS, people, AS_OF).cohorts());
        });
    }

    /** Up to 12 people, numbered, of whom some are left out. */
    private static List<CaseRecord> people(SplittableRandom random) {
        List<CaseRecord> people = new ArrayList<>();
        int upTo = random.nextInt(13);
        for (int i = 0; i < upTo; i++) {
            Event[] events = Stream.generate(() -> event(random))
                    .limit(random.nextInt(7))
                    .toArray(Event[]::new);
            if (events.length % 5 != 4) {
                people.add(Simulated.person("p" + i, events));
            }
        }
        return people;
    }

    /** One in ten offences is of the as-of date or a day next to it. */
    private static Event event(SplittableRandom random) {
        int daysBefore = random.nextInt(10) == 0 ? random.nextInt(-1, 2) : random.nextInt(-100, 901);
        Event offence = Event.offence(OffenceGroup.THEFT_NON_MOTOR, AS_OF.minusDays(daysBefore));
        LocalDate later = AS_OF.minusDays(daysBefore - 40);
        return switch (random.nextInt(4)) {
            case 0 -> offence;
            case 1 -> offence.arrestedOn(later);
            case 2 -> offence.disposedOf(DisposalKind.CAUTION, later);
            default -> offence.disposedOf(DisposalKind.CONVICTION, later);
        };
    }

    private static CaseRecord backwards(CaseRecord person) {
        List<Event> events = new ArrayList<>(person.events());
        Collections.reverse(events);
        return Simulated.person(person.subject().value(), events.toArray(Event[]::new));
    }

    private static List<SubjectId> subjects(List<Move> some, List<Move> others) {
        return Stream.concat(some.stream(), others.stream()).map(Move::subject).toList();
    }

    private static CohortSurvey survey(Cohorts cohorts, List<CaseRecord> people, LocalDate asOf) {
        return cohorts.survey(caseload(people), CohortRequest.asOf(asOf));
    }

    private static CohortDefinition definition(String id, Rule rule) {
        return new ReadDefinition(id, "1.0.0", id, "test", "", rule);
    }
}
