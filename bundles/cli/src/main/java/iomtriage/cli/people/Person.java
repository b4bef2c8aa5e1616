package iomtriage.cli.people;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * One person to learn from or to measure on. The array is not copied: treat it as read-only.
 *
 * @param reference the person's reference in the data
 * @param row feature row in the layout of the data; NaN is missing
 * @param groups the groups the person belongs to, by name of the grouping, for auditing only
 * @param asOf the day as of which the row is true, where the data says so
 */
public record Person(String reference, double[] row, Map<String, String> groups, Optional<LocalDate> asOf) {

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
