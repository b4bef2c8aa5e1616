package iomtriage.lists.index;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Cohort;
import iomtriage.api.place.CutLine;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.referral.Tier;
import iomtriage.api.score.Outcome;
import iomtriage.lists.facet.FacetSets;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * What the rows of a list, sorting, filtering and the capacity curve need of it, in plain arrays and sets of positions: a page
 * over 250,000 people is found in a fraction of a millisecond, and no explanation is built for a row. Positions start at 0: position = place - 1. Immutable and thread-safe once made.
 */
public final class ListIndex {

    /** Places this close to the cut line are near it. */
    public static final int NEAR = 5;

    private final IndexedPeople people;
    private final String[] lowerCase;
    private final Map<SubjectId, Integer> positions;
    private final Map<String, int[]> orders = new HashMap<>();
    private final FacetSets facets;
    private final LeftOut leftOut;
    private final CutLine cutLine;
    private final List<Coverage> coverage;

    /**
     * @param facts what the records of the people on it say
     * @param progress told after every thousand people how many are done
     */
    public ListIndex(ReferralList list, FactsOfPeople facts, LongConsumer progress) {
        this(list, facts, IndexedPeople.read(list, progress), List.of());
    }

    /** @param met who meets which definition, where that is not noted with the people */
    private ListIndex(ReferralList list, FactsOfPeople facts, IndexedPeople people, List<Cohort> met) {
        this.people = people;
        int size = people.subjects.length;
        lowerCase = new String[size];
        positions = new HashMap<>(size * 2);
        for (int position = 0; position < size; position++) {
            lowerCase[position] = people.subjects[position].value().toLowerCase(Locale.ROOT);
            positions.put(people.subjects[position], position);
        }
        people.meet(met, this::position);
        leftOut = LeftOut.of(list);
        cutLine = list.cutLine(NEAR);
        coverage = list.coverage();
        sortAll(list.header().pack().outcomes());
        facets = new ListFacetsMaker(this, list).of(facts);
    }

    /** The index of a list of some of these people. */
    public ListIndex of(ReferralList some, FactsOfPeople facts) {
        return new ListIndex(some, facts, people.of(some, this), some.cohorts().cohorts());
    }

    /** Positions of everybody on it. */
    public BitSet all() {
        BitSet all = new BitSet(size());
        all.set(0, size());
        return all;
    }

    private void sortAll(List<Outcome> outcomes) {
        orders.put(SortKey.REOFFENDING.parameter(), sorted(Comparator.comparingInt(this::reoffendingRank)));
        orders.put(SortKey.SERIOUS_HARM.parameter(), sorted(Comparator.comparingInt(this::harmRank)));
        orders.put(SortKey.REFERENCE.parameter(), sorted(Comparator.comparing(this::subject)));
        for (int outcome = 0; outcome < outcomes.size(); outcome++) {
            double[] chances = people.probabilities[outcome];
            orders.put(
                    SortKey.chance(outcomes.get(outcome).id()),
                    sorted(Comparator.comparingDouble(position -> -chances[position])));
        }
    }

    private int[] sorted(Comparator<Integer> by) {
        return IntStream.range(0, size())
                .boxed()
                .sorted(by.thenComparing(Comparator.naturalOrder()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    public int size() {
        return people.subjects.length;
    }

    public SubjectId subject(int position) {
        return people.subjects[position];
    }

    public String tier(int position) {
        return people.tiers[position].label();
    }

    public boolean provisional(int position) {
        return people.provisional[position];
    }

    /** Whether a place is above the cut line. */
    public boolean above(int position) {
        return position < filled();
    }

    /** How many places are above the cut line: they come first. */
    public int filled() {
        return cutLine.filled();
    }

    /** Who is not among the people ranked. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** Where the places end, with {@link #NEAR} people on each side. */
    public CutLine cutLine() {
        return cutLine;
    }

    /** What the people above the cut line account for, one entry for each outcome of the pack. */
    public List<Coverage> coverage() {
        return coverage;
    }

    /** What the tier is based on, in words. */
    public String factor(int position) {
        return people.factors[position];
    }

    /** Ids of the definitions of persistence that the person meets. */
    public List<String> definitions(int position) {
        return people.definitions.get(position);
    }

    /** 1 for the highest predicted reoffending. */
    public int reoffendingRank(int position) {
        return people.reoffendingRanks[position];
    }

    /** 1 for the highest predicted serious harm. */
    public int harmRank(int position) {
        return people.harmRanks[position];
    }

    /** How many outcomes are predicted. */
    public int outcomes() {
        return people.probabilities.length;
    }

    /** Highest predicted serious harm, 0 to 1. */
    public double seriousHarm(int position) {
        return people.harm[position];
    }

    /** The chance of an outcome, 0 to 1, by the outcome's place in the pack. */
    public double probability(int outcome, int position) {
        return people.probabilities[outcome][position];
    }

    public OptionalInt position(SubjectId subject) {
        Integer position = positions.get(subject);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /** Positions in an order that was made with the list; empty if there is no such order. Not to be changed. */
    public Optional<int[]> order(String sort) {
        return Optional.ofNullable(orders.get(sort));
    }

    /** What people are filtered by that was known when the list was made. Not to be changed. */
    public FacetSets facets() {
        return facets;
    }

    /** The tier, with its rank among all. */
    Tier tierOf(int position) {
        return people.tiers[position];
    }

    /** The band of an outcome's chance, by the outcome's place in the pack. */
    public String band(int outcome, int position) {
        return people.bands[outcome][position];
    }

    /** Positions of the people whose references contain some text, in whatever case. */
    public BitSet containing(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        BitSet positions = new BitSet(size());
        for (int position = 0; position < size(); position++) {
            if (lowerCase[position].contains(wanted)) {
                positions.set(position);
            }
        }
        return positions;
    }
}
