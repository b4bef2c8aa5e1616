package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.simulation.Simulator;
import iomtriage.simulation.parameters.SimulationParameters;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtLibertyTest {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final int DAYS = 365;

    @Test
    void daysInsideAreThoseOnWhichAPersonIsNotAtLiberty() {
        List<CaseRecord> people = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), 3)
                .people(200)
                .map(person -> person.record())
                .toList();
        int daysInside = 0;
        for (CaseRecord person : people) {
            AtLiberty liberty = AtLiberty.of(person);
            BitSet inside = liberty.inside(DAY, DAYS);
            for (int day = 0; day <= DAYS; day++) {
                assertThat(inside.get(day)).isEqualTo(!liberty.on(DAY.plusDays(day)));
            }
            daysInside += inside.cardinality();
        }
        assertThat(daysInside).isGreaterThan(1_000);
    }
}
