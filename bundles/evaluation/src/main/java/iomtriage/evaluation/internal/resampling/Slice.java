package iomtriage.evaluation.internal.resampling;

import iomtriage.evaluation.Capacity;
import iomtriage.evaluation.Metric;
import iomtriage.evaluation.ScoredOutcomes;
import java.util.ArrayList;
import java.util.List;

/**
 * Some of the rows, with their figures as measured.
 *
 * @param rows the rows in order of score
 * @param calibration as measured, where each resample's fit starts
 * @param fitted what that calibration predicts
 * @param tally sums as measured
 * @param measured by metric
 */
record Slice(RankedRows rows, Recalibration calibration, Recalibration.Fitted fitted, Tally tally, double[] measured) {

    /** All rows, then each group. */
    static List<Slice> all(ScoredOutcomes scores, Capacity capacity, List<int[]> groups) {
        RankedRows all = RankedRows.of(scores);
        CutLine cut = CutLine.after((double) capacity.places() * scores.repeats(), all, all.weight);
        List<Slice> slices = new ArrayList<>();
        slices.add(measure(all, cut));
        groups.forEach(group -> slices.add(measure(all.only(group), cut)));
        return List.copyOf(slices);
    }

    private static Slice measure(RankedRows rows, CutLine cut) {
        double[] weight = rows.weight;
        Tally tally = Tally.of(rows, weight, cut);
        Recalibration calibration = Recalibration.fit(rows, weight, tally);
        double[] figures = Figures.of(rows, weight, tally, calibration);
        return new Slice(rows, calibration, calibration.fitted(rows), tally, figures);
    }

    /** The cut of a resample that has a share of its weight as places. */
    CutLine cut(double placesShare, double[] byRow, double[] byPlace) {
        double total = gather(byRow, byPlace);
        return CutLine.after(placesShare * total, rows, byPlace);
    }

    double[] figures(double[] byRow, double[] byPlace, CutLine cut) {
        gather(byRow, byPlace);
        Tally tally = Tally.of(rows, byPlace, cut);
        return Figures.of(rows, byPlace, tally, calibration.refit(fitted, rows, byPlace, tally));
    }

    /** How many rows a share is of; for the area under the curve as many as would give its interval. */
    double size(Metric metric) {
        return switch (metric) {
            case PRECISION -> tally.selectedPositives + tally.selectedNegatives;
            case COVERAGE, FALSE_NEGATIVE_RATE -> tally.positives;
            case FALSE_POSITIVE_RATE, FALSE_POSITIVE_RATE_AT_HALF -> tally.negatives;
            case AUC -> sizeOfArea(measured[Metric.AUC.ordinal()]);
            default -> tally.total();
        };
    }

    /**
     * Hanley and McNeil's variance, made the same for both outcomes. Source: Newcombe, R. G. (2006), Statistics in Medicine
     * 25:559-573, method 5.
     */
    private double sizeOfArea(double area) {
        double half = tally.total() / 2 - 1;
        double inflation = 1 + half * (1 - area) / (2 - area) + half * area / (1 + area);
        return tally.positives * tally.negatives / inflation;
    }

    private double gather(double[] byRow, double[] byPlace) {
        double total = 0;
        for (int place = 0; place < rows.size(); place++) {
            byPlace[place] = byRow[rows.row[place]];
            total += byPlace[place];
        }
        return total;
    }
}
