package iomtriage.additive;

import iomtriage.additive.internal.model.ModelTables;
import iomtriage.additive.internal.model.ScoringTables;
import java.util.Objects;

/**
 * Scores rows of doubles by table look-up. A row has one value per feature in the order of
 * {@link AdditiveModel#featureNames()}: NaN is missing, a category is its index, an infinite number falls into the
 * outermost bin. All results are log-odds. Immutable and thread-safe; allocates nothing once a thread has scored its first
 * row.
 *
 * <p>Contributions are relative to the training population: each term averages 0 over it, and {@link #base()} is its
 * average log-odds.
 */
public final class AdditiveScorer implements RowScorer {
    private final ScoringTables tables;

    AdditiveScorer(ModelTables model, double bagSpread) {
        this.tables = new ScoringTables(model, bagSpread);
    }

    /** Values per row. */
    @Override
    public int featureCount() {
        return tables.featureCount();
    }

    /** Contributions per row: first one per feature, in order, then one per pair. */
    @Override
    public int termCount() {
        return tables.termCount();
    }

    /** Average log-odds over the training population. */
    @Override
    public double base() {
        return tables.base();
    }

    /** Outer bags behind the model. */
    @Override
    public int bagCount() {
        return tables.bagCount();
    }

    /** Log-odds of one row. */
    public double logOdds(double[] row) {
        return logOdds(row, 0);
    }

    /** Log-odds of the row that starts at {@code offset}. */
    @Override
    public double logOdds(double[] rows, int offset) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        return tables.logOdds(rows, offset);
    }

    /**
     * The change in the log-odds of a row if one feature had another value and all others stayed the same.
     *
     * @param feature its index in {@link AdditiveModel#featureNames()}
     * @param value NaN for missing
     */
    public double change(double[] rows, int offset, int feature, double value) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        Objects.checkIndex(feature, tables.featureCount());
        return tables.change(rows, offset, feature, value);
    }

    @Override
    public int sumCount() {
        return 1;
    }

    @Override
    public void sums(double[] rows, int offset, double[] sums, int sumOffset) {
        sums[sumOffset] = logOdds(rows, offset);
    }

    @Override
    public double logOddsOf(double[] sums, int sumOffset) {
        return sums[sumOffset];
    }

    @Override
    public double change(double[] rows, int offset, int feature, double value, int sum) {
        Objects.checkIndex(sum, 1);
        return change(rows, offset, feature, value);
    }

    /**
     * Log-odds of several consecutive rows, from the start of {@code rows}.
     *
     * @param count number of rows
     * @param logOdds where to write one number per row, from the start
     */
    public void logOdds(double[] rows, int count, double[] logOdds) {
        Objects.checkFromIndexSize(0, Math.multiplyExact(count, tables.featureCount()), rows.length);
        Objects.checkFromIndexSize(0, count, logOdds.length);
        tables.logOdds(rows, count, logOdds);
    }

    /**
     * Log-odds of a row and what each term adds to it: {@code base() + sum of contributions} is the log-odds.
     *
     * @param termContributions where to write {@link #termCount()} contributions, from {@code termOffset}
     * @return the log-odds
     */
    @Override
    public double explain(double[] rows, int offset, double[] termContributions, int termOffset) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        Objects.checkFromIndexSize(termOffset, tables.termCount(), termContributions.length);
        return tables.explain(rows, offset, termContributions, termOffset);
    }

    /**
     * Log-odds of a row and what each feature adds to it, each pair split equally between its two features.
     *
     * @param featureContributions where to write {@link #featureCount()} contributions, from {@code featureOffset}
     * @return the log-odds
     */
    public double explainByFeature(double[] rows, int offset, double[] featureContributions, int featureOffset) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        Objects.checkFromIndexSize(featureOffset, tables.featureCount(), featureContributions.length);
        return tables.explainByFeature(rows, offset, featureContributions, featureOffset);
    }

    /**
     * Standard error of a row's log-odds: the standard deviation of what models made in the same way from other people would
     * say, as {@link #bagLogOdds} tells it. It knows nothing of what all such models get wrong alike.
     *
     * @return 0 where nothing is known of it: with one bag, or where no bag left anybody out
     */
    @Override
    public double standardError(double[] rows, int offset) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        return tables.standardError(rows, offset);
    }

    /**
     * The bags, moved apart around their average until they differ as models made in the same way from other people would,
     * because they have most of their people in common (by the square root of the share of people that each kept
     * over the share it left out, as in a delete-d jackknife). Their average is the model's log-odds, to 1e-9, as long as the
     * model is not edited. Where no bag left anybody out all are that average.
     *
     * @param logOdds where to write {@link #bagCount()} numbers, from the start
     */
    @Override
    public void bagLogOdds(double[] rows, int offset, double[] logOdds) {
        Objects.checkFromIndexSize(offset, tables.featureCount(), rows.length);
        Objects.checkFromIndexSize(0, tables.bagCount(), logOdds.length);
        tables.bagLogOdds(rows, offset, logOdds);
    }
}
