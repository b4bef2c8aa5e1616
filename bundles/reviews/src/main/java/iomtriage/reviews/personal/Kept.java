package iomtriage.reviews.personal;

import iomtriage.reviews.audit.Action;
import java.util.List;
import java.util.Map;

/**
 * How much is kept about one person.
 *
 * @param entries how many audit entries of each kind are about them, or only say that someone looked for them
 * @param requests how often the kept request for the list in view names them
 * @param aboutOthers numbers of the audit entries that name them but are about another person or about the service: these stay
 *     when the person is erased, and have to be read by a person
 */
public record Kept(Map<Action, Integer> entries, int requests, List<Long> aboutOthers) {

    /** How many audit entries there are. */
    public int total() {
        return entries.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether there is nothing to erase. */
    public boolean isNothing() {
        return total() == 0 && requests == 0;
    }
}
