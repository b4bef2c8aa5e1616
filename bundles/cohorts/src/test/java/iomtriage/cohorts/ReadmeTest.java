package iomtriage.cohorts;

import static iomtriage.cohorts.Simulated.caseload;
import static iomtriage.cohorts.Simulated.convictedTimes;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.cohort.CohortRequest;
import iomtriage.api.cohort.CohortSurvey;
import iomtriage.api.cohort.Overlap;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        CaseSource caseload = caseload(convictedTimes("A-1", 6), convictedTimes("A-2", 2));
        // README begins
        CohortSurvey survey = Cohorts.builtIn().survey(caseload, CohortRequest.asOf(LocalDate.of(2025, 6, 30)));
        for (Cohort cohort : survey.cohorts()) {
            System.out.println(cohort.definition() + ": " + cohort.members().size() + " of " + survey.people()
                    + ", not decidable: " + cohort.notDecidable().size());
        }
        for (Overlap overlap : survey.overlaps()) {
            System.out.println(overlap.first() + " and " + overlap.second() + " share " + overlap.both());
        }
        // README ends
        assertThat(survey.people()).isEqualTo(2);
        assertThat(survey.cohorts())
                .filteredOn(cohort -> cohort.definition().equals("ppo-six-convictions"))
                .singleElement()
                .satisfies(six ->
                        assertThat(six.members()).extracting(SubjectId::value).containsExactly("A-1"));
    }
}
