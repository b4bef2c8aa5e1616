package iomtriage.launcher;

import java.util.Optional;

/**
 * Smallest and largest value that a number may have, both included.
 *
 * @param least empty: no bound
 * @param most empty: no bound
 */
public record Bounds(Optional<Integer> least, Optional<Integer> most) {

    static final Bounds NONE = new Bounds(Optional.empty(), Optional.empty());

    void check(Object value) {
        if (value instanceof Integer number) {
            least.filter(bound -> number < bound).ifPresent(bound -> {
                throw new IllegalArgumentException("must be at least " + bound);
            });
            most.filter(bound -> number > bound).ifPresent(bound -> {
                throw new IllegalArgumentException("must be at most " + bound);
            });
        }
    }
}
