package iomtriage.cli.measure;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.fairness.FairnessSettings;
import iomtriage.evaluation.fairness.MinimumEvidence;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How scores are measured.
 *
 * @param capacity places on the list; empty for a tenth of the people measured
 * @param resampling how intervals are made
 * @param minimum the least evidence on which a group is compared
 * @param references the group that others are compared with, by grouping; the largest where none is named
 */
public record ValidationSettings(
        OptionalInt capacity, Resampling resampling, MinimumEvidence minimum, Map<String, String> references) {

    private static final int TENTH = 10;

    /** The settings for so many people. */
    FairnessSettings forPeople(int people) {
        return new FairnessSettings(places(people), minimum, resampling);
    }

    /** The list's places among so many people. */
    public Capacity places(int people) {
        return new Capacity(capacity.orElse(Math.max(1, people / TENTH)));
    }
}
