package iomtriage.additive;

import java.util.Arrays;
import java.util.Objects;

/**
 * Chances by time, from a model of the hazard: the chance that it happens in a period if it has not happened before. A row has one value
 * per feature of the model but the last, {@link FollowUp#PERIOD}. Immutable and thread-safe.
 *
 * <p>The chance by the end of a period is 1 less the product of 1 less each hazard so far. Log-odds are those of the chance by the
 * last period. What a term contributes is exact for the hazards: it is what the term adds to their log-odds, on average over the
 * periods. Since the chance by the end is no sum of log-odds, what is left over, for how the periods add up, is the contribution of the
 * period's own term, and is 0 for somebody with the average log-odds.
 */
public final class HazardScorer implements RowScorer {
    /** From here on a chance is so near 1 that its log-odds are the sum of the hazards. */
    private static final double NEARLY_CERTAIN = 30;

    private final AdditiveScorer hazard;
    private final int periods;
    private final int period;
    private final double base;

    private HazardScorer(AdditiveModel model, int periods) {
        this.hazard = model.scorer();
        this.periods = periods;
        this.period = hazard.featureCount() - 1;
        this.base = average(model);
    }

    /**
     * Chances by a model that was trained on rows that were followed over time.
     *
     * @param periods how many periods it looks ahead
     * @throws IllegalArgumentException if the model is of another kind
     */
    public static HazardScorer of(AdditiveModel model, int periods) {
        int last = model.featureNames().size() - 1;
        if (last < 1 || !model.featureNames().get(last).equals(FollowUp.PERIOD)) {
            throw new IllegalArgumentException("The model's last feature is not \"" + FollowUp.PERIOD
                    + "\": it is no model of when an outcome happens.");
        }
        if (periods < 1 || periods > FollowUp.MOST_PERIODS) {
            throw new IllegalArgumentException(
                    "A model looks ahead 1 to " + FollowUp.MOST_PERIODS + " periods, not " + periods + ".");
        }
        return new HazardScorer(model, periods);
    }

    private double average(AdditiveModel model) {
        double sum = 0;
        var shape = model.shapes().get(period);
        for (int each = 1; each <= periods; each++) {
            sum += cumulative(model.base() + shape.value(shape.first().binOf(each)));
        }
        return logOdds(sum);
    }

    /** What a period adds to the cumulative hazard: less the logarithm of the chance that it does not happen. */
    private static double cumulative(double logOdds) {
        return logOdds > NEARLY_CERTAIN ? logOdds : StrictMath.log1p(StrictMath.exp(logOdds));
    }

    private static double logOdds(double cumulative) {
        return cumulative > NEARLY_CERTAIN ? cumulative : StrictMath.log(StrictMath.expm1(cumulative));
    }

    /** How many periods the model looks ahead. */
    public int periods() {
        return periods;
    }

    @Override
    public int featureCount() {
        return period;
    }

    @Override
    public int termCount() {
        return hazard.termCount();
    }

    /** Log-odds of the chance by the last period of somebody with the average log-odds. */
    @Override
    public double base() {
        return base;
    }

    @Override
    public int bagCount() {
        return hazard.bagCount();
    }

    /** The row as the model reads it, in the first period. */
    private double[] first(double[] rows, int offset) {
        Objects.checkFromIndexSize(offset, period, rows.length);
        double[] row = Arrays.copyOfRange(rows, offset, offset + period + 1);
        row[period] = 1;
        return row;
    }

    /** Cumulative hazards by the end of each period. */
    private double[] cumulative(double[] rows, int offset) {
        double[] row = first(rows, offset);
        double inFirst = hazard.logOdds(row);
        double[] sums = new double[periods];
        double sum = 0;
        for (int each = 0; each < periods; each++) {
            sum += cumulative(inFirst + hazard.change(row, 0, period, each + 1));
            sums[each] = sum;
        }
        return sums;
    }

    @Override
    public double logOdds(double[] rows, int offset) {
        return logOdds(cumulative(rows, offset)[periods - 1]);
    }

    /**
     * The chance of the outcome by the end of each period.
     *
     * @return {@link #periods()} numbers, none smaller than the one before
     */
    public double[] chances(double[] rows, int offset) {
        double[] chances = cumulative(rows, offset);
        Arrays.setAll(chances, each -> -StrictMath.expm1(-chances[each]));
        return chances;
    }

    @Override
    public double change(double[] rows, int offset, int feature, double value) {
        Objects.checkIndex(feature, period);
        double[] row = first(rows, offset);
        double before = logOdds(row, 0);
        row[feature] = value;
        return logOdds(row, 0) - before;
    }

    @Override
    public double explain(double[] rows, int offset, double[] termContributions, int termOffset) {
        Objects.checkFromIndexSize(termOffset, termCount(), termContributions.length);
        double[] row = first(rows, offset);
        double[] terms = new double[termCount()];
        double[] sums = new double[termCount()];
        double cumulative = 0;
        for (int each = 1; each <= periods; each++) {
            row[period] = each;
            cumulative += cumulative(hazard.explain(row, 0, terms, 0));
            for (int term = 0; term < terms.length; term++) {
                sums[term] += terms[term];
            }
        }
        double logOdds = logOdds(cumulative);
        double left = logOdds - base;
        for (int term = 0; term < terms.length; term++) {
            double mean = sums[term] / periods;
            termContributions[termOffset + term] = mean;
            left -= term == period ? 0 : mean;
        }
        termContributions[termOffset + period] = left;
        return logOdds;
    }

    /** Log-odds of the chance by the end of each period, by each bag: bags of one period side by side. */
    private double[] bags(double[] rows, int offset) {
        int bags = bagCount();
        double[] row = first(rows, offset);
        double[] each = new double[bags];
        double[] sums = new double[bags];
        double[] all = new double[periods * bags];
        for (int at = 0; at < periods; at++) {
            row[period] = at + 1;
            hazard.bagLogOdds(row, 0, each);
            for (int bag = 0; bag < bags; bag++) {
                sums[bag] += cumulative(each[bag]);
                all[at * bags + bag] = logOdds(sums[bag]);
            }
        }
        return all;
    }

    @Override
    public void bagLogOdds(double[] rows, int offset, double[] logOdds) {
        Objects.checkFromIndexSize(0, bagCount(), logOdds.length);
        System.arraycopy(bags(rows, offset), (periods - 1) * bagCount(), logOdds, 0, bagCount());
    }

    @Override
    public double standardError(double[] rows, int offset) {
        return standardErrors(rows, offset)[periods - 1];
    }

    /** Standard error of the log-odds of the chance by the end of each period; 0 where nothing is known of it. */
    public double[] standardErrors(double[] rows, int offset) {
        double[] errors = new double[periods];
        int bags = bagCount();
        if (bags > 1) {
            double[] all = bags(rows, offset);
            Arrays.setAll(errors, at -> deviation(Arrays.copyOfRange(all, at * bags, (at + 1) * bags)));
        }
        return errors;
    }

    private static double deviation(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.length - 1));
    }
}
