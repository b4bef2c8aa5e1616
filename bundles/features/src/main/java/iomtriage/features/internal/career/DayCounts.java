package iomtriage.features.internal.career;

import iomtriage.features.history.DistinctDays;

/** Distinct days on which something happened, counted by window. Reused from person to person. */
public final class DayCounts {

    private final DistinctDays days = new DistinctDays();

    private int last;
    private int last12;
    private int last24;

    void clear(int atMost) {
        days.clear(atMost);
    }

    /** Adds a packed date. */
    void add(int day) {
        days.add(day);
    }

    /** Counts. After this the counts can be read. */
    void count(AsOf asOf) {
        last = Integer.MIN_VALUE;
        last12 = 0;
        last24 = 0;
        for (int i = 0; i < days.size(); i++) {
            int day = days.day(i);
            last = Math.max(last, day);
            last12 += day > asOf.before12() ? 1 : 0;
            last24 += day > asOf.before24() ? 1 : 0;
        }
    }

    public int total() {
        return days.size();
    }

    public int last12() {
        return last12;
    }

    public int last24() {
        return last24;
    }

    /** Months since the latest day; NaN if there is none. */
    public double monthsSince(AsOf asOf) {
        return total() == 0 ? Double.NaN : TimeSpan.months(asOf.daysSince(last));
    }
}
