package iomtriage.evaluation.internal.resampling;

/** Weighted sums over some rows, from which most metrics follow. Filled in one pass. */
final class Tally {

    double positives;
    double negatives;
    double selectedPositives;
    double selectedNegatives;
    double negativesAtHalf;
    double probability;
    double squares;
    double logLoss;

    static Tally of(RankedRows rows, double[] weight, CutLine cut) {
        Tally tally = new Tally();
        for (int place = 0; place < rows.size(); place++) {
            if (weight[place] > 0) {
                tally.add(rows, place, weight[place], cut.selected(rows, place));
            }
        }
        return tally;
    }

    private void add(RankedRows rows, int place, double weight, double selected) {
        double p = rows.probability[place];
        probability += weight * p;
        logLoss += weight * rows.logLoss[place];
        if (rows.outcome[place]) {
            positives += weight;
            selectedPositives += weight * selected;
            squares += weight * (1 - p) * (1 - p);
        } else {
            negatives += weight;
            selectedNegatives += weight * selected;
            negativesAtHalf += p >= 0.5 ? weight : 0;
            squares += weight * p * p;
        }
    }

    double total() {
        return positives + negatives;
    }
}
