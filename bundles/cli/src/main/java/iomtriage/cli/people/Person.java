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
 * @param weight how many people the row stands for; 1 where nothing says so
 * @param followed when the outcome happened or else until when the person was followed, in periods; 0 where that is not learnt
 * @param references probabilities of reference scorers, by their name; none where they cannot be made
 */
public record Person(
        String reference,
        double[] row,
        Map<String, String> groups,
        Optional<LocalDate> asOf,
        double weight,
        double followed,
        Map<String, Double> references) {

    /** A row of a table. */
    public static Person of(String reference, double[] row) {
        return new Person(reference, row, Map.of(), Optional.empty(), 1, 0, Map.of());
    }

    /** The same with groups. */
    public Person with(Map<String, String> others) {
        return new Person(reference, row, others, asOf, weight, followed, references);
    }

    /** The same, followed for so many periods. */
    Person followed(double periods) {
        return new Person(reference, row, groups, asOf, weight, periods, references);
    }

    /** The same, standing for so many people. */
    Person weighted(double people) {
        return new Person(reference, row, groups, asOf, people, followed, references);
    }

    /** Shows no personal data. */
    @Override
    public String toString() {
        return "Person[hidden]";
    }
}
