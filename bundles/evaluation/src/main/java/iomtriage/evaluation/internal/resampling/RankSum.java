package iomtriage.evaluation.internal.resampling;

/**
 * The area under the ROC curve as a rank statistic: pairs in the right order, tied pairs counted half. Source: Hanley and
 * McNeil (1982), Radiology 143:29-36.
 */
final class RankSum {

    private RankSum() {}

    /** Pairs are of one fold. NaN unless one holds a person with and a person without the outcome. */
    static double auc(RankedRows rows, double[] weight) {
        double positivesAbove = 0;
        double negatives = 0;
        double inOrder = 0;
        double pairs = 0;
        int place = 0;
        while (place < rows.size()) {
            if (place > 0 && rows.fold[place] != rows.fold[place - 1]) {
                pairs += positivesAbove * negatives;
                positivesAbove = 0;
                negatives = 0;
            }
            int tie = rows.tie[place];
            double tiedPositives = 0;
            double tiedNegatives = 0;
            for (; place < rows.size() && rows.tie[place] == tie; place++) {
                if (rows.outcome[place]) {
                    tiedPositives += weight[place];
                } else {
                    tiedNegatives += weight[place];
                }
            }
            inOrder += tiedNegatives * (positivesAbove + 0.5 * tiedPositives);
            positivesAbove += tiedPositives;
            negatives += tiedNegatives;
        }
        return inOrder / (pairs + positivesAbove * negatives);
    }
}
