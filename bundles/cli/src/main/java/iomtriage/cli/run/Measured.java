package iomtriage.cli.run;

import iomtriage.cli.measure.Judged;
import iomtriage.cli.split.Split;
import iomtriage.evaluation.validation.Validation;

/**
 * What came of judging one outcome.
 *
 * @param split how people were divided
 * @param judged those who were judged, with their scores
 * @param validation what their scores come to
 */
public record Measured(Split split, Judged judged, Validation validation) {

    /** The same as it may leave the area. */
    Measured published() {
        return new Measured(split, judged, validation.published());
    }
}
