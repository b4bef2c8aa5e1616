package iomtriage.cli.run;

import iomtriage.cli.measure.HeldOutScores;
import iomtriage.cli.split.Split;
import iomtriage.evaluation.validation.Validation;

/**
 * How well one outcome was predicted.
 *
 * @param split how people were divided
 * @param heldOut people held out, with their scores
 * @param validation what their scores come to
 */
public record ValidatedOutcome(Split split, HeldOutScores heldOut, Validation validation) {

    /** The same as it may leave the area. */
    ValidatedOutcome published() {
        return new ValidatedOutcome(split, heldOut, validation.published());
    }
}
