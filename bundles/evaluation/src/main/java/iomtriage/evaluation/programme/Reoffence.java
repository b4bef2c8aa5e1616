package iomtriage.evaluation.programme;

import java.util.Set;

/**
 * A proven reoffence.
 *
 * @param day after the day from which the person is followed, from 1
 * @param dayAtRisk the same without days in custody, from 1
 * @param kinds of harm, by name; empty if of none
 */
public record Reoffence(int day, int dayAtRisk, Set<String> kinds) {

    /** Copies the kinds. */
    public Reoffence {
        kinds = Set.copyOf(kinds);
    }
}
