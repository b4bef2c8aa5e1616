package iomtriage.scoring.pack;

import iomtriage.additive.AdditiveModel;
import iomtriage.additive.HazardScorer;
import iomtriage.additive.RowScorer;
import iomtriage.additive.shape.Term;
import iomtriage.api.score.Band;
import iomtriage.api.score.ChanceBy;
import iomtriage.api.score.Contribution;
import iomtriage.api.score.Explanation;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Outcome;
import iomtriage.api.score.Reason;
import iomtriage.api.score.Score;
import iomtriage.scoring.pack.layout.InputLayout;
import iomtriage.scoring.pack.layout.Phrasing;
import iomtriage.scoring.pack.manifest.PackManifest;
import iomtriage.scoring.pack.manifest.Thresholds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** The model of one outcome, tied to the layout of the rows it scores. Immutable and thread-safe. */
public final class OutcomeModel {

    /** What the period's own term is about. */
    private static final String TIME = "time";

    /** Two-sided 95% point of the normal distribution: turns a standard error into an interval. */
    private static final double NORMAL_95 = 1.959963984540054;

    private final PackManifest.OutcomeEntry entry;
    private final AdditiveModel model;
    private final RowScorer scorer;
    private final InputLayout layout;
    private final Thresholds thresholds;
    private final String reference;
    private final List<Term> terms;
    private final int[] columns;
    /** Names of the features of each term. */
    private final List<List<String>> termFeatures;
    /** What terms are about, in the order of the alphabet. */
    private final List<String> families;
    /** By term, its family. */
    private final int[] familyOf;
    /** By family, its terms in the model's order. */
    private final int[][] termsOf;

    private final boolean readsRowsAsTheyAre;

    /**
     * @param entry what the manifest says of the model
     * @param model the model as it was trained
     * @param periods how many periods the window has, where the model says when the outcome happens
     * @param layout how rows are laid out
     * @param thresholds the bands of all outcomes
     * @param reference whom explanations compare with, in plain words
     * @throws IllegalArgumentException if the model reads what the input does not have, or does not say when it happens
     *     as told
     */
    public OutcomeModel(
            PackManifest.OutcomeEntry entry,
            AdditiveModel model,
            OptionalInt periods,
            InputLayout layout,
            Thresholds thresholds,
            String reference) {
        this.entry = entry;
        this.model = model;
        this.scorer = periods.isPresent() ? HazardScorer.of(model, periods.getAsInt()) : model.scorer();
        this.terms = model.terms();
        this.layout = layout;
        this.thresholds = thresholds;
        this.reference = reference;
        this.columns = model.featureNames().stream()
                .limit(scorer.featureCount())
                .mapToInt(name -> layout.column(name)
                        .orElseThrow(() -> new IllegalArgumentException("The model of \""
                                + entry.outcome().id() + "\" reads the feature \"" + name
                                + "\", which the input does not have.")))
                .toArray();
        this.termFeatures = terms.stream().map(this::featuresOf).toList();
        List<String> own = terms.stream().map(this::family).toList();
        this.families = own.stream().distinct().sorted().toList();
        this.familyOf = own.stream().mapToInt(families::indexOf).toArray();
        this.termsOf = families.stream()
                .map(family -> IntStream.range(0, own.size())
                        .filter(term -> own.get(term).equals(family))
                        .toArray())
                .toArray(int[][]::new);
        boolean straight = columns.length == layout.size();
        for (int i = 0; i < columns.length; i++) {
            straight &= columns[i] == i;
        }
        this.readsRowsAsTheyAre = straight;
    }

    /** {@return what is predicted} */
    public Outcome outcome() {
        return entry.outcome();
    }

    /** {@return youngest age, in whole years, that the model may be used for} */
    public int minimumAge() {
        return entry.minimumAge();
    }

    /** {@return the model itself, for drawing its shapes} */
    public AdditiveModel model() {
        return model;
    }

    /** {@return how many periods the window has, where the model says when the outcome happens} */
    public OptionalInt periods() {
        return scorer instanceof HazardScorer hazard ? OptionalInt.of(hazard.periods()) : OptionalInt.empty();
    }

    /** {@return log-odds of the average of the training population, from which contributions are told} */
    public double base() {
        return scorer.base();
    }

    /** {@return ids of the features of a row that the model reads, in its own order} */
    public List<String> features() {
        return Arrays.stream(columns).mapToObj(layout::featureId).toList();
    }

