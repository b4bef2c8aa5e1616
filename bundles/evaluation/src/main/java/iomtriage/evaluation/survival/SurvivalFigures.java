package iomtriage.evaluation.survival;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.Resampling;
import iomtriage.evaluation.ScoredOutcomes;
import iomtriage.evaluation.internal.resampling.People;
import iomtriage.evaluation.internal.resampling.Percentiles;
import iomtriage.evaluation.internal.resampling.SplitMix;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * How good chances by every period are. Intervals are percentiles of a bootstrap over people, in which the chance of being followed is
 * worked out anew each time.
 *
 * @param harrell Harrell's concordance of the chance by the last period; nothing where no pair can be compared
 * @param uno Uno's concordance of the same
 * @param brier Brier score of the chance by the end of each period, in order; nothing where nobody is followed so long
 * @param meanBrier its mean over the periods
 * @param calibration for each period, in order, whether the chances by its end mean what they say
 */
public record SurvivalFigures(
        Optional<Measured> harrell,
        Optional<Measured> uno,
        List<Optional<Measured>> brier,
        Optional<Measured> meanBrier,
        List<Calibration> calibration) {

    public SurvivalFigures {
        brier = List.copyOf(brier);
        calibration = List.copyOf(calibration);
    }

    /**
     * Chances by the end of a period beside what happened.
     *
     * @param predicted the mean chance
     * @param observed the share to whom it happened, those of whom it is known standing for all; nothing where nobody is followed so long
     */
    public record Calibration(double predicted, Optional<Measured> observed) {}

    /** Positions, from 1, of a few periods that are spread over the window, the last included. */
    public List<Integer> few(int most) {
        int told = Math.min(most, brier.size());
        return IntStream.rangeClosed(1, told)
                .mapToObj(part -> part * brier.size() / told)
                .toList();
    }

    /**
     * Measures chances.
     *
     * @param scores the chance by the end of the last period, with whom each row is about, what it counts, and which model scored it
     * @param people how long each was followed, in periods
     * @param byPeriod for each period, the chance of the outcome by its end, one per row
     */
    public static SurvivalFigures of(
            ScoredOutcomes scores, FollowUps people, double[][] byPeriod, Resampling resampling) {
        Measuring measuring = new Measuring(scores, people.upTo(byPeriod.length), byPeriod);
        double[] value = measuring.figures(measuring.weight);
        double[][] draws = new double[resampling.resamples()][];
        People drawn = People.of(scores);
        IntStream.range(0, draws.length).parallel().forEach(draw -> {
            double[] weight = new double[scores.rows()];
            drawn.draw(SplitMix.stream(resampling.seed(), draw), new int[scores.rows()], weight);
            draws[draw] = new Measuring(measuring).figures(weight);
        });
        List<Optional<Measured>> measured = new ArrayList<>();
        for (int figure = 0; figure < value.length; figure++) {
            int at = figure;
            measured.add(Percentiles.interval(
                    value[at],
                    Arrays.stream(draws).mapToDouble(draw -> draw[at]).toArray(),
                    resampling.level()));
        }
        int periods = byPeriod.length;
        return new SurvivalFigures(
                measured.get(0),
                measured.get(1),
                measured.subList(2, 2 + periods),
                measured.get(2 + periods),
                IntStream.range(0, periods)
                        .mapToObj(period -> new Calibration(
                                measuring.predicted(period), measured.get(Measuring.OBSERVED + periods + period)))
                        .toList());
    }

    /** What is measured, with working memory of its own. */
    private static final class Measuring {
        /** Where, after as many figures as there are periods, the shares with the outcome begin. */
        private static final int OBSERVED = 3;

        private final FollowUps people;
        private final double[][] byPeriod;
        private final CensoringCurve curve;
        private final double[] weight;
        private final List<Concordance> concordances;

        Measuring(ScoredOutcomes scores, FollowUps people, double[][] byPeriod) {
            this.people = people;
            this.byPeriod = byPeriod;
            this.curve = CensoringCurve.of(people);
            List<int[]> folds = IntStream.range(0, scores.folds())
                    .mapToObj(fold -> IntStream.range(0, scores.rows())
                            .filter(row -> scores.fold(row) == fold)
                            .toArray())
                    .toList();
            double[] last = byPeriod[byPeriod.length - 1];
            this.weight = IntStream.range(0, scores.rows())
                    .mapToDouble(scores::weight)
                    .toArray();
            this.concordances = folds.stream()
                    .map(rows -> new Concordance(people, last, rows))
                    .toList();
        }

        Measuring(Measuring other) {
            this.people = other.people;
            this.byPeriod = other.byPeriod;
            this.curve = other.curve;
            this.weight = other.weight;
            this.concordances =
                    other.concordances.stream().map(Concordance::new).toList();
        }

        /** Harrell's, Uno's, the Brier score by each period and their mean, the share with the outcome by each, with everybody counted by these weights. */
        double[] figures(double[] weights) {
            CensoringCurve drawn = curve.weighted(weights);
            double[] figures = new double[2 * byPeriod.length + OBSERVED];
            figures[0] = concordance(weights, row -> 1);
            figures[1] = concordance(weights, row -> 1 / (drawn.before(row) * drawn.before(row)));
            double sum = 0;
            for (int period = 0; period < byPeriod.length; period++) {
                double brier = TimedBrier.by(period + 1, people, byPeriod[period], drawn, weights);
                figures[2 + period] = brier;
                sum += brier;
                figures[OBSERVED + byPeriod.length + period] = TimedBrier.share(period + 1, people, drawn, weights);
            }
            figures[2 + byPeriod.length] = sum / byPeriod.length;
            return figures;
        }

        double predicted(int period) {
            double sum = 0;
            double all = 0;
            for (int row = 0; row < weight.length; row++) {
                sum += weight[row] * byPeriod[period][row];
                all += weight[row];
            }
            return sum / all;
        }

        private double concordance(double[] weights, Concordance.RowWeight ofPair) {
            double right = 0;
            double all = 0;
            for (Concordance each : concordances) {
                double[] counted = each.count(weights, ofPair);
                right += counted[0];
                all += counted[1];
            }
            return right / all;
        }
    }
}
