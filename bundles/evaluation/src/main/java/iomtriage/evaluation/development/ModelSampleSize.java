package iomtriage.evaluation.development;

import iomtriage.evaluation.internal.statistics.ChiSquared;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many people a model of one yes-or-no outcome must learn from, by the four criteria of Riley, R. D. et al. (2020), BMJ
 * 368:m441. They are for regression with fixed terms. Models that find shapes for themselves need more, often many times as many
 * (van der Ploeg, T. et al. 2014, BMC Medical Research Methodology 14:137), so this is the least, not enough.
 *
 * @param rate share of people with the outcome, above 0 and below 1
 * @param parameters terms that the model may use, at least 1: a curve counts once for each bend, a code once for each value but
 *     one
 * @param r2 Cox and Snell's R squared that the model is expected to reach, above 0 and below {@link #largestR2}
 */
public record ModelSampleSize(double rate, int parameters, double r2) {

    /** Of the largest possible, expected where nothing is known (Riley et al. 2020, figure 3). */
    private static final double USUAL_SHARE_OF_LARGEST = 0.15;

    /** Figures of the four criteria as published: margin of error, mean absolute error, shrinkage, optimism. */
    private static final double MARGIN = 0.05;

    private static final double ABSOLUTE_ERROR = 0.05;
    private static final double SHRINKAGE = 0.9;
    private static final double OPTIMISM = 0.05;

    private static final double LEVEL = 0.95;

    /** How far, and in what steps, a standard normal distribution is summed up. */
    private static final double REACH = 9;

    private static final double STEP = 1.0 / 512;

    /** A criterion, in words for a table. */
    public enum Criterion {
        OVERALL("the share with the outcome is known within 5 points"),
        ERROR("chances are 5 points off on average, at most"),
        SHRINKAGE("chances would have to be drawn towards the average by a tenth, at most"),
        OPTIMISM("the fit seems better than it is by 0.05 of Nagelkerke's R squared, at most");

        private final String words;

        Criterion(String words) {
            this.words = words;
        }

        /** What it asks for. */
        public String words() {
            return words;
        }
    }

    /** @throws IllegalArgumentException if a number is out of its range */
    public ModelSampleSize {
        requireRate(rate);
        if (parameters < 1) {
            throw new IllegalArgumentException("A model has at least 1 parameter: count one for each number or flag.");
        }
        if (!(r2 > 0 && r2 < largestR2(rate))) {
            throw new IllegalArgumentException(
                    "R squared must lie above 0 and below the largest that the share with the outcome allows.");
        }
    }

    /**
     * For a model of which nothing is known beforehand: 15% of the largest R squared, as published.
     *
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ModelSampleSize ofUsualModel(double rate, int parameters) {
        requireRate(rate);
        return new ModelSampleSize(rate, parameters, USUAL_SHARE_OF_LARGEST * largestR2(rate));
    }

    /**
     * For a model with a known AUC, by the R squared that goes with it where the scores of those with and without the outcome are
     * normal with one spread (Riley, R. D. et al. 2021, Statistics in Medicine 40:859-864).
     *
     * @param auc above .5 and below 1
     * @throws IllegalArgumentException if a number is out of its range
     */
    public static ModelSampleSize ofAuc(double rate, int parameters, double auc) {
        requireRate(rate);
        if (!(auc > 0.5 && auc < 1)) {
            throw new IllegalArgumentException("The AUC must lie above 0.5, which is chance, and below 1.");
        }
        return new ModelSampleSize(rate, parameters, r2OfAuc(rate, auc));
    }

    /** The largest R squared, by Cox and Snell's measure, that any model can have. */
    public static double largestR2(double rate) {
        return 1 - Math.exp(2 * baseLikelihood(rate));
    }

    /** How many people each criterion asks for, in the order of the criteria. */
    public Map<Criterion, Long> people() {
        Map<Criterion, Long> people = new LinkedHashMap<>();
        people.put(Criterion.OVERALL, up(square(ChiSquared.normalReach(LEVEL) / MARGIN) * rate * (1 - rate)));
        people.put(Criterion.ERROR, up(byAbsoluteError()));
        people.put(Criterion.SHRINKAGE, up(byShrinkage(SHRINKAGE)));
        people.put(Criterion.OPTIMISM, up(byShrinkage(r2 / (r2 + OPTIMISM * largestR2(rate)))));
        return people;
    }

    /** How many people meet every criterion. */
    public long needed() {
        return people().values().stream().mapToLong(Long::longValue).max().orElseThrow();
    }

    /** How many of them would have the outcome. */
    public long withOutcome() {
        return up(needed() * rate);
    }

    /** Source: van Smeden, M. et al. (2019), Statistical Methods in Medical Research 28:2455-2474. */
    private double byAbsoluteError() {
        double rarer = Math.min(rate, 1 - rate);
        double power = -0.508 + 0.259 * Math.log(rarer) + 0.504 * Math.log(parameters) - Math.log(ABSOLUTE_ERROR);
        return Math.exp(power / 0.544);
    }

    private double byShrinkage(double shrinkage) {
        return parameters / ((shrinkage - 1) * Math.log(1 - r2 / shrinkage));
    }

    /** Mean log likelihood of a person where everybody is given the same chance. */
    private static double baseLikelihood(double rate) {
        return rate * Math.log(rate) + (1 - rate) * Math.log(1 - rate);
    }

    private static double r2OfAuc(double rate, double auc) {
        double apart = Math.sqrt(2) * ChiSquared.normalReach(2 * auc - 1);
        double base = Math.log(rate / (1 - rate));
        double likelihood = 0;
        for (double x = -REACH; x <= REACH; x += STEP) {
            double density = STEP * Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
            double without = base + apart * x - apart * apart / 2;
            double with = base + apart * (x + apart) - apart * apart / 2;
            likelihood -= density * (rate * Math.log1p(Math.exp(-with)) + (1 - rate) * Math.log1p(Math.exp(without)));
        }
        return 1 - Math.exp(2 * (baseLikelihood(rate) - likelihood));
    }

    private static void requireRate(double rate) {
        if (!(rate > 0 && rate < 1)) {
            throw new IllegalArgumentException(
                    "The share with the outcome must lie between 0 and 1, neither included: 0.3 is 30 in a hundred.");
        }
    }

    private static long up(double people) {
        return (long) Math.ceil(people);
    }

    private static double square(double x) {
        return x * x;
    }
}
