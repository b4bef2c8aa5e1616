package iomtriage.features.internal;

import java.util.Arrays;

/** Distinct days on which something happened, counted by window. Reused from person to person. */
final class DayTally {

    private int[] days = new int[16];
    private int size;

    private int total;
    private int last12;
    private int last24;

    void clear() {
        size = 0;
    }

    void add(int day) {
        if (size == days.length) {
            days = Arrays.copyOf(days, size * 2);
        }
        days[size++] = day;
    }

    /** Counts. After this the days are sorted and the counts can be read. */
    void count(AsOf asOf) {
        total = 0;
        last12 = 0;
        last24 = 0;
        if (size > 1) {
            Arrays.sort(days, 0, size);
        }
        for (int i = 0; i < size; i++) {
            int day = days[i];
            if (i > 0 && day == days[i - 1]) {
                continue;
            }
            total++;
            last12 += day > asOf.before12() ? 1 : 0;
            last24 += day > asOf.before24() ? 1 : 0;
        }
    }

    boolean none() {
        return total == 0;
    }

    int total() {
        return total;
    }

    int last12() {
        return last12;
    }

    int last24() {
        return last24;
    }

    /** The latest day. Only for a tally that is not empty. */
    int last() {
        return days[size - 1];
    }
}
