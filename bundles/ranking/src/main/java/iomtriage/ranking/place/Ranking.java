package iomtriage.ranking.place;

import iomtriage.ranking.tier.RankedPerson;
import java.util.Arrays;
import java.util.List;

/** Everybody ranked, in the policy's own order, in which people are numbered from 0. */
public final class Ranking {

    private final List<RankedPerson> people;
    private final RankingOrder order;
    private final double[] reoffending;
    private final double[] harm;

    /** @param people in any order */
    public Ranking(List<RankedPerson> people, RankingOrder order) {
        RankedPerson[] sorted = order.sorted(people);
        this.people = List.of(sorted);
        this.order = order;
        this.reoffending = ascending(sorted, true);
        this.harm = ascending(sorted, false);
    }

    private static double[] ascending(RankedPerson[] people, boolean reoffending) {
        double[] values = new double[people.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = reoffending ? people[i].reoffending() : people[i].seriousHarm();
        }
        Arrays.sort(values);
        return values;
    }

    public List<RankedPerson> people() {
        return people;
    }

    public int size() {
        return people.size();
    }

    /** Rank by predicted reoffending, 1 for the highest; equal scores share a rank. */
    public int reoffendingRank(double probability) {
        return rank(reoffending, probability);
    }

    /** Rank by predicted serious harm, 1 for the highest; equal scores share a rank. */
    public int harmRank(double probability) {
        return rank(harm, probability);
    }

    /** How many people come before someone who need not be among them. */
    public int before(RankedPerson someone) {
        int low = 0;
        int high = people.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (order.comparator().compare(people.get(middle), someone) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** One more than the number of values above. */
    public static int rank(double[] ascending, double value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return 1 + ascending.length - low;
    }
}
