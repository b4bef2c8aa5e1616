package iomtriage.evaluation.validation;

import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.fairness.AuditedGroup;
import iomtriage.evaluation.fairness.FairnessSettings;
import java.util.List;

/**
 * What is to be validated: scores of people whom the model was not trained on.
 *
 * @param name for file names and anchors: lower-case letters, digits and hyphens, as in "reoffending"
 * @param outcome what is predicted, as shown, with its window
 * @param scores the model's
 * @param groups groupings to audit
 * @param rivals scorers to set beside
 * @param settings the list's places, the least evidence, and how intervals are made
 */
public record ValidationQuestion(
        String name,
        String outcome,
        ScoredOutcomes scores,
        List<AuditedGroup> groups,
        List<Rival> rivals,
        FairnessSettings settings) {

    /** @throws IllegalArgumentException if the name would not do as a file name and an anchor */
    public ValidationQuestion {
        groups = List.copyOf(groups);
        rivals = List.copyOf(rivals);
        if (!name.matches("[a-z][a-z0-9-]*")) {
            throw new IllegalArgumentException("The name of a validation is made of lower-case letters, digits and"
                    + " hyphens, beginning with a letter, because files and anchors are named after it.");
        }
    }

    /**
     * Another scorer of the same rows, to set the model beside: a reference scorer, a baseline, or the model now in service.
     *
     * @param name as shown, as in "prior sanctions alone"
     * @param scores its scores, row by row with the model's
     */
    public record Rival(String name, ScoredOutcomes scores) {}
}
