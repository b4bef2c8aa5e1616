package iomtriage.scoring.caseload;

import java.util.Arrays;

/** For 1%, 2% ... 99% of a number of people, the value above which so many of them are below. */
final class Percentiles {

    private static final int PERCENT = 100;
    /** Most features count something, and few people have more of it than this: counting is quicker than sorting. */
    private static final int COUNTED = 1 << 12;

    private Percentiles() {}

    /**
     * @param values the values that are known, from the start; left in any order
     * @param known how many are known
     * @param people how many people there are, those whose value is not known included
     * @return 99 values, infinite where too few values are known
     */
    static double[] of(double[] values, int known, int people) {
        if (!countingSort(values, known)) {
            Arrays.sort(values, 0, known);
        }
        double[] thresholds = new double[PERCENT - 1];
        Arrays.fill(thresholds, Double.POSITIVE_INFINITY);
        for (int percent = 1; percent < PERCENT; percent++) {
            long needed = ((long) percent * people + PERCENT - 1) / PERCENT;
            if (needed <= known) {
                thresholds[percent - 1] = values[(int) needed - 1];
            }
        }
        return thresholds;
    }

    /** Sorts small whole numbers; leaves the values alone and answers false if there is any other. */
    private static boolean countingSort(double[] values, int known) {
        int[] counts = new int[COUNTED];
        for (int i = 0; i < known; i++) {
            int whole = (int) values[i];
            if (whole != values[i] || whole < 0 || whole >= COUNTED) {
                return false;
            }
            counts[whole]++;
        }
        int end = 0;
        for (int whole = 0; whole < COUNTED; whole++) {
            Arrays.fill(values, end, end + counts[whole], whole);
            end += counts[whole];
        }
        return true;
    }
}
