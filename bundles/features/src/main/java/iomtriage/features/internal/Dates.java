package iomtriage.features.internal;

import java.time.LocalDate;

/** Calendar arithmetic on primitives: epoch days for lengths of time, year-month-day numbers for birthdays. */
final class Dates {

    /** Days in a year and a month of the Julian calendar, as in the offender scales' "years since". */
    static final double DAYS_IN_YEAR = 365.25;

    static final double DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

    private Dates() {}

    /** A date as the decimal number year, two digits of month, two digits of day: 1991-07-17 is 19910717. */
    static int yearMonthDay(LocalDate date) {
        return date.getYear() * 10_000 + date.getMonthValue() * 100 + date.getDayOfMonth();
    }

    /** Birthdays passed from one year-month-day number to another; NaN if the second comes first. */
    static double wholeYears(int from, int to) {
        return to < from ? Double.NaN : (to - from) / 10_000;
    }

    static double months(int days) {
        return days / DAYS_IN_MONTH;
    }

    static double years(int days) {
        return days / DAYS_IN_YEAR;
    }

    static int epochDay(LocalDate date) {
        return (int) date.toEpochDay();
    }
}
