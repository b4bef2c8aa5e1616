package iomtriage.scoring.caseload;

import iomtriage.features.definition.Standing;
import java.util.Arrays;

/**
 * Where a value stands among those of a number of people.
 *
 * @param below for 1%, 2% ... 99% of them, the value above which so many are below; infinite where too few values are known
 * @param above the same the other way round: the value below which so many are above
 * @param missing how many of a hundred have no value, rounded down
 */
record Percentiles(double[] below, double[] above, int missing) {

    private static final int PERCENT = 100;
    /** Most features count something, and few people have more of it than this: counting is quicker than sorting. */
    private static final int COUNTED = 1 << 12;

    /**
     * @param values the values that are known, from the start; left in any order
     * @param known how many are known
     * @param people how many people there are, those whose value is not known included
     */
    static Percentiles of(double[] values, int known, int people) {
        if (!countingSort(values, known)) {
            Arrays.sort(values, 0, known);
        }
        double[] below = new double[PERCENT - 1];
        double[] above = new double[PERCENT - 1];
        for (int percent = 1; percent < PERCENT; percent++) {
            int needed = (int) (((long) percent * people + PERCENT - 1) / PERCENT);
            boolean enough = needed <= known;
            below[percent - 1] = enough ? values[needed - 1] : Double.POSITIVE_INFINITY;
            above[percent - 1] = enough ? values[known - needed] : Double.NEGATIVE_INFINITY;
        }
        return new Percentiles(below, above, (int) ((long) PERCENT * (people - known) / people));
    }

    /** How a value stands among them. */
    Standing of(double value, String others) {
        int lower = 0;
        while (lower < below.length && value > below[lower]) {
            lower++;
        }
        int higher = 0;
        while (higher < above.length && value < above[higher]) {
            higher++;
        }
        return new Standing(lower, higher, missing, others);
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
