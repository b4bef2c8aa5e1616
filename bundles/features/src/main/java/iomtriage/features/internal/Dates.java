package iomtriage.features.internal;

import java.time.LocalDate;

/**
 * Calendar arithmetic on primitives. A date is packed as year, four bits of month, five bits of day: cheap to make, in the
 * order of time, never 0, and enough to tell birthdays. Lengths of time take epoch days, which cost more to make.
 */
final class Dates {

    /** Days in a year and a month of the Julian calendar, as in the offender scales' "years since". */
    static final double DAYS_IN_YEAR = 365.25;

    static final double DAYS_IN_MONTH = DAYS_IN_YEAR / 12;

    private static final int MONTH_AND_DAY = 9;
    private static final int DAY = 5;

    private Dates() {}

    static int pack(LocalDate date) {
        return date.getYear() << MONTH_AND_DAY | date.getMonthValue() << DAY | date.getDayOfMonth();
    }

    static int epochDay(LocalDate date) {
        return (int) date.toEpochDay();
    }

    static int epochDay(int packed) {
        return epochDay(LocalDate.of(packed >> MONTH_AND_DAY, packed >> DAY & 0xf, packed & 0x1f));
    }

    /** Birthdays passed from one packed date to another; NaN if the second comes first. */
    static double wholeYears(int from, int to) {
        return to < from ? Double.NaN : (to - from) >> MONTH_AND_DAY;
    }

    static double months(int days) {
        return days / DAYS_IN_MONTH;
    }

    static double years(int days) {
        return days / DAYS_IN_YEAR;
    }
}
