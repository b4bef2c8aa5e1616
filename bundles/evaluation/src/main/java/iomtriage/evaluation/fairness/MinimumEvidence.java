package iomtriage.evaluation.fairness;

import iomtriage.evaluation.MetricSet;
import java.util.Optional;

/**
 * The least evidence on which two groups are compared. Fewer people could hide any difference.
 *
 * @param rows people in the group, at least 1
 * @param positives people with the outcome among them, at least 1; as many without it are asked for too
 */
public record MinimumEvidence(int rows, int positives) {

    /** 100 people, 20 of whom have the outcome: our choice, to be set by the area. */
    public static final MinimumEvidence DEFAULT = new MinimumEvidence(100, 20);

    /** @throws IllegalArgumentException if either is below 1 */
    public MinimumEvidence {
        if (rows < 1 || positives < 1) {
            throw new IllegalArgumentException("The least evidence is at least one person and one outcome.");
        }
    }

    boolean isMetBy(MetricSet group) {
        int negatives = group.rows() - group.positives();
        return group.rows() >= rows && group.positives() >= positives && negatives >= positives;
    }

    /** What is missing in a group, if anything is. */
    Optional<String> missing(MetricSet group) {
        return isMetBy(group)
                ? Optional.empty()
                : Optional.of("the smaller group has " + group.rows() + " people, " + group.positives()
                        + " with the outcome; at least " + rows + " are needed, " + positives + " with and " + positives
                        + " without it");
    }
}
