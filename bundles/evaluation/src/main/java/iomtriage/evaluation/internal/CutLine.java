package iomtriage.evaluation.internal;

/**
 * Where the list ends.
 *
 * @param tie the tie at the cut; those before it are on the list, those after it are not
 * @param share what part of each person in that tie is on the list, 0 to 1
 */
record CutLine(int tie, double share) {

    private static final CutLine BEYOND_EVERYBODY = new CutLine(Integer.MAX_VALUE, 1);

    /** The cut after so much weight, counted from the top. */
    static CutLine after(double places, RankedRows all, double[] weight) {
        double left = places;
        int place = 0;
        while (place < all.size()) {
            int tie = all.tie[place];
            double tied = 0;
            while (place < all.size() && all.tie[place] == tie) {
                tied += weight[place++];
            }
            if (tied > left) {
                return new CutLine(tie, left / tied);
            }
            left -= tied;
        }
        return BEYOND_EVERYBODY;
    }

    /** What part of a person with this tie number is on the list. */
    double selected(int personsTie) {
        if (personsTie < tie) {
            return 1;
        }
        return personsTie == tie ? share : 0;
    }
}
