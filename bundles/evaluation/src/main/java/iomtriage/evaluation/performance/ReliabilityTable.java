package iomtriage.evaluation.performance;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.Ranking;
import iomtriage.evaluation.internal.statistics.ChiSquared;
import iomtriage.evaluation.internal.statistics.Shares;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Predicted against observed, in bins of about equal counts.
 *
 * @param bins from the lowest scores up; their counts add up to the rows
 * @param level of the bins' intervals
 */
public record ReliabilityTable(List<Bin> bins, double level) {

    /** Copies the bins. */
    public ReliabilityTable {
        bins = List.copyOf(bins);
    }

    /**
     * Equal scores stay together, so bins differ in size where many people share a score, and there can be fewer than asked.
     *
     * @param wanted how many bins, at least 1
     * @param level of the intervals, as in 0.95
     */
    public static ReliabilityTable of(ScoredOutcomes scores, int wanted, double level) {
        int[] down = Ranking.descending(scores);
        int rows = down.length;
        List<Bin> bins = new ArrayList<>();
        int start = 0;
        for (int bin = 1; bin <= wanted; bin++) {
            int end = (int) Math.round((double) bin * rows / wanted);
            while (end > 0 && end < rows && sameScore(scores, down, end - 1, end)) {
                end++;
            }
            if (end > start) {
                bins.add(bin(scores, down, start, end, level));
                start = end;
            }
        }
        return new ReliabilityTable(bins, level);
    }

    /**
     * Whether the whole curve agrees with what happened: (observed less predicted)^2 over its variance, summed over the bins. Source:
     * Hosmer, D. W. and Lemeshow, S. (1980), Communications in Statistics A9:1043-1069; one degree of freedom a bin, since nothing
     * was fitted to these people.
     *
     * @return the chance of bins as far off or further if every score were right
     */
    public double chanceIfRight() {
        double sum = 0;
        for (Bin bin : bins) {
            double variance = bin.worth() * bin.predicted() * (1 - bin.predicted());
            double off = bin.worth() * (bin.observed().value() - bin.predicted());
            // A bin of certain scores is exactly right or impossible.
            sum += off == 0 ? 0 : off * off / variance;
        }
        return Double.isInfinite(sum) ? 0 : ChiSquared.beyond(sum, bins.size());
    }

    /** Bins whose predicted share lies outside the interval of what was observed. */
    public List<Bin> off() {
        return bins.stream()
                .filter(bin -> bin.observed().excludes(bin.predicted()))
                .toList();
    }

    /** How far predicted and observed lie apart, the mean over people. */
    public double meanDistance() {
        double people = bins.stream().mapToDouble(Bin::rows).sum();
        return bins.stream()
                        .mapToDouble(bin -> bin.rows() * Math.abs(bin.tooHigh()))
                        .sum()
                / people;
    }

    /**
     * The table as it may leave the area: neighbours together until none has fewer people than that with the outcome, or without it.
     *
     * @param fewest as {@link iomtriage.evaluation.fairness.SmallCells} has it
     */
    public ReliabilityTable withCountsFrom(int fewest) {
        List<Bin> large = new ArrayList<>();
        Optional<Bin> small = Optional.empty();
        for (Bin bin : bins) {
            Bin so = small.map(before -> before.with(bin, level)).orElse(bin);
            boolean enough = so.positives() >= fewest && so.rows() - so.positives() >= fewest;
            if (enough) {
                large.add(so);
            }
            small = enough ? Optional.empty() : Optional.of(so);
        }
        // What is left at the top has no neighbour above it.
        if (small.isPresent() && !large.isEmpty()) {
            large.add(large.remove(large.size() - 1).with(small.get(), level));
        }
        return new ReliabilityTable(large, level);
    }

    /** Places count from the lowest score up. */
    private static int rowAt(int[] down, int place) {
        return down[down.length - 1 - place];
    }

    private static boolean sameScore(ScoredOutcomes scores, int[] down, int place, int other) {
        return scores.probability(rowAt(down, place)) == scores.probability(rowAt(down, other));
    }

    private static Bin bin(ScoredOutcomes scores, int[] down, int start, int end, double level) {
        int rows = end - start;
        double predicted = 0;
        double observed = 0;
        double weight = 0;
        double squares = 0;
        int before = (int) IntStream.range(0, start)
                .filter(place -> scores.outcome(rowAt(down, place)))
                .count();
        int positives = 0;
        for (int place = start; place < end; place++) {
            int row = rowAt(down, place);
            double own = scores.weight(row);
            weight += own;
            squares += own * own;
            predicted += own * scores.probability(row);
            observed += scores.outcome(row) ? own : 0;
            positives += scores.outcome(row) ? 1 : 0;
        }
        double lowest = scores.probability(rowAt(down, start));
        double highest = scores.probability(rowAt(down, end - 1));
        // In a repeated cross-validation every person stands here several times and counts once.
        int repeats = scores.repeats();
        int people = end / repeats - start / repeats;
        int with = Math.min(people, (before + positives) / repeats - before / repeats);
        // What rows of unlike weights are worth (Kish, 1965).
        double worth = weight * weight / squares / repeats;
        return new Bin(
                lowest,
                highest,
                people,
                with,
                worth,
                predicted / weight,
                Shares.interval(observed / weight, worth, ChiSquared.normalReach(level)));
    }

    /**
     * People of about the same score, and what happened to them.
     *
     * @param lowest the lowest probability in the bin
     * @param highest the highest
     * @param rows how many rows
     * @param positives how many of them have the outcome
     * @param worth how many rows that count alike would tell as much
     * @param predicted mean probability
     * @param observed share with the outcome, with its Wilson interval
     */
    public record Bin(
            double lowest, double highest, int rows, int positives, double worth, double predicted, Measured observed) {

        /** Predicted less observed: above 0 where scores are too high. */
        public double tooHigh() {
            return predicted - observed.value();
        }

        private Bin with(Bin next, double level) {
            double all = worth + next.worth;
            double with = worth * observed.value() + next.worth * next.observed.value();
            return new Bin(
                    lowest,
                    next.highest,
                    rows + next.rows,
                    positives + next.positives,
                    all,
                    (worth * predicted + next.worth * next.predicted) / all,
                    Shares.interval(with / all, all, ChiSquared.normalReach(level)));
        }
    }
}