    /** {@return columns of the layout that the model reads, in its own order} */
    public int[] columns() {
        return columns.clone();
    }

    /**
     * {@return log-odds of one row of the layout, of length {@link InputLayout#size()}}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public double logOdds(double[] row) {
        return readsRowsAsTheyAre ? scorer.logOdds(row, 0) : scorer.logOdds(modelRow(row), 0);
    }

    /** {@return how many sums of terms make up the log-odds: 1, or one for each period} */
    public int sumCount() {
        return scorer.sumCount();
    }

    /**
     * The sums that terms add up to: the log-odds, or, where the model says when the outcome happens, those of its hazard in each period.
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param sums where to write {@link #sumCount()} numbers, from {@code offset}
     * @param offset where to begin to write
     */
    public void sums(double[] row, double[] sums, int offset) {
        scorer.sums(modelRow(row), 0, sums, offset);
    }

    /**
     * The log-odds that sums make up; they grow with each of them.
     *
     * @param sums as {@link #sums} writes them
     * @param offset where they begin
     * @return the log-odds of the chance within the window
     */
    public double logOddsOf(double[] sums, int offset) {
        return scorer.logOddsOf(sums, offset);
    }

    /**
     * What one sum of a row would change by if one feature had each of several values and all others kept theirs.
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param feature its index in {@link #columns()}
     * @param values the values that the feature would have
     * @param sum which of {@link #sumCount()} sums
     * @return one change per value
     */
    public double[] changes(double[] row, int feature, double[] values, int sum) {
        double[] own = modelRow(row);
        return Arrays.stream(values)
                .map(value -> scorer.change(own, 0, feature, value, sum))
                .toArray();
    }

    /**
     * Log-odds of one row by each bag of the model, moved apart until they differ as packs made in the same way from
     * other people would: their spread is the model's uncertainty.
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param logOdds where to write {@link #bags()} numbers, from the start
     */
    public void bagLogOdds(double[] row, double[] logOdds) {
        scorer.bagLogOdds(modelRow(row), 0, logOdds);
    }

    /** {@return how many bags the model averages} */
    public int bags() {
        return scorer.bagCount();
    }

    /**
     * {@return the probability that goes with log-odds} Strict arithmetic: the same on every machine.
     *
     * @param logOdds any number
     */
    public static double probability(double logOdds) {
        return 1 / (1 + StrictMath.exp(-logOdds));
    }

    /**
     * {@return the score of one row}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public Score score(double[] row) {
        double[] own = modelRow(row);
        double logOdds = scorer.logOdds(own, 0);
        double probability = probability(logOdds);
        return new Score(
                logOdds, probability, interval(logOdds, scorer.standardError(own, 0)), band(probability), when(own));
    }

    /** The chance by the end of each period; none where the model does not say when the outcome happens. */
    private List<ChanceBy> when(double[] own) {
        if (!(scorer instanceof HazardScorer hazard)) {
            return List.of();
        }
        double[] chances = hazard.chances(own, 0);
        double[] errors = hazard.standardErrors(own, 0);
        double months = (double) outcome().windowMonths() / chances.length;
        return IntStream.range(0, chances.length)
                .mapToObj(period -> {
                    double logOdds = StrictMath.log(chances[period] / (1 - chances[period]));
                    return new ChanceBy((period + 1) * months, chances[period], interval(logOdds, errors[period]));
                })
                .toList();
    }

    private static Optional<Interval> interval(double logOdds, double standardError) {
        double spread = NORMAL_95 * standardError;
        return Interval.between(probability(logOdds - spread), probability(logOdds + spread));
    }

    /** The bands of every outcome of the pack. */
    Thresholds thresholds() {
        return thresholds;
    }

    /** {@return the bands of the outcome, lowest first} */
    public List<Band> bands() {
        return List.copyOf(thresholds.bands().getOrDefault(outcome().id(), List.of()));
    }

    /**
     * {@return the band a probability falls in}
     *
     * @param probability 0 to 1
     */
    public Band band(double probability) {
        return thresholds.band(outcome().id(), probability);
    }

    /**
     * What each term adds to one row's log-odds, without words: for tables of everyone.
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param terms where to write one number for each of the model's terms, in their order
     * @return the log-odds, which are the base and all of them
     */
    public double contributions(double[] row, double[] terms) {
        return scorer.explain(modelRow(row), 0, terms, 0);
    }

    /**
     * {@return the whole arithmetic of one row's score, its reasons said by themselves}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     */
    public Explanation explain(double[] row) {
        return explain(row, layout, layout);
    }

