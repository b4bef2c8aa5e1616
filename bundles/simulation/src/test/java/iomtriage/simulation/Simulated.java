package iomtriage.simulation;

import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.time.LocalDate;
import java.util.List;

/** The caseload that the tests measure: one seed, made once. */
final class Simulated {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 1);

    static final long SEED = 1;
    private static final int PEOPLE = 20_000;

    private Simulated() {}

    static Simulator simulator() {
        return Simulator.of(SimulationParameters.published(), AS_OF, SEED);
    }

    static List<SimulatedPerson> caseload() {
        return Once.CASELOAD;
    }

    private static final class Once {
        private static final List<SimulatedPerson> CASELOAD =
                simulator().people(PEOPLE).parallel().toList();
    }
}
