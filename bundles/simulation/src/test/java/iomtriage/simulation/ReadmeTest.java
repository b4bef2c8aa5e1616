package iomtriage.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.simulation.parameters.SimulationParameters;
import iomtriage.simulation.person.SimulatedPerson;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        // README begins
        Simulator simulator = Simulator.of(SimulationParameters.published(), LocalDate.of(2026, 1, 1), 1);
        SimulatedPerson person = simulator.person(0);
        System.out.println(person.record().events().size() + " events, reoffends: "
                + person.outcomes().anyReoffence());
        SimulationWriter.of(100).write(simulator, folder);
        // README ends
        assertThat(folder).isDirectoryContaining("glob:**case-records.jsonl.gz");
        assertThat(simulator.person(0)).isEqualTo(person);
    }
}
