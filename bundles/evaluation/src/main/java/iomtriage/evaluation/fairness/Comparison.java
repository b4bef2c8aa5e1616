package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Measured;
import java.util.Optional;

/**
 * One figure of a group set beside the reference group's.
 *
 * @param difference group less reference; absent where a figure is not defined
 * @param ratio group over reference; absent where the reference's figure is 0 or a ratio means nothing
 * @param chance of a difference as large if there were none, allowing for all comparisons made for the outcome (Holm, 1979); 1
 *     where there is not enough evidence to compare
 * @param among how many comparisons that allows for
 */
public record Comparison(Optional<Measured> difference, Optional<Measured> ratio, double chance, int among) {}
