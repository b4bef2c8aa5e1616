package iomtriage.evaluation.figure;

import java.util.List;

/**
 * People who are in exactly these sets and in no other.
 *
 * @param sets names of the sets, at least one
 * @param people how many
 */
public record Intersection(List<String> sets, int people) {

    /** Copies the names. */
    public Intersection {
        sets = List.copyOf(sets);
    }
}
