package iomtriage.lists.facet;

import java.util.Comparator;

/**
 * One value of a facet.
 *
 * @param value how it is written in an address
 * @param label in plain words
 * @param order where it stands among the others; equal ones stand in the order of their values
 */
public record Choice(String value, String label, int order) implements Comparable<Choice> {

    private static final Comparator<Choice> ORDER =
            Comparator.comparingInt(Choice::order).thenComparing(Choice::value);

    /** A value that is its own label, in the order of the alphabet. */
    public static Choice of(String value) {
        return new Choice(value, value, 0);
    }

    @Override
    public int compareTo(Choice other) {
        return ORDER.compare(this, other);
    }
}
