package iomtriage.cli.score;

import iomtriage.scoring.pack.OutcomeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the people with the highest scores on one outcome, and no others: memory does not grow with how many pass by. */
public final class TopRows {

    /**
     * One person. The array is not copied: treat it as read-only.
     *
     * @param reference the person's reference
     * @param row feature row in the pack's layout
     * @param logOdds the score
     */
    public record Entry(String reference, double[] row, double logOdds) {

        /** The same as a probability. */
        public double probability() {
            return OutcomeModel.probability(logOdds);
        }

        /** Shows no personal data. */
        @Override
        public String toString() {
            return "Entry[hidden]";
        }
    }

    /** Highest first; ties by reference, so that the order of the file has no part in it. */
    private static final Comparator<Entry> ORDER =
            Comparator.comparingDouble(Entry::logOdds).reversed().thenComparing(Entry::reference);

    private final int count;
    private final PriorityQueue<Entry> lowestFirst = new PriorityQueue<>(ORDER.reversed());

    /** @param count how many to keep */
    public TopRows(int count) {
        this.count = count;
    }

    /** Offers one person. */
    public void add(Entry entry) {
        lowestFirst.add(entry);
        if (lowestFirst.size() > count) {
            lowestFirst.remove();
        }
    }

    /** Those kept, highest first. */
    public List<Entry> highestFirst() {
        List<Entry> sorted = new ArrayList<>(lowestFirst);
        sorted.sort(ORDER);
        return sorted;
    }
}
