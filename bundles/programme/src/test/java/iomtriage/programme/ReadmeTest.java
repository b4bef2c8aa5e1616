package iomtriage.programme;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.evaluation.matching.MatchingSettings;
import iomtriage.evaluation.report.EvaluationReport;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {

    @Test
    void theExampleRuns() {
        SimulatedCaseload caseload = SimulatedCaseload.of(0.5, 1);
        LocalDate lastDay = SimulatedCaseload.TO;
        long seed = 1;
        // README begins
        ProgrammePeople.Gathered people = new ProgrammePeople(
                        List.of(caseload), SchemeSource.records(), lastDay, List.of("sex"), seed)
                .gather(read -> {});
        ProgrammeResult result = ProgrammeResult.of(people, MatchingSettings.standard(), seed);
        String verdict = result.found().verdict().sentence();
        String page = new EvaluationReport("Does it work?", result.sections()).html();
        // README ends
        assertThat(page).contains(verdict);
    }
}
