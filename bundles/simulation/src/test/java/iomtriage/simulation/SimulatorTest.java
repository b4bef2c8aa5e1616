package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.Sex;
import iomtriage.records.CaseRecordValidator;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.Ethnicity;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulatorTest {

    private static final LocalDate AS_OF = Simulated.AS_OF;

    @Test
    void noRecordContradictsItself() {
        CaseRecordValidator validator = new CaseRecordValidator();
        assertThat(Simulated.caseload())
                .allSatisfy(person ->
                        assertThat(validator.findings(person.record(), AS_OF)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"2, 2026-01-01", "-9, 2024-02-29", "77, 1969-12-31", "9223372036854775807, 2050-06-30", "0, 2025-03-31"
    })
    void norDoesOneOfAnotherSeedOrDay(long seed, LocalDate asOf) {
        CaseRecordValidator validator = new CaseRecordValidator();
        assertThat(Simulator.of(SimulationParameters.published(), asOf, seed).people(400))
                .allSatisfy(person ->
                        assertThat(validator.findings(person.record(), asOf)).isEmpty());
    }

    @Test
    void everyoneIsAnAdultWithASanctionBeforeTheAsOfDate() {
        assertThat(Simulated.caseload()).allSatisfy(person -> {
            assertThat(person.record().dateOfBirth()).isBeforeOrEqualTo(AS_OF.minusYears(18));
            assertThat(person.record().events().stream()
                            .map(Event::disposal)
                            .flatMap(Optional::stream)
                            .map(Disposal::date))
                    .isNotEmpty()
                    .allMatch(date -> date.isBefore(AS_OF));
        });
    }

    @Test
    void theSameNumberIsTheSamePersonInWhateverOrderAndOnHoweverManyThreads() {
        Simulator simulator = Simulated.simulator();
        List<SimulatedPerson> parallel = Simulated.caseload();
        for (int number : new int[] {7_001, 3, 12_345, 0}) {
            assertThat(simulator.person(number)).isEqualTo(parallel.get(number));
        }
        assertThat(simulator.people(300).toList()).isEqualTo(parallel.subList(0, 300));
    }

    @Test
    void anotherSeedMakesOtherPeople() {
        Simulator other = Simulator.of(SimulationParameters.published(), AS_OF, 2);
        assertThat(other.person(0).record().dateOfBirth())
                .isNotEqualTo(Simulated.simulator().person(0).record().dateOfBirth());
    }

    @Test
    void whoeverReoffendsSeriouslyReoffends() {
        assertThat(Simulated.caseload()).extracting(SimulatedPerson::outcomes).allSatisfy(outcomes -> {
            boolean isSerious = outcomes.domesticAbuse() || outcomes.gangViolence() || outcomes.weapon();
            assertThat(outcomes.seriousHarmOffences() > 0).isEqualTo(isSerious);
            assertThat(outcomes.provenOffences() > 0).isEqualTo(outcomes.anyReoffence());
            assertThat(outcomes.provenOffences()).isGreaterThanOrEqualTo(outcomes.seriousHarmOffences());
            assertThat(outcomes.daysAtRisk()).isBetween(0, 730);
        });
    }

    @Test
    void groupsForAuditingAreInNoRecord() {
        assertThat(CaseRecord.class.getMethods())
                .extracting(method -> method.getReturnType().getName())
                .contains(Sex.class.getName())
                .doesNotContain(Ethnicity.class.getName(), SimulatedPerson.AuditGroups.class.getName());
        assertThat(Simulated.caseload())
                .extracting(person -> person.groups().ethnicity())
                .contains(Ethnicity.values());
    }

    @Test
    void aNumberBelowZeroIsRefused() {
        assertThatThrownBy(() -> Simulated.simulator().person(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("People are numbered from 0. Ask for 0 or more.");
        assertThatThrownBy(() -> Simulated.simulator().people(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A caseload cannot have fewer than 0 people. Ask for 0 or more.");
    }
}
