package iomtriage.web.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.ScoreResult;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What sorting, filtering and the capacity curve need of a list, in plain arrays: a page over 250,000 people is found in a few
 * milliseconds. Positions start at 0: position = place - 1. Immutable and thread-safe once made.
 */
public final class ListIndex {

    private final SubjectId[] subjects;
    private final String[] tiers;
    private final int[] reoffendingRanks;
    private final int[] harmRanks;
    private final boolean[] provisional;
    private final boolean[] above;
    private final float[][] probabilities;
    private final float[] harm;
    private final Map<SubjectId, Integer> positions;
    private final Map<SortKey, int[]> orders = new HashMap<>();
    private final List<String> tierNames;

    /** @param progress told after every thousand people how many are done */
    public ListIndex(ReferralList list, LongConsumer progress) {
        int size = list.size();
        int outcomes = list.header().pack().outcomes().size();
        subjects = new SubjectId[size];
        tiers = new String[size];
        reoffendingRanks = new int[size];
        harmRanks = new int[size];
        provisional = new boolean[size];
        above = new boolean[size];
        harm = new float[size];
        probabilities = new float[outcomes][size];
        AtomicLong done = new AtomicLong();
        IntStream.range(0, size).parallel().forEach(position -> {
            read(list.at(position + 1), position);
            long count = done.incrementAndGet();
            if (count % 1_000 == 0) {
                progress.accept(count);
            }
        });
        positions = new HashMap<>(size * 2);
        for (int position = 0; position < size; position++) {
            positions.put(subjects[position], position);
        }
        tierNames = List.copyOf(new TreeSet<>(Arrays.asList(tiers)));
        sortAll();
    }

    private void read(Referral referral, int position) {
        subjects[position] = referral.subject();
        tiers[position] = referral.tier().tier().intern();
        reoffendingRanks[position] = referral.reoffendingRank();
        harmRanks[position] = referral.seriousHarmRank();
        above[position] = referral.aboveCutLine();
        provisional[position] = referral.tier().provisional();
        List<ScoreResult> results = referral.assessment().results();
        for (int outcome = 0; outcome < results.size(); outcome++) {
            ScoreResult result = results.get(outcome);
            float probability = (float) result.score().orElseThrow().probability();
            probabilities[outcome][position] = probability;
            if (result.outcome().kind() == OutcomeKind.SERIOUS_HARM) {
                harm[position] = Math.max(harm[position], probability);
            }
        }
    }

    private void sortAll() {
        orders.put(SortKey.PLACE, IntStream.range(0, subjects.length).toArray());
        orders.put(SortKey.REOFFENDING, sorted(Comparator.comparingInt(position -> reoffendingRanks[position])));
        orders.put(SortKey.SERIOUS_HARM, sorted(Comparator.comparingInt(position -> harmRanks[position])));
        orders.put(SortKey.REFERENCE, sorted(Comparator.comparing(position -> subjects[position])));
    }

    private int[] sorted(Comparator<Integer> by) {
        return IntStream.range(0, subjects.length)
                .boxed()
                .sorted(by.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public int size() {
        return subjects.length;
    }

    public SubjectId subject(int position) {
        return subjects[position];
    }

    public String tier(int position) {
        return tiers[position];
    }

    public boolean provisional(int position) {
        return provisional[position];
    }

    /** Whether a place is above the cut line. */
    public boolean above(int position) {
        return above[position];
    }

    /** How many places are above the cut line: they come first. */
    public int filled() {
        int filled = 0;
        while (filled < above.length && above[filled]) {
            filled++;
        }
        return filled;
    }

    /** Highest predicted serious harm, 0 to 1. */
    public double seriousHarm(int position) {
        return harm[position];
    }

    /** The chance of an outcome, 0 to 1, by the outcome's place in the pack. */
    public double probability(int outcome, int position) {
        return probabilities[outcome][position];
    }

    /** Tiers that occur, in order. */
    public List<String> tierNames() {
        return tierNames;
    }

    public OptionalInt position(SubjectId subject) {
        Integer position = positions.get(subject);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Positions in an order. Not to be changed. */
    int[] order(SortKey key) {
        return orders.getOrDefault(key, orders.get(SortKey.PLACE));
    }
}
