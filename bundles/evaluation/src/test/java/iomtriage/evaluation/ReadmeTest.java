package iomtriage.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.evaluation.baseline.BaseRate;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.fairness.FairnessSettings;
import iomtriage.evaluation.fairness.MinimumEvidence;
import iomtriage.evaluation.report.EvaluationReport;
import iomtriage.evaluation.report.ValidationSections;
import iomtriage.evaluation.validation.Validation;
import iomtriage.evaluation.validation.ValidationQuestion;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns() {
        int rows = 1_000;
        long seed = 7;
        double[] probability = new double[rows];
        boolean[] happened = new boolean[rows];
        String[] person = new String[rows];
        String[] sex = new String[rows];
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0; row < rows; row++) {
            probability[row] = random.nextDouble();
            happened[row] = random.nextDouble() < probability[row];
            person[row] = "P" + row / 2;
            sex[row] = row % 5 == 0 ? "F" : "M";
        }
        double[] baseRate = BaseRate.of(happened).score(rows);
        // README begins
        Validation validation = Validation.of(new ValidationQuestion(
                "reoffending",
                "Any proven reoffence within 24 months",
                ScoredOutcomes.of(probability, happened).byPerson(person),
                List.of(new AuditedGroup(Groups.of("sex", sex), "M")),
                List.of(new ValidationQuestion.Rival(
                        "base rate", ScoredOutcomes.of(baseRate, happened).byPerson(person))),
                new FairnessSettings(new Capacity(200), MinimumEvidence.DEFAULT, Resampling.standard(seed))));
        String page = new EvaluationReport("Reoffending", ValidationSections.of(validation)).html();
        // README ends
        assertThat(page).contains("Any proven reoffence within 24 months");
    }
}
