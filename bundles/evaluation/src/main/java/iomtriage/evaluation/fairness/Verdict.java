package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import java.util.Optional;

/** What a comparison of a group with the reference group shows. There is no verdict "fair". */
public sealed interface Verdict {

    /**
     * The interval of the difference leaves out 0.
     *
     * @param difference group less reference
     * @param ratio group over reference; absent where the reference's figure is 0 or a ratio means nothing
     */
    record DifferenceShown(Measured difference, Optional<Measured> ratio) implements Verdict {}

    /**
     * The interval of the difference holds 0. Differences within the interval remain possible.
     *
     * @param difference group less reference
     * @param ratio group over reference; absent where the reference's figure is 0 or a ratio means nothing
     */
    record NoDifferenceShown(Measured difference, Optional<Measured> ratio) implements Verdict {}

    /**
     * Too few people, too few with the outcome or too few without it, or a figure that the rows do not define.
     *
     * @param rows people in the smaller of the two groups
     * @param positives people with the outcome in it
     * @param needed what was asked for
     */
    record NotEnoughEvidence(int rows, int positives, MinimumEvidence needed) implements Verdict {}
}
