package iomtriage.tables.specification;

import java.io.Serializable;

/**
 * Between which numbers a column's values lie; one outside is an error in the data and is refused, never scored.
 *
 * @param from the lowest value there can be
 * @param to the highest value there can be
 */
public record PlausibleRange(double from, double to) implements Serializable {

    boolean holds(double value) {
        return value >= from && value <= to;
    }

    /** The range in words. */
    public String words() {
        return NumberWriting.like("").words(from) + " to "
                + NumberWriting.like("").words(to);
    }
}