    /**
     * {@return the whole arithmetic of one row's score}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param alone how a value is said where it is a reason alone
     * @param together how each of two values is said that are a reason together
     */
    public Explanation explain(double[] row, Phrasing alone, Phrasing together) {
        double[] own = modelRow(row);
        double[] values = new double[scorer.termCount()];
        double logOdds = scorer.explain(own, 0, values, 0);
        List<Contribution> contributions = new ArrayList<>(values.length);
        for (int i = 0; i < values.length; i++) {
            contributions.add(contribution(i, row, values[i], alone, together));
        }
        return new Explanation(reference, scorer.base(), contributions, logOdds);
    }

    /**
     * {@return the reasons that raise a row's score most, strongest first: what {@link #explain} says, for the few rows
     * that are read}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param count how many at most; what raises nothing is left out
     */
    public List<Reason> strongestRaising(double[] row, int count) {
        return strongest(row, sum -> Math.max(sum, 0), count);
    }

    /**
     * {@return the reasons that move a row's score most, up or down, strongest first}
     *
     * @param row one row of the pack's layout, as long as it has features; not a number where something is missing
     * @param count how many at most; what moves nothing is left out
     */
    public List<Reason> strongest(double[] row, int count) {
        return strongest(row, Math::abs, count);
    }

    /** For every row of a large table: what families add up to is kept in an array, and words are made for those that are read. */
    private List<Reason> strongest(double[] row, DoubleUnaryOperator strength, int count) {
        double[] values = new double[scorer.termCount()];
        scorer.explain(modelRow(row), 0, values, 0);
        double[] sums = new double[families.size()];
        for (int term = 0; term < values.length; term++) {
            sums[familyOf[term]] += values[term];
        }
        List<Reason> strongest = new ArrayList<>();
        for (int next = strongest(sums, strength); next >= 0 && strongest.size() < count; ) {
            strongest.add(reason(next, row, values));
            sums[next] = 0;
            next = strongest(sums, strength);
        }
        return List.copyOf(strongest);
    }

    /** The strongest family, of equals the first in the alphabet; -1 if none has any strength. */
    private static int strongest(double[] sums, DoubleUnaryOperator strength) {
        int found = -1;
        double most = 0;
        for (int family = 0; family < sums.length; family++) {
            double own = strength.applyAsDouble(sums[family]);
            if (own > most) {
                most = own;
                found = family;
            }
        }
        return found;
    }

    private Reason reason(int family, double[] row, double[] values) {
        return new Reason(
                families.get(family),
                Arrays.stream(termsOf[family])
                        .mapToObj(term -> contribution(term, row, values[term], layout, layout))
                        .toList());
    }

    /** A pair within a family belongs to it; one of two families is about both. */
    private String family(Term term) {
        String first = isTime(term.first()) ? TIME : layout.family(columns[term.first()]);
        // How a feature counts changes with time: it is still about the feature.
        String second = term.second() < 0 || isTime(term.second()) ? first : layout.family(columns[term.second()]);
        if (first.equals(second)) {
            return first;
        }
        return first.compareTo(second) < 0 ? first + ", together with " + second : second + ", together with " + first;
    }

    private List<String> featuresOf(Term term) {
        return IntStream.of(term.first(), term.second())
                .filter(feature -> feature >= 0 && !isTime(feature))
                .mapToObj(feature -> layout.featureId(columns[feature]))
                .toList();
    }

    /** Whether a feature of the model is the period: it follows all those that rows have. */
    private boolean isTime(int feature) {
        return feature == columns.length;
    }

    private Contribution contribution(int index, double[] row, double value, Phrasing alone, Phrasing together) {
        Term term = terms.get(index);
        String reason = isTime(term.first())
                ? "how the chance changes as time passes, the same for everyone"
                : term.second() < 0
                        ? alone.phrase(columns[term.first()], row)
                        : isTime(term.second())
                                ? alone.phrase(columns[term.first()], row) + ", which counts otherwise as time passes"
                                : together.phrase(columns[term.first()], row) + ", together with "
                                        + together.phrase(columns[term.second()], row);
        return new Contribution(term.name(), termFeatures.get(index), families.get(familyOf[index]), value, reason);
    }

    private double[] modelRow(double[] row) {
        if (readsRowsAsTheyAre) {
            return row;
        }
        double[] own = new double[columns.length];
        for (int i = 0; i < columns.length; i++) {
            own[i] = row[columns[i]];
        }
        return own;
    }
}
