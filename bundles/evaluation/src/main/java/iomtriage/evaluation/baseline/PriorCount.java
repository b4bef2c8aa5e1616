package iomtriage.evaluation.baseline;

import iomtriage.evaluation.NotMeasurableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Scores people by one count alone, such as prior sanctions: the observed rate at each count, made to never fall as the count
 * rises. Source: pooling of adjacent violators, Ayer et al. (1955), Annals of Mathematical Statistics 26:641-647.
 *
 * <p>Each block is drawn towards the base rate by the weight of one person, so that nobody is given 0 or 1.
 */
public final class PriorCount {

    private final double[] from;
    private final double[] rate;
    private final double missing;

    private PriorCount(double[] from, double[] rate, double missing) {
        this.from = from;
        this.rate = rate;
        this.missing = missing;
    }

    /**
     * @param count one per training row; NaN is missing
     * @param outcome of the same rows
     * @throws NotMeasurableException if there are no rows, or another number of outcomes than counts
     */
    public static PriorCount fit(double[] count, boolean[] outcome) {
        double[] once = new double[count.length];
        Arrays.fill(once, 1);
        return fit(count, outcome, once);
    }

    /**
     * The same of rows that count by weights.
     *
     * @param weight how much each row counts, above 0
     */
    public static PriorCount fit(double[] count, boolean[] outcome, double[] weight) {
        if (count.length != outcome.length) {
            throw new NotMeasurableException(
                    "Cannot fit a score of one count",
                    count.length + " counts came with " + outcome.length + " outcomes",
                    "Hand over exactly one per row");
        }
        double baseRate = BaseRate.of(outcome, weight).rate();
        Block missing = new Block(Double.NaN, 0, 0);
        List<Block> blocks = new ArrayList<>();
        for (int row : ascending(count)) {
            double positive = outcome[row] ? weight[row] : 0;
            if (Double.isNaN(count[row])) {
                missing = missing.with(positive, weight[row]);
            } else {
                add(blocks, count[row], positive, weight[row]);
            }
        }
        List<Block> rising = pooled(blocks, baseRate);
        return new PriorCount(
                rising.stream().mapToDouble(Block::from).toArray(),
                rising.stream().mapToDouble(block -> block.rate(baseRate)).toArray(),
                missing.rate(baseRate));
    }

    private static int[] ascending(double[] count) {
        return IntStream.range(0, count.length)
                .boxed()
                .sorted(Comparator.comparingDouble(row -> count[row]))
                .mapToInt(row -> row)
                .toArray();
    }

    private static void add(List<Block> blocks, double count, double positive, double weight) {
        int last = blocks.size() - 1;
        if (last >= 0 && blocks.get(last).from == count) {
            blocks.set(last, blocks.get(last).with(positive, weight));
        } else {
            blocks.add(new Block(count, positive, weight));
        }
    }

    private static List<Block> pooled(List<Block> blocks, double baseRate) {
        List<Block> rising = new ArrayList<>();
        for (Block block : blocks) {
            Block next = block;
            while (!rising.isEmpty() && rising.get(rising.size() - 1).rate(baseRate) >= next.rate(baseRate)) {
                next = rising.remove(rising.size() - 1).with(next.positives, next.rows);
            }
            rising.add(next);
        }
        return rising;
    }

    /**
     * A probability for each count. A count between two seen in training is taken to be the lower one.
     *
     * @param count NaN is missing
     */
    public double[] score(double[] count) {
        return Arrays.stream(count).map(this::rateAt).toArray();
    }

    private double rateAt(double count) {
        if (Double.isNaN(count) || rate.length == 0) {
            return missing;
        }
        int found = Arrays.binarySearch(from, count);
        int block = found >= 0 ? found : -found - 2;
        return rate[Math.max(0, block)];
    }

    /** People whose counts lie at or above a number, up to the next block. */
    private record Block(double from, double positives, double rows) {

        Block with(double morePositives, double moreRows) {
            return new Block(from, positives + morePositives, rows + moreRows);
        }

        double rate(double baseRate) {
            return (positives + baseRate) / (rows + 1);
        }
    }
}
