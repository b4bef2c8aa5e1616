package iomtriage.evaluation.fairness;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Resampling;

/**
 * What a fairness audit is held to.
 *
 * @param capacity the list's places: the cut that decides who is on it
 * @param minimum the least evidence on which a group is compared
 * @param resampling how intervals are made
 */
public record FairnessSettings(Capacity capacity, MinimumEvidence minimum, Resampling resampling) {}
