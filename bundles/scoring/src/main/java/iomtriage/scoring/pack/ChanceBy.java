package iomtriage.scoring.pack;

import iomtriage.api.score.Interval;
import java.util.Optional;

/**
 * The chance of an outcome by the end of a period.
 *
 * @param period the period, from 1
 * @param chance the chance by its end, 0 to 1
 * @param interval how far the chance could lie either way; empty where the model tells nothing of it
 */
public record ChanceBy(int period, double chance, Optional<Interval> interval) {}
