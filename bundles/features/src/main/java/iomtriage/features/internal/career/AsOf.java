package iomtriage.features.internal.career;

import iomtriage.features.history.PackedDate;
import java.time.LocalDate;

/**
 * A day to look back from, with the last day before each window: an event is in the last 12 months if it is later than
 * {@code before12}. Dates are packed, except for the epoch days that custody counts in.
 */
public record AsOf(LocalDate date, int day, int before12, int before24, int before60, int epochDay, int epochBefore60) {

    static AsOf of(LocalDate date) {
        return new AsOf(
                date,
                PackedDate.of(date),
                PackedDate.lastBefore(date, 12),
                PackedDate.lastBefore(date, 24),
                PackedDate.lastBefore(date, 60),
                (int) date.toEpochDay(),
                (int) date.minusMonths(60).toEpochDay());
    }

    /** Days from a packed date to this one. */
    public int daysSince(int packed) {
        return epochDay - PackedDate.epochDay(packed);
    }
}
