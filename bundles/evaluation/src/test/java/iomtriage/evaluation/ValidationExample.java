package iomtriage.evaluation;

import iomtriage.evaluation.baseline.BaseRate;
import iomtriage.evaluation.baseline.PriorCount;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.fairness.FairnessSettings;
import iomtriage.evaluation.fairness.MinimumEvidence;
import iomtriage.evaluation.validation.ValidationQuestion;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** A made-up validation: 2,000 people, 200 places, two groupings, one of them with a group that is too small. */
public final class ValidationExample {

    private static final int ROWS = 2_000;

    private ValidationExample() {}

    public static ValidationQuestion question() {
        ScoredOutcomes scores = Simulated.withSlope(0.9, ROWS, 8);
        boolean[] outcome = new boolean[ROWS];
        double[] sanctions = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            outcome[row] = scores.outcome(row);
            sanctions[row] = Math.floor(6 * scores.probability(row)) + row % 4;
        }
        return new ValidationQuestion(
                "reoffending",
                "Any proven reoffence within 24 months",
                scores,
                List.of(
                        new AuditedGroup(groups("sex", row -> row % 9 == 0 ? "F" : "M"), "M"),
                        new AuditedGroup(
                                groups(
                                        "age band",
                                        row -> row % 50 == 0 ? "60 and over" : row % 3 == 0 ? "18 to 24" : "25 to 59"),
                                "25 to 59")),
                List.of(
                        new ValidationQuestion.Rival(
                                "base rate",
                                ScoredOutcomes.of(BaseRate.of(outcome).score(ROWS), outcome)),
                        new ValidationQuestion.Rival(
                                "prior sanctions alone",
                                ScoredOutcomes.of(
                                        PriorCount.fit(sanctions, outcome).score(sanctions), outcome))),
                new FairnessSettings(new Capacity(200), MinimumEvidence.DEFAULT, new Resampling(1, 100, 0.95)));
    }

    private static Groups groups(String name, IntFunction<String> label) {
        return Groups.of(name, IntStream.range(0, ROWS).mapToObj(label).toArray(String[]::new));
    }
}
