package iomtriage.api.cohort;

import java.util.OptionalDouble;

/**
 * How far two cohorts of one caseload are the same people.
 *
 * @param first id of one definition
 * @param second id of another
 * @param firstSize members of the first
 * @param secondSize members of the second
 * @param both members of both
 */
public record Overlap(String first, String second, int firstSize, int secondSize, int both) {

    /** {@return members of both as a share of members of either, 0 to 1; empty if neither has any} */
    public OptionalDouble jaccard() {
        return share(both, firstSize + secondSize - both);
    }

    /** {@return share of the first cohort that is also in the second, 0 to 1; empty if the first has no members} */
    public OptionalDouble firstInSecond() {
        return share(both, firstSize);
    }

    /** {@return share of the second cohort that is also in the first, 0 to 1; empty if the second has no members} */
    public OptionalDouble secondInFirst() {
        return share(both, secondSize);
    }

    private static OptionalDouble share(int part, int whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
