package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.CutLine;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.Tier;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.OutcomeKind;
import iomtriage.api.score.ScoreResult;
import iomtriage.lists.facet.FacetSets;
import iomtriage.records.parallel.Workers;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What the rows of a list, sorting, filtering and the capacity curve need of it, in plain arrays and sets of positions: a page
 * over 250,000 people is found in a fraction of a millisecond, and no explanation is built for a row. Positions start at 0: position = place - 1. Immutable and thread-safe once made.
 */
public final class ListIndex {

    private final SubjectId[] subjects;
    private final String[] lowerCase;
    private final Tier[] tiers;
    private final String[] factors;
    private final List<List<String>> definitions;
    private final int[] reoffendingRanks;
    private final int[] harmRanks;
    private final boolean[] provisional;
    private final boolean[] above;
    private final double[][] probabilities;
    private final double[] harm;
    private final Map<SubjectId, Integer> positions;
    private final String[][] bands;
    private final Map<String, int[]> orders = new HashMap<>();
    private final FacetSets facets;
    private final int filled;
    private final LeftOut leftOut;
    private final CutLine cutLine;
    private final List<Coverage> coverage;

    /**
     * @param facts what the records of the people on it say
     * @param progress told after every thousand people how many are done
     */
    public ListIndex(ReferralList list, FactsOfPeople facts, LongConsumer progress) {
        int size = list.size();
        int outcomes = list.header().pack().outcomes().size();
        subjects = new SubjectId[size];
        lowerCase = new String[size];
        tiers = new Tier[size];
        factors = new String[size];
        definitions = new ArrayList<>(Collections.nCopies(size, List.of()));
        reoffendingRanks = new int[size];
        harmRanks = new int[size];
        provisional = new boolean[size];
        above = new boolean[size];
        harm = new double[size];
        probabilities = new double[outcomes][size];
        bands = new String[outcomes][size];
        AtomicLong done = new AtomicLong();
        Workers.onEveryProcessor().eachStretch(size, (from, to) -> {
            for (int position = from; position < to; position++) {
                read(list.at(position + 1), position);
                long count = done.incrementAndGet();
                if (count % 1_000 == 0) {
                    progress.accept(count);
                }
            }
        });
        positions = new HashMap<>(size * 2);
        for (int position = 0; position < size; position++) {
            positions.put(subjects[position], position);
        }
        filled = countFilled();
        leftOut = LeftOut.of(list);
        cutLine = list.cutLine(RowFinder.NEAR);
        coverage = list.coverage();
        sortAll(list.header().pack().outcomes());
        this.facets = new ListFacetsMaker(this, list.header().pack().outcomes()).of(facts);
    }

    private int countFilled() {
        int count = 0;
        while (count < above.length && above[count]) {
            count++;
        }
        return count;
    }

    private void read(Referral referral, int position) {
        subjects[position] = referral.subject();
        lowerCase[position] = referral.subject().value().toLowerCase(Locale.ROOT);
        // A few different texts for everybody: each is kept once.
        tiers[position] = referral.tier().tier();
        factors[position] = referral.tier().decidingFactor().intern();
        definitions.set(position, referral.cohorts());
        reoffendingRanks[position] = referral.reoffendingRank();
        harmRanks[position] = referral.seriousHarmRank();
        above[position] = referral.aboveCutLine();
        provisional[position] = referral.tier().provisional();
        List<ScoreResult> results = referral.assessment().results();
        for (int outcome = 0; outcome < results.size(); outcome++) {
            ScoreResult result = results.get(outcome);
            double probability = result.score().orElseThrow().probability();
            bands[outcome][position] = result.score().orElseThrow().band().name();
            probabilities[outcome][position] = probability;
            if (result.outcome().kind() == OutcomeKind.SERIOUS_HARM) {
                harm[position] = Math.max(harm[position], probability);
            }
        }
    }

    private void sortAll(List<Outcome> outcomes) {
        orders.put(
                SortKey.REOFFENDING.parameter(),
                sorted(Comparator.comparingInt(position -> reoffendingRanks[position])));
        orders.put(SortKey.SERIOUS_HARM.parameter(), sorted(Comparator.comparingInt(position -> harmRanks[position])));
        orders.put(SortKey.REFERENCE.parameter(), sorted(Comparator.comparing(position -> subjects[position])));
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            double[] chances = probabilities[outcome];
            orders.put(
                    SortKey.chance(outcomes.get(outcome).id()),
                    sorted(Comparator.comparingDouble(position -> -chances[position])));
        }
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
        return tiers[position].label();
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
        return filled;
    }

    /** Who is not among the people ranked. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** Where the places end, with {@link RowFinder#NEAR} people on each side. */
    public CutLine cutLine() {
        return cutLine;
    }

    /** What the people above the cut line account for, one entry for each outcome of the pack. */
    public List<Coverage> coverage() {
        return coverage;
    }

    /** What the tier is based on, in words. */
    public String factor(int position) {
        return factors[position];
    }

    /** Ids of the definitions of persistence that the person meets. */
    public List<String> definitions(int position) {
        return definitions.get(position);
    }

    /** 1 for the highest predicted reoffending. */
    public int reoffendingRank(int position) {
        return reoffendingRanks[position];
    }

    /** 1 for the highest predicted serious harm. */
    public int harmRank(int position) {
        return harmRanks[position];
    }

    /** How many outcomes are predicted. */
    public int outcomes() {
        return probabilities.length;
    }

    /** Highest predicted serious harm, 0 to 1. */
    public double seriousHarm(int position) {
        return harm[position];
    }

    /** The chance of an outcome, 0 to 1, by the outcome's place in the pack. */
    public double probability(int outcome, int position) {
        return probabilities[outcome][position];
    }

    public OptionalInt position(SubjectId subject) {
        Integer position = positions.get(subject);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Positions in an order that was made with the list; empty if there is no such order. Not to be changed. */
    Optional<int[]> order(String sort) {
        return Optional.ofNullable(orders.get(sort));
    }

    /** What people are filtered by that was known when the list was made. Not to be changed. */
    FacetSets facets() {
        return facets;
    }

    /** The tier, with its rank among all. */
    Tier tierOf(int position) {
        return tiers[position];
    }

    /** The band of an outcome's chance, by the outcome's place in the pack. */
    public String band(int outcome, int position) {
        return bands[outcome][position];
    }

    /** Positions of the people whose references contain some text, in whatever case. */
    BitSet containing(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        BitSet positions = new BitSet(size());
        for (int position = 0; position < subjects.length; position++) {
            if (lowerCase[position].contains(wanted)) {
                positions.set(position);
            }
        }
        return positions;
    }
}
