package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.simulation.internal.people.Population;
import iomtriage.simulation.parameters.SimulationParameters;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures of HM Inspectorate of Probation's evidence summary on IOM (2021), on everybody with a criminal career. */
class PublishedFiguresTest {

    private static final int PEOPLE = 600_000;
    private static final long SEED = 7;
    private static final int AS_OF = (int) Simulated.AS_OF.toEpochDay();
    private static final int YEAR = 365;
    private static final int COHORT = AS_OF - 9 * YEAR;

    private static List<CareerCount> careers = List.of();

    @BeforeAll
    static void countCareers() {
        careers = Population.records(SimulationParameters.published(), Simulated.AS_OF, SEED, PEOPLE)
                .map(record -> CareerCount.of(record, AS_OF))
                .filter(career -> career.sanctions().length > 0)
                .toList();
    }

    @Test
    void ofThoseSanctionedInAYear37PerCentHaveFifteenOrMorePreviousSanctions() {
        List<CareerCount> year = careers.stream()
                .filter(career -> career.isSanctionedFrom(AS_OF - YEAR))
                .toList();
        long often = year.stream().filter(CareerCount::hasFifteenPrevious).count();
        assertThat((double) often / year.size()).isCloseTo(.37, within(.02));
    }

    @Test
    void ofThoseFirstSanctionedInAYear5PerCentAreChronicWithinEightYearsAndHave49PerCentOfReoffences() {
        List<CareerCount> cohort = careers.stream()
                .filter(career -> career.isFirstSanctionedBetween(COHORT, COHORT + YEAR))
                .toList();
        List<CareerCount> chronic =
                cohort.stream().filter(CareerCount::isChronic).toList();
        assertThat((double) chronic.size() / cohort.size()).isCloseTo(.05, within(.007));
        assertThat(reoffences(chronic) / reoffences(cohort)).isCloseTo(.49, within(.04));
    }

    @Test
    void manyHaveOneSanctionAndNoMore() {
        long once = careers.stream()
                .filter(career -> career.sanctions().length == 1)
                .count();
        assertThat((double) once / careers.size()).isBetween(.3, .45);
    }

    private static double reoffences(List<CareerCount> of) {
        return of.stream().mapToLong(CareerCount::reoffences).sum();
    }
}
