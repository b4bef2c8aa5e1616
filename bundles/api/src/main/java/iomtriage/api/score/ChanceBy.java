package iomtriage.api.score;

import java.util.Optional;

/**
 * The chance of an outcome by a time within its window.
 *
 * @param months by when, in months from the as-of date, above 0; time in custody counts as any other
 * @param chance the chance that it happens until then, 0 to 1
 * @param interval how far the chance could lie either way; empty where the model tells nothing of it
 */
public record ChanceBy(double months, double chance, Optional<Interval> interval) {}
