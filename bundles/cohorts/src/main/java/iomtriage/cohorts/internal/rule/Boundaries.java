package iomtriage.cohorts.internal.rule;

import iomtriage.api.cohort.Cutoff;
import iomtriage.api.cohort.rule.Rule;
import java.util.List;

/** Where the top shares begin, in the order in which the plan lists them. Without a caseload they are not known. */
public final class Boundaries {

    private static final int NOT_KNOWN = Integer.MAX_VALUE;

    private final int[] lowest;
    private final int[] highest;

    private Boundaries(int size) {
        lowest = new int[size];
        highest = new int[size];
    }

    /** The boundaries that are given; the others are not known. */
    public static Boundaries of(List<Rule.TopShare> shares, List<Cutoff> cutoffs) {
        Boundaries boundaries = new Boundaries(shares.size());
        for (int i = 0; i < shares.size(); i++) {
            boundaries.lowest[i] = 1;
            boundaries.highest[i] = NOT_KNOWN;
            for (Cutoff cutoff : cutoffs) {
                if (cutoff.rule().equals(shares.get(i))) {
                    boundaries.lowest[i] = cutoff.lowest();
                    boundaries.highest[i] = cutoff.highest();
                }
            }
        }
        return boundaries;
    }

    int lowest(int share) {
        return lowest[share];
    }

    int highest(int share) {
        return highest[share];
    }

    boolean known(int share) {
        return highest[share] != NOT_KNOWN;
    }
}
