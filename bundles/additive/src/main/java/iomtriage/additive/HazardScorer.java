package iomtriage.additive;

import iomtriage.additive.internal.arithmetic.Quadrature;
import java.util.Arrays;
import java.util.Objects;

/**
 * Chances by time, from a model of the hazard: the chance that it happens in a period if it has not happened before. A row has one value
 * per feature of the model but the last, {@link FollowUp#PERIOD}. Immutable and thread-safe.
 *
 * <p>The chance by the end of a period is 1 less the product of 1 less each hazard so far. Log-odds are those of the chance by the
 * last period. Terms add up to the log-odds of every hazard; what a term contributes to those of the chance is its part of the way from
 * the average to the row, along the straight line on which all hazards go together (the Aumann-Shapley value; Sundararajan, Taly and
 * Yan, Axiomatic attribution for deep networks, 2017). Contributions add up to the log-odds, what raises every hazard raises them, and
 * what adds the same to every hazard has the same contribution. The period's own term is the same for everyone and contributes nothing.
 */
public final class HazardScorer implements RowScorer {
    /** From here on a chance is so near 1 that its log-odds are the sum of the hazards. */
    private static final double NEARLY_CERTAIN = 30;

    private final AdditiveScorer hazard;
    private final int periods;
    private final int period;
    /** Log-odds of the hazard in each period of somebody with the average log-odds. */
    private final double[] average;

    private final double base;

    private HazardScorer(AdditiveModel model, int periods) {
        this.hazard = model.scorer();
        this.periods = periods;
        this.period = hazard.featureCount() - 1;
        this.average = new double[periods];
        var shape = model.shapes().get(period);
        Arrays.setAll(average, each -> model.base() + shape.value(shape.first().binOf(each + 1)));
        this.base = logOddsOf(average, 0);
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

    @Override
    public int sumCount() {
        return periods;
    }

    /** Log-odds of the hazard in each period. */
    @Override
    public void sums(double[] rows, int offset, double[] sums, int sumOffset) {
        Objects.checkFromIndexSize(sumOffset, periods, sums.length);
        double[] row = first(rows, offset);
        double inFirst = hazard.logOdds(row);
        for (int each = 0; each < periods; each++) {
            sums[sumOffset + each] = inFirst + hazard.change(row, 0, period, each + 1);
        }
    }

    @Override
    public double logOddsOf(double[] sums, int sumOffset) {
        double cumulative = 0;
        for (int each = 0; each < periods; each++) {
            cumulative += cumulative(sums[sumOffset + each]);
        }
        return logOdds(cumulative);
    }

    @Override
    public double logOdds(double[] rows, int offset) {
        double[] sums = new double[periods];
        sums(rows, offset, sums, 0);
        return logOddsOf(sums, 0);
    }

    /**
     * The chance of the outcome by the end of each period.
     *
     * @return {@link #periods()} numbers, none smaller than the one before
     */
    public double[] chances(double[] rows, int offset) {
        double[] chances = new double[periods];
        sums(rows, offset, chances, 0);
        double cumulative = 0;
        for (int each = 0; each < periods; each++) {
            cumulative += cumulative(chances[each]);
            chances[each] = -StrictMath.expm1(-cumulative);
        }
        return chances;
    }

    @Override
    public double change(double[] rows, int offset, int feature, double value, int sum) {
        Objects.checkIndex(feature, period);
        double[] row = first(rows, offset);
        row[period] = Objects.checkIndex(sum, periods) + 1;
        return hazard.change(row, 0, feature, value);
    }

    @Override
    public double explain(double[] rows, int offset, double[] termContributions, int termOffset) {
        Objects.checkFromIndexSize(termOffset, termCount(), termContributions.length);
        double[] sums = new double[periods];
        sums(rows, offset, sums, 0);
        double[] counts = counts(sums);
        double[] row = first(rows, offset);
        double[] terms = new double[termCount()];
        Arrays.fill(termContributions, termOffset, termOffset + terms.length, 0);
        for (int each = 0; each < periods; each++) {
            row[period] = each + 1;
            hazard.explain(row, 0, terms, 0);
            for (int term = 0; term < terms.length; term++) {
                termContributions[termOffset + term] += term == period ? 0 : counts[each] * terms[term];
            }
        }
        double logOdds = logOddsOf(sums, 0);
        settle(termContributions, termOffset, logOdds);
        return logOdds;
    }

    /** By how much the log-odds grow with those of each period's hazard, on the average of the way from the average row to a row. */
    private double[] counts(double[] sums) {
        double[] counts = new double[periods];
        double[] slopes = new double[periods];
        for (int node = 0; node < Quadrature.NODES; node++) {
            double cumulative = 0;
            for (int each = 0; each < periods; each++) {
                double at = average[each] + Quadrature.at(node) * (sums[each] - average[each]);
                cumulative += cumulative(at);
                slopes[each] = 1 / (1 + StrictMath.exp(-at));
            }
            double happens = -StrictMath.expm1(-cumulative);
            for (int each = 0; each < periods; each++) {
                counts[each] += Quadrature.weight(node) * slopes[each] / happens;
            }
        }
        return counts;
    }

    /** What the quadrature leaves over, far below what is told, goes to the largest contribution, so that the sum is exact. */
    private void settle(double[] contributions, int offset, double logOdds) {
        int largest = offset;
        double left = logOdds - base;
        for (int term = offset; term < offset + termCount(); term++) {
            largest = Math.abs(contributions[term]) > Math.abs(contributions[largest]) ? term : largest;
            left -= contributions[term];
        }
        contributions[largest] += left;
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
