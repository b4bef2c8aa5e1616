package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.oasys.NeedSection;
import iomtriage.records.asof.RecordAsOf;
import iomtriage.simulation.parameters.ProgrammeParameters;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** A programme whose effect is known, for evaluations to recover. */
class ProgrammeTest {

    private static final int PEOPLE = 20_000;
    private static final int FEW = 2_000;
    private static final double HALVED = .5;
    private static final List<SimulatedPerson> NONE = Simulated.caseload().subList(0, PEOPLE);
    private static final List<SimulatedPerson> WITHOUT_EFFECT = offered(1);
    private static final List<SimulatedPerson> HALVING = offered(HALVED);

    @Test
    void withoutAProgrammeNobodyHasAPlace() {
        assertThat(NONE).allMatch(person -> person.place().isEmpty());
    }

    @Test
    void recordsAreTheSameWithAndWithoutIt() {
        assertThat(HALVING).extracting(SimulatedPerson::record).isEqualTo(records(NONE));
    }

    @Test
    void aProgrammeWithoutEffectChangesNothing() {
        assertThat(WITHOUT_EFFECT).extracting(SimulatedPerson::outcomes).isEqualTo(outcomes(NONE));
    }

    @Test
    void aProgrammeLeavesThoseWithoutAPlaceAlone() {
        for (int i = 0; i < PEOPLE; i++) {
            if (!isTreated(HALVING.get(i))) {
                assertThat(HALVING.get(i).outcomes()).isEqualTo(NONE.get(i).outcomes());
            }
        }
    }

    @Test
    void theTruthOfTheTreatedIsWhatTheyDoWithoutIt() {
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(HALVING.get(i).place().orElseThrow().reoffendsUntreated())
                    .isEqualTo(NONE.get(i).outcomes().anyReoffence());
        }
    }

    @Test
    void aProgrammeThatHalvesTheRateOfOffendingAboutHalvesOffences() {
        double untreated = offencesPerDayAtRisk(WITHOUT_EFFECT);
        assertThat(offencesPerDayAtRisk(HALVING) / untreated).isCloseTo(HALVED, within(.08));
    }

    @Test
    void thoseWithMoreRecentSanctionsAreChosenMoreOften() {
        assertThat(share(HALVING, ProgrammeTest::isTreated)).isBetween(.03, .08);
        assertThat(recentSanctions(HALVING, ProgrammeTest::isTreated))
                .isGreaterThan(1.5 * recentSanctions(HALVING, person -> !isTreated(person)));
    }

    @Test
    void theLaterRecordsSayWhatTheOutcomesSay() {
        for (SimulatedPerson person : HALVING.subList(0, FEW)) {
            var place = person.place().orElseThrow();
            assertThat(reoffends(place.later())).isEqualTo(person.outcomes().anyReoffence());
            assertThat(reoffends(place.laterUntreated())).isEqualTo(place.reoffendsUntreated());
        }
    }

    @Test
    void peopleJoinOverMonthsAndAnEffectBeginsOnlyThen() {
        List<SimulatedPerson> joining = offered(
                SimulationParameters.published().programme().offeredWith(HALVED).joinedOver(6, 1), FEW);
        List<LocalDate> days = joining.stream()
                .flatMap(person -> person.place().orElseThrow().joined().stream())
                .distinct()
                .sorted()
                .toList();
        assertThat(days).hasSize(6).startsWith(Simulated.AS_OF).endsWith(Simulated.AS_OF.plusMonths(5));
        for (SimulatedPerson person : joining) {
            var place = person.place().orElseThrow();
            if (place.isTreated()) {
                var then = new RecordAsOf(place.joined().orElseThrow().minusDays(1));
                assertThat(then.of(place.later())).isEqualTo(then.of(place.laterUntreated()));
            } else {
                assertThat(place.later()).isEqualTo(place.laterUntreated());
            }
        }
    }

    @Test
    void whereNeedsDriveSelectionThoseTreatedHaveMoreOfThem() {
        List<SimulatedPerson> joining = offered(
                SimulationParameters.published().programme().offeredWith(1).joinedOver(1, 1), FEW);
        assertThat(drugScore(joining, ProgrammeTest::isTreated))
                .isGreaterThan(.5 + drugScore(WITHOUT_EFFECT, ProgrammeTest::isTreated));
    }

    private static double drugScore(List<SimulatedPerson> people, Predicate<SimulatedPerson> such) {
        return people.stream()
                .filter(such)
                .flatMap(person -> person.record().needs().stream())
                .flatMapToInt(needs -> needs.sections().get(NeedSection.DRUG_MISUSE).score().stream())
                .average()
                .orElseThrow();
    }

    private static boolean reoffends(CaseRecord later) {
        LocalDate from = Simulated.AS_OF;
        return later.events().stream()
                .filter(event -> event.disposal().isPresent())
                .flatMap(event -> event.offenceDate().stream())
                .anyMatch(day -> !day.isBefore(from) && day.isBefore(from.plusMonths(24)));
    }

    private static List<SimulatedPerson> offered(double rateRatio) {
        return offered(SimulationParameters.published().programme().offeredWith(rateRatio), PEOPLE);
    }

    private static List<SimulatedPerson> offered(ProgrammeParameters programme, int people) {
        var parameters = SimulationParameters.published().with(programme);
        return Simulator.of(parameters, Simulated.AS_OF, Simulated.SEED)
                .people(people)
                .parallel()
                .toList();
    }

    private static boolean isTreated(SimulatedPerson person) {
        return person.place().orElseThrow().isTreated();
    }

    private static double offencesPerDayAtRisk(List<SimulatedPerson> people) {
        List<SimulatedPerson.Outcomes> treated = people.stream()
                .filter(ProgrammeTest::isTreated)
                .map(SimulatedPerson::outcomes)
                .toList();
        double days =
                treated.stream().mapToInt(SimulatedPerson.Outcomes::daysAtRisk).sum();
        return treated.stream()
                        .mapToInt(SimulatedPerson.Outcomes::provenOffences)
                        .sum()
                / days;
    }

    private static double recentSanctions(List<SimulatedPerson> people, Predicate<SimulatedPerson> such) {
        return people.stream()
                .filter(such)
                .mapToLong(person -> person.record().events().stream()
                        .map(Event::disposal)
                        .flatMap(Optional::stream)
                        .filter(disposal -> disposal.date().isAfter(Simulated.AS_OF.minusYears(2)))
                        .count())
                .average()
                .orElseThrow();
    }

    private static double share(List<SimulatedPerson> people, Predicate<SimulatedPerson> such) {
        return people.stream().filter(such).count() / (double) people.size();
    }

    private static List<Object> records(List<SimulatedPerson> people) {
        return people.stream().<Object>map(SimulatedPerson::record).toList();
    }

    private static List<Object> outcomes(List<SimulatedPerson> people) {
        return people.stream().<Object>map(SimulatedPerson::outcomes).toList();
    }
}
