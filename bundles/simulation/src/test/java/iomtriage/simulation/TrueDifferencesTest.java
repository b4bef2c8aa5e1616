package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Event;
import iomtriage.api.oasys.NeedAnswer;
import iomtriage.api.oasys.NeedSection;
import iomtriage.api.offence.OffenceGroup;
import iomtriage.simulation.person.Ethnicity;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** What is built into the simulated people for others to find. */
class TrueDifferencesTest {

    private static final LocalDate AS_OF = Simulated.AS_OF;
    private static final List<SimulatedPerson> PEOPLE = Simulated.caseload();

    @Test
    void whatIsFoundByLookingForItIsFoundMoreOftenInBlackPeople() {
        assertThat(arrests(Ethnicity.BLACK, TrueDifferencesTest::isLookedFor)
                        / arrests(Ethnicity.WHITE, TrueDifferencesTest::isLookedFor))
                .isBetween(1.3, 2.0);
        assertThat(arrests(Ethnicity.BLACK, event -> !isLookedFor(event))
                        / arrests(Ethnicity.WHITE, event -> !isLookedFor(event)))
                .isCloseTo(1, within(.2));
    }

    @Test
    void arrestsWithNothingAfterThemAreMoreFrequentInBlackPeople() {
        ToDoubleFunction<CaseRecord> nothing = record -> record.events().stream()
                .filter(event -> event.arrestDate().isPresent()
                        && event.chargeDate().isEmpty()
                        && event.disposal().isEmpty())
                .count();
        assertThat(mean(is(Ethnicity.BLACK), nothing)).isGreaterThan(mean(is(Ethnicity.WHITE), nothing));
    }

    /**
     * No publication has these for probation's caseload; they say what a model has to learn from. Domestic abuse is known of 28% of
     * people (30% published), and an eighth of them are sanctioned for more of it in the two years.
     */
    @Test
    void outcomesHappenAboutAsOftenAsTheyWereChosenTo() {
        assertThat(share(SimulatedPerson.Outcomes::anyReoffence)).isBetween(.42, .52);
        assertThat(share(SimulatedPerson.Outcomes::domesticAbuse)).isBetween(.03, .06);
        assertThat(share(SimulatedPerson.Outcomes::gangViolence)).isBetween(.01, .03);
        assertThat(share(SimulatedPerson.Outcomes::weapon)).isBetween(.08, .14);
    }

    @Test
    void theHarmsOverlapMoreThanByChance() {
        double weapon = share(SimulatedPerson.Outcomes::weapon);
        List<SimulatedPerson> gang = PEOPLE.stream()
                .filter(person -> person.outcomes().gangViolence())
                .toList();
        double weaponAmongGang =
                gang.stream().filter(person -> person.outcomes().weapon()).count() / (double) gang.size();
        assertThat(weaponAmongGang).isGreaterThan(2 * weapon);
    }

    @Test
    void needsSeenByAnAssessorForetellReoffending() {
        Predicate<SimulatedPerson> inNeed = person -> lifestyle(person).orElse(0) >= 4;
        Predicate<SimulatedPerson> inNone = person -> lifestyle(person).orElse(9) == 0;
        ToDoubleFunction<SimulatedPerson> reoffends =
                person -> person.outcomes().anyReoffence() ? 1 : 0;
        assertThat(PEOPLE.stream()
                        .filter(inNeed)
                        .mapToDouble(reoffends)
                        .average()
                        .orElseThrow())
                .isGreaterThan(.08
                        + PEOPLE.stream()
                                .filter(inNone)
                                .mapToDouble(reoffends)
                                .average()
                                .orElseThrow());
    }

    @Test
    void someMarkersHaveExpiredAndSomeWereNeverTrue() {
        assertThat(PEOPLE.stream()
                        .flatMap(person -> person.record().markers().stream())
                        .filter(marker -> marker.expires().isBefore(AS_OF))
                        .count())
                .isGreaterThan(100);
        assertThat(PEOPLE.stream()
                        .map(SimulatedPerson::record)
                        .filter(record -> !record.markers().isEmpty())
                        .filter(record -> record.events().stream()
                                .allMatch(event -> event.flags().isEmpty()))
                        .count())
                .as("people with a marker and no event that bears it out")
                .isGreaterThan(100);
    }

    private static double arrests(Ethnicity ethnicity, Predicate<Event> such) {
        return mean(
                is(ethnicity), record -> record.events().stream().filter(such).count());
    }

    private static boolean isLookedFor(Event event) {
        return event.group() == OffenceGroup.DRUG_POSSESSION_OR_SUPPLY
                || event.group() == OffenceGroup.WEAPONS_NON_FIREARM;
    }

    private static Predicate<SimulatedPerson> is(Ethnicity ethnicity) {
        return person -> person.groups().ethnicity() == ethnicity;
    }

    private static double mean(Predicate<SimulatedPerson> of, ToDoubleFunction<CaseRecord> value) {
        return PEOPLE.stream()
                .filter(of)
                .map(SimulatedPerson::record)
                .mapToDouble(value)
                .average()
                .orElseThrow();
    }

    private static double share(Predicate<SimulatedPerson.Outcomes> outcome) {
        return PEOPLE.stream().map(SimulatedPerson::outcomes).filter(outcome).count() / (double) PEOPLE.size();
    }

    private static OptionalInt lifestyle(SimulatedPerson person) {
        return person.record().needs().stream()
                .reduce((earlier, later) -> later)
                .map(latest -> latest.sections().get(NeedSection.LIFESTYLE_AND_ASSOCIATES))
                .map(NeedAnswer::score)
                .orElse(OptionalInt.empty());
    }
}
