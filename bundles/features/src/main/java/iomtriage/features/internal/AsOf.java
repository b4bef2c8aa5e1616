package iomtriage.features.internal;

import java.time.LocalDate;

/**
 * A day to look back from, with the last day before each window: an event is in the last 12 months if it is later than
 * {@code before12}.
 */
record AsOf(LocalDate date, int day, int yearMonthDay, int before12, int before24, int before60) {

    static AsOf of(LocalDate date) {
        return new AsOf(
                date,
                Dates.epochDay(date),
                Dates.yearMonthDay(date),
                Dates.epochDay(date.minusMonths(12)),
                Dates.epochDay(date.minusMonths(24)),
                Dates.epochDay(date.minusMonths(60)));
    }
}
