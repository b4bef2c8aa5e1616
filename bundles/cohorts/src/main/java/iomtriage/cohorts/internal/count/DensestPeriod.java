package iomtriage.cohorts.internal.count;

import java.time.LocalDate;

/** Arithmetic on sorted days. */
final class Days {

    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    private Days() {}

    /** Moves each day that differs from the one before to the front, and answers how many there are. */
    static int distinct(int[] days, int size) {
        int kept = Math.min(1, size);
        for (int i = 1; i < size; i++) {
            if (days[i] != days[i - 1]) {
                days[kept++] = days[i];
            }
        }
        return kept;
    }

    /** The most that fall within any period of calendar months, from a day up to, not including, the same day later. */
    static int densest(int[] days, int size, int months) {
        int most = 0;
        for (int start = 0; start + most < size; start++) {
            while (start + most < size && within(days[start], days[start + most], months)) {
                most++;
            }
        }
        return most;
    }

    /** The calendar is asked only where the length of months matters: it is the dear part. */
    private static boolean within(int start, int day, int months) {
        long apart = (long) day - start;
        if (apart < (long) SHORTEST_MONTH * months) {
            return true;
        }
        return apart <= (long) LONGEST_MONTH * months && day < later(start, months);
    }

    private static long later(int day, int months) {
        return LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay();
    }
}
