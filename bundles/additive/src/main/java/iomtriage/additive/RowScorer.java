package iomtriage.additive;

/**
 * The log-odds of a chance, from rows of doubles: NaN is missing, a category is its index. Implementations are immutable and
 * thread-safe.
 */
public sealed interface RowScorer permits AdditiveScorer, HazardScorer {

    /** Values per row. */
    int featureCount();

    /** Contributions per row, one for each term of the model. */
    int termCount();

    /** Log-odds of the average of the training population. */
    double base();

    /** Outer bags behind the model. */
    int bagCount();

    /** Log-odds of the row that starts at {@code offset}. */
    double logOdds(double[] rows, int offset);

    /** How many sums of terms make up a row's log-odds: 1, or, of a model of when an outcome happens, one for each period. */
    int sumCount();

    /**
     * The sums of a row: its log-odds, or those of every period's hazard. It is they that terms add up to.
     *
     * @param sums where to write {@link #sumCount()} numbers, from {@code sumOffset}
     */
    void sums(double[] rows, int offset, double[] sums, int sumOffset);

    /** The log-odds that sums make up; they grow with each of the sums. */
    double logOddsOf(double[] sums, int sumOffset);

    /** The change in one of a row's sums if one feature had another value and all others stayed the same. */
    double change(double[] rows, int offset, int feature, double value, int sum);

    /**
     * Log-odds of a row and what each term adds to it: {@code base() + sum of contributions} is the log-odds.
     *
     * @param termContributions where to write {@link #termCount()} contributions, from {@code termOffset}
     * @return the log-odds
     */
    double explain(double[] rows, int offset, double[] termContributions, int termOffset);

    /** Standard error of a row's log-odds; 0 where nothing is known of it. */
    double standardError(double[] rows, int offset);

    /**
     * What each bag says, moved apart as models made in the same way from other people would be.
     *
     * @param logOdds where to write {@link #bagCount()} numbers, from the start
     */
    void bagLogOdds(double[] rows, int offset, double[] logOdds);
}
