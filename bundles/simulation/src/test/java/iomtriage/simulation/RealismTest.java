package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.caserecord.CustodyKind;
import iomtriage.api.caserecord.Disposal;
import iomtriage.api.caserecord.Event;
import iomtriage.api.caserecord.EventFlag;
import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import iomtriage.simulation.realism.RealismTable;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulated people beside the published figures, on a fixed seed, and beside what practitioners have seen. */
class RealismTest {

    private static final int PEOPLE = 200_000;
    private static final long SEED = 7;
    private static final int FIVE_YEARS = 1_826;

    private static RealismTable table = new RealismTable(java.util.List.of());

    @BeforeAll
    static void simulate() {
        table = RealismTable.of(SimulationParameters.published(), Simulated.AS_OF, SEED, PEOPLE);
    }

    static java.util.List<RealismTable.Line> lines() {
        if (table.lines().isEmpty()) {
            simulate();
        }
        return table.lines();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void everyPublishedFigureIsWithinItsTolerance(RealismTable.Line line) {
        assertThat(line.holds())
                .as(
                        "%s: %s published, %s here",
                        line.figure().words(),
                        line.figure().published(),
                        line.figure().shown(line.ours()))
                .isTrue();
    }

    @Test
    void noRecordPassesWhatPractitionersHaveSeen() {
        assertThat(Simulated.caseload()).map(SimulatedPerson::record).allSatisfy(record -> {
            assertThat(record.events()).hasSizeLessThanOrEqualTo(350);
            assertThat(record.custody()).hasSizeLessThanOrEqualTo(40);
            assertThat(record.events().stream().filter(event -> event.flags().contains(EventFlag.WEAPON)))
                    .hasSizeLessThanOrEqualTo(40);
            assertThat(record.custody().stream().filter(spell -> spell.kind() == CustodyKind.RECALL))
                    .hasSizeLessThanOrEqualTo(30);
            assertThat(mostSanctionsInFiveYears(record)).isLessThanOrEqualTo(60);
        });
    }

    private static long mostSanctionsInFiveYears(CaseRecord record) {
        long[] days = record.events().stream()
                .map(Event::disposal)
                .flatMap(Optional::stream)
                .map(Disposal::date)
                .mapToLong(java.time.LocalDate::toEpochDay)
                .distinct()
                .sorted()
                .toArray();
        long most = 0;
        for (int first = 0; first < days.length; first++) {
            int last = first;
            while (last < days.length && days[last] - days[first] < FIVE_YEARS) {
                last++;
            }
            most = Math.max(most, last - first);
        }
        return most;
    }
}
