package iomtriage.tables.guess;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person says of a table before anything is guessed.
 *
 * @param outcomes names of the columns to be predicted; none if they are to be guessed
 * @param yes the texts that mean that it happened; none if the usual ones are to be recognised
 * @param id name of the column that holds the person's reference, or {@code row-number}
 * @param excluded names of the columns that no model may read
 */
public record Told(List<String> outcomes, List<String> yes, Optional<String> id, Set<String> excluded) {

    /** Nothing is said. */
    public static final Told NOTHING = new Told(List.of(), List.of(), Optional.empty(), Set.of());

    public Told {
        outcomes = List.copyOf(outcomes);
        yes = List.copyOf(yes);
        excluded = Collections.unmodifiableSet(new TreeSet<>(excluded));
    }
}
