package iomtriage.returns;

import iomtriage.returns.disclosure.DisclosureRule;
import java.time.LocalDate;

/**
 * One area's part of a return.
 *
 * @param area the area, in its own words
 * @param from first day of the period, as {@code 2026-01-31}
 * @param to last day
 * @param rule what its counts obeyed
 * @param digest SHA-256 of the area's own return where this is a part of a merged one; empty in the area's own
 */
public record Source(String area, String from, String to, DisclosureRule rule, String digest) {

    private static final String NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N} .,&'()-]{0,79}";

    /** @throws IllegalArgumentException if the area's name is none, or the period ends before it begins */
    public Source {
        if (!area.matches(NAME)) {
            throw new IllegalArgumentException(
                    "The name of an area or of who makes a return is made of letters, digits,"
                            + " spaces and . , & ' ( ) -, 80 at most, and begins with a letter or digit.");
        }
        if (LocalDate.parse(to).isBefore(LocalDate.parse(from))) {
            throw new IllegalArgumentException("The period ends before it begins. Correct one of the two days.");
        }
    }

    /** Whether another period lies within this one, or is the same. */
    public boolean covers(Source other) {
        return from.compareTo(other.from) <= 0 && other.to.compareTo(to) <= 0;
    }

    /** Whether the periods have a day in common. */
    public boolean overlaps(Source other) {
        return from.compareTo(other.to) <= 0 && other.from.compareTo(to) <= 0;
    }

    /** Whether it is the same period. */
    public boolean samePeriod(Source other) {
        return from.equals(other.from) && to.equals(other.to);
    }
}
