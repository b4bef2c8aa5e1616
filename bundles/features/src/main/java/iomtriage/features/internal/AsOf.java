package iomtriage.features.internal;

import java.time.LocalDate;

/**
 * A day to look back from, with the last day before each window: an event is in the last 12 months if it is later than
 * {@code before12}. Dates are packed, but for the epoch days that custody counts in.
 */
record AsOf(LocalDate date, int day, int before12, int before24, int before60, int epochDay, int epochBefore60) {

    static AsOf of(LocalDate date) {
        return new AsOf(
                date,
                Dates.pack(date),
                Dates.pack(date.minusMonths(12)),
                Dates.pack(date.minusMonths(24)),
                Dates.pack(date.minusMonths(60)),
                Dates.epochDay(date),
                Dates.epochDay(date.minusMonths(60)));
    }

    /** Days from a packed date to this one. */
    int daysSince(int packed) {
        return epochDay - Dates.epochDay(packed);
    }
}
