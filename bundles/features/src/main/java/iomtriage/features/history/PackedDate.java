package iomtriage.features.history;

import java.time.LocalDate;
import java.time.Month;
import java.time.chrono.IsoChronology;
import java.util.Optional;

/**
 * Dates as numbers, so that careers are counted in arrays of primitives. A date is packed as year, four bits of month and five
 * bits of day: cheap to make, in the order of time, never 0, and enough to tell birthdays and months. Only a length in days
 * needs epoch days, which cost more to make.
 *
 * <p>Dates millions of years away are packed as the first or the last date of the range.
 */
public final class PackedDate {

    /** The day of something without a date: after every date, so that it is never taken to have happened. */
    public static final int NEVER = Integer.MAX_VALUE;

    private static final int MONTH_AND_DAY = 9;
    private static final int DAY = 5;
    private static final int MONTH_MASK = 0xf;
    private static final int DAY_MASK = 0x1f;
    private static final int MONTHS = 12;

    private static final int LAST_YEAR = (Integer.MAX_VALUE >> MONTH_AND_DAY) - 1;
    private static final int FIRST = pack(-LAST_YEAR, 1, 1);
    private static final int LAST = pack(LAST_YEAR, 12, 31);

    private PackedDate() {}

    /** A date as a number. */
    public static int of(LocalDate date) {
        int year = date.getYear();
        if (year > LAST_YEAR || year < -LAST_YEAR) {
            return year < 0 ? FIRST : LAST;
        }
        return pack(year, date.getMonthValue(), date.getDayOfMonth());
    }

    /** A date as a number; {@link #NEVER} if there is none. */
    public static int of(Optional<LocalDate> date) {
        return date.isPresent() ? of(date.get()) : NEVER;
    }

    private static int pack(int year, int month, int day) {
        return year << MONTH_AND_DAY | month << DAY | day;
    }

    /** The date that was packed. */
    public static LocalDate unpack(int packed) {
        return LocalDate.of(packed >> MONTH_AND_DAY, packed >> DAY & MONTH_MASK, packed & DAY_MASK);
    }

    /** Days from 1 January 1970 to a packed date. */
    public static int epochDay(int packed) {
        return (int) unpack(packed).toEpochDay();
    }

    /** Birthdays passed from one packed date to another; NaN if the second comes first. */
    public static double wholeYears(int from, int to) {
        return to < from ? Double.NaN : (to - from) >> MONTH_AND_DAY;
    }

    /**
     * The last packed date before the months that end on a day: something happened in the last 12 months if it is later than
     * {@code lastBefore(asOf, 12)} and not later than the day.
     */
    public static int lastBefore(LocalDate asOf, int months) {
        return of(asOf.minusMonths(months));
    }

    /** The same day of a month some months later, or that month's last day if it has no such day. */
    public static int plusMonths(int packed, long months) {
        long month = (long) MONTHS * (packed >> MONTH_AND_DAY) + (packed >> DAY & MONTH_MASK) - 1 + months;
        long year = Math.floorDiv(month, MONTHS);
        if (year > LAST_YEAR || year < -LAST_YEAR) {
            return year < 0 ? FIRST : LAST;
        }
        Month of = Month.of(Math.floorMod(month, MONTHS) + 1);
        int day = Math.min(packed & DAY_MASK, of.length(IsoChronology.INSTANCE.isLeapYear(year)));
        return pack((int) year, of.getValue(), day);
    }
}
