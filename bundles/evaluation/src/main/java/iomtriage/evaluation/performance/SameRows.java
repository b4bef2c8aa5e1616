package iomtriage.evaluation.performance;

import iomtriage.evaluation.NotMeasurableException;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.Arrays;

/** Two models can only be compared on the same people with the same outcomes, in the same order. */
final class SameRows {

    private SameRows() {}

    static void require(String what, ScoredOutcomes first, ScoredOutcomes second) {
        if (first.rows() != second.rows()) {
            throw differing(what, "one has " + first.rows() + " rows and the other " + second.rows());
        }
        for (int row = 0; row < first.rows(); row++) {
            if (first.outcome(row) != second.outcome(row)) {
                throw differing(what, "row " + (row + 1) + " differs in outcome");
            }
            if (first.weight(row) != second.weight(row)) {
                throw differing(what, "row " + (row + 1) + " differs in weight");
            }
        }
        boolean samePeople = first.person().isPresent() == second.person().isPresent()
                && Arrays.equals(
                        first.person().orElse(new String[0]), second.person().orElse(new String[0]));
        if (!samePeople) {
            throw differing(what, "the rows are not about the same people");
        }
    }

    private static NotMeasurableException differing(String what, String why) {
        return new NotMeasurableException(what, why, "Score the same rows, in the same order, with both");
    }
}
