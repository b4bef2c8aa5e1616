package iomtriage.evaluation.survival;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How often, of two people, the one who has the outcome first has the higher score; half where scores are equal. A pair counts where
 * it is known who was first: the other was followed beyond, or to, the first one's time without the outcome. Harrell's counts every pair
 * once (Harrell, F. E. and others, 1982, Journal of the American Medical Association 247:2543-2546); Uno's counts it by one over the
 * square of the chance of being followed so long, so that it does not depend on how long people were followed (Uno, H. and others, 2011,
 * Statistics in Medicine 30:1105-1117).
 */
public final class Concordance {

    private final FollowUps people;
    private final int[] order;
    private final int[] rank;
    private final double[] tree;
    private double total;

    /** @param rows some of the people, all scored by one model; the higher a score, the sooner the outcome is expected */
    Concordance(FollowUps people, double[] score, int[] rows) {
        this.people = people;
        this.order = Arrays.stream(rows)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> -people.time()[row])
                        .thenComparing(row -> people.happened()[row]))
                .mapToInt(row -> row)
                .toArray();
        double[] distinct = Arrays.stream(rows)
                .mapToDouble(row -> score[row])
                .sorted()
                .distinct()
                .toArray();
        this.rank = new int[people.size()];
        for (int row : rows) {
            rank[row] = Arrays.binarySearch(distinct, score[row]) + 1;
        }
        this.tree = new double[distinct.length + 1];
    }

    /** The same pairs with working memory of their own. */
    Concordance(Concordance other) {
        this.people = other.people;
        this.order = other.order;
        this.rank = other.rank;
        this.tree = new double[other.tree.length];
    }

    /** Harrell's, of people who count alike; NaN where no pair can be compared. */
    public static double harrell(FollowUps people, double[] score) {
        return all(people, score, row -> 1);
    }

    /** Uno's, of people who count alike; NaN where no pair can be compared. */
    public static double uno(FollowUps people, double[] score) {
        CensoringCurve curve = CensoringCurve.of(people);
        return all(people, score, row -> 1 / (curve.before(row) * curve.before(row)));
    }

    private static double all(FollowUps people, double[] score, RowWeight ofPair) {
        double[] ones = new double[people.size()];
        Arrays.fill(ones, 1);
        double[] counted =
                new Concordance(people, score, IntStream.range(0, people.size()).toArray()).count(ones, ofPair);
        return counted[0] / counted[1];
    }

    /** What a pair counts, by the one who was first. */
    interface RowWeight {
        double of(int row);
    }

    /** Weight of the pairs in the right order, and of all that can be compared. */
    double[] count(double[] weight, RowWeight ofPair) {
        Arrays.fill(tree, 0);
        total = 0;
        double[] counted = new double[2];
        for (int from = 0; from < order.length; ) {
            int to = from;
            int firstOutcome = -1;
            for (; to < order.length && people.time()[order[to]] == people.time()[order[from]]; to++) {
                if (!people.happened()[order[to]]) {
                    add(order[to], weight);
                } else if (firstOutcome < 0) {
                    firstOutcome = to;
                }
            }
            for (int i = Math.max(firstOutcome, from); firstOutcome >= 0 && i < to; i++) {
                int row = order[i];
                double pair = weight[row] > 0 ? weight[row] * ofPair.of(row) : 0;
                double lower = below(rank[row] - 1);
                double notHigher = below(rank[row]);
                counted[0] += pair * (lower + notHigher) / 2;
                counted[1] += pair * total;
            }
            for (int i = Math.max(firstOutcome, from); firstOutcome >= 0 && i < to; i++) {
                add(order[i], weight);
            }
            from = to;
        }
        return counted;
    }

    private void add(int row, double[] weight) {
        total += weight[row];
        for (int at = rank[row]; at < tree.length; at += at & -at) {
            tree[at] += weight[row];
        }
    }

    private double below(int rank) {
        double sum = 0;
        for (int at = rank; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }
}
