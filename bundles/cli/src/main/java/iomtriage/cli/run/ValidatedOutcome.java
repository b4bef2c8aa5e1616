package iomtriage.cli.run;

import iomtriage.cli.measure.HeldOutScores;
import iomtriage.cli.measure.OutcomeValidator;
import iomtriage.cli.split.Split;
import iomtriage.evaluation.validation.Validation;

/**
 * How well one outcome was predicted.
 *
 * @param split how people were divided
 * @param heldOut people held out of whom it is known whether the outcome happened, with their scores
 * @param validation what their scores come to, and the chances by every period where the model says when the outcome happens
 */
public record ValidatedOutcome(Split split, HeldOutScores heldOut, Validation validation) {

    /** Measures scores. Where people were lost, those of whom it is known stand for them, but in concordance and by period. */
    public static ValidatedOutcome of(Split split, HeldOutScores heldOut, OutcomeValidator measuring) {
        HeldOutScores known = heldOut.onlyKnown();
        return new ValidatedOutcome(
                split.warningOf(measuring.warnings(known)),
                known,
                measuring.validation(known).with(measuring.survival(heldOut)));
    }

    /** The same as it may leave the area. */
    ValidatedOutcome published() {
        return new ValidatedOutcome(split, heldOut, validation.published());
    }
}
