package iomtriage.evaluation.internal.resampling;

import java.util.Arrays;

/**
 * Where the list ends, in each fold.
 *
 * @param tie by fold, the tie at the cut; those before it are on the list, those after it are not
 * @param share by fold, what part of each person in that tie is on the list, 0 to 1
 */
record CutLine(int[] tie, double[] share) {

    /** The cut after so much weight of all, of which each fold has its share, counted from its top. */
    static CutLine after(double places, RankedRows all, double[] weight) {
        double[] left = new double[all.folds];
        for (int place = 0; place < all.size(); place++) {
            left[all.fold[place]] += weight[place];
        }
        double total = Arrays.stream(left).sum();
        Arrays.setAll(left, fold -> places * (left[fold] / total));
        CutLine cut = new CutLine(new int[all.folds], new double[all.folds]);
        Arrays.fill(cut.tie, Integer.MAX_VALUE);
        int place = 0;
        while (place < all.size()) {
            int fold = all.fold[place];
            int tie = all.tie[place];
            double tied = 0;
            while (place < all.size() && all.tie[place] == tie) {
                tied += weight[place++];
            }
            if (tied > left[fold] && cut.tie[fold] == Integer.MAX_VALUE) {
                cut.tie[fold] = tie;
                cut.share[fold] = left[fold] / tied;
            }
            left[fold] -= tied;
        }
        return cut;
    }

    /** What part of the person at a place is on the list. */
    double selected(RankedRows rows, int place) {
        int fold = rows.fold[place];
        if (rows.tie[place] < tie[fold]) {
            return 1;
        }
        return rows.tie[place] == tie[fold] ? share[fold] : 0;
    }
}
