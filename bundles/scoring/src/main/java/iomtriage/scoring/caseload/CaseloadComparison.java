package iomtriage.scoring.caseload;

import iomtriage.scoring.pack.InputLayout;
import iomtriage.scoring.pack.Phrasing;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Says a value beside those of the whole caseload: "4 sanctions in the last 12 months, more than 93% of the caseload". A
 * feature's values are counted when the feature is first asked for. People in whom it is missing count among the caseload,
 * never among those below. Thread-safe.
 */
public final class CaseloadComparison implements Phrasing {

    private static final String OTHERS = "the caseload";
    /** Fewer people than this make a poor percentage: then a value is said by itself. */
    private static final int FEWEST = 100;

    private static final int PERCENT = 100;

    private final List<ScoredPerson> people;
    private final InputLayout layout;
    /** By column: for 1%, 2% ... 99% of the caseload, the value above which so many are below. */
    private final AtomicReferenceArray<double[]> columns;

    public CaseloadComparison(ScoredCaseload caseload) {
        this.people = caseload.people();
        this.layout = caseload.scorer().pack().layout();
        this.columns = new AtomicReferenceArray<>(layout.size());
    }

    @Override
    public String phrase(int column, double value) {
        return people.size() < FEWEST || Double.isNaN(value) || !layout.isComparable(column)
                ? layout.phrase(column, value)
                : layout.phrase(column, value, percentBelow(column, value), OTHERS);
    }

    /** How many of a hundred people of the caseload have a lower value, rounded down. */
    int percentBelow(int column, double value) {
        double[] thresholds = columns.get(column);
        if (thresholds == null) {
            thresholds = thresholds(column);
            columns.set(column, thresholds);
        }
        int percent = 0;
        while (percent < thresholds.length && value > thresholds[percent]) {
            percent++;
        }
        return percent;
    }

    private double[] thresholds(int column) {
        double[] values = new double[people.size()];
        int known = 0;
        for (ScoredPerson person : people) {
            double value = person.row()[column];
            if (!Double.isNaN(value)) {
                values[known++] = value;
            }
        }
        Arrays.sort(values, 0, known);
        double[] thresholds = new double[PERCENT - 1];
        Arrays.fill(thresholds, Double.POSITIVE_INFINITY);
        for (int percent = 1; percent < PERCENT; percent++) {
            long needed = ((long) percent * people.size() + PERCENT - 1) / PERCENT;
            if (needed <= known) {
                thresholds[percent - 1] = values[(int) needed - 1];
            }
        }
        return thresholds;
    }
}
