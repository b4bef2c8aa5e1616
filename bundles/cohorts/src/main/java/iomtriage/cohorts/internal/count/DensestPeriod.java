package iomtriage.cohorts.internal.count;

import iomtriage.features.history.PackedDate;

/** The period of calendar months in which the most happened. */
final class DensestPeriod {

    private DensestPeriod() {}

    /**
     * The most that fall within any period, from a day up to, not including, the same day months later.
     *
     * @param days packed dates, sorted up to {@code size}
     */
    static int count(int[] days, int size, int months) {
        int most = 0;
        for (int start = 0; start + most < size; start++) {
            int end = PackedDate.plusMonths(days[start], months);
            while (start + most < size && days[start + most] < end) {
                most++;
            }
        }
        return most;
    }
}
