package iomtriage.evaluation.matching;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.internal.resampling.Percentiles;
import iomtriage.evaluation.internal.resampling.SplitMix;
import iomtriage.evaluation.internal.statistics.RidgeLogistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/**
 * Sets a programme's participants beside people like them who did not take part.
 *
 * <p>Propensity to take part by logistic regression; nearest neighbours within a caliper, without replacement; the effect over
 * matched pairs, its interval by drawing pairs again (Austin and Small, 2014, Statistics in Medicine 33:4306-4319). Matching
 * removes only differences in what was recorded: whoever chose the participants may have known more.
 */
public final class MatchedComparison {

    static final String WHAT = "Cannot compare a programme with matched people";

    /** Small beside the information of a few dozen people, and enough to keep coefficients finite. */
    private static final double RIDGE = 0.1;

    private final Programme programme;
    private final MatchingSettings settings;

    private MatchedComparison(Programme programme, MatchingSettings settings) {
        this.programme = programme;
        this.settings = settings;
    }

    /** An effect with its balance table, or the reason why there is none. */
    public static MatchingResult of(Programme programme, MatchingSettings settings) {
        return new MatchedComparison(programme, settings).result();
    }

    private MatchingResult result() {
        boolean[] tookPart = programme.tookPart();
        int participants = (int)
                IntStream.range(0, tookPart.length).filter(i -> tookPart[i]).count();
        int others = tookPart.length - participants;
        if (Math.min(participants, others) < settings.fewestPairs()) {
            return new MatchingResult.NoComparison("There are " + participants + " participants and " + others
                    + " other people; at least " + settings.fewestPairs() + " of each are needed.");
        }
        List<Covariate> covariates = Design.complete(programme.covariates());
        List<Pair> pairs = pairs(covariates);
        if (pairs.size() < settings.fewestPairs()) {
            return new MatchingResult.NoComparison("Only " + pairs.size() + " of " + participants
                    + " participants have somebody like them among the other people; at least "
                    + settings.fewestPairs() + " are needed. Bring a comparison group from where the programme did not"
                    + " run.");
        }
        return effect(pairs, new BalanceTable(tookPart, pairs, settings).of(covariates));
    }

    private List<Pair> pairs(List<Covariate> covariates) {
        double[] logOdds = RidgeLogistic.logOdds(Design.standardised(covariates), programme.tookPart(), RIDGE);
        double mean = Arrays.stream(logOdds).average().orElse(0);
        double variance =
                Arrays.stream(logOdds).map(l -> (l - mean) * (l - mean)).sum() / (logOdds.length - 1);
        return NearestNeighbours.match(programme.tookPart(), logOdds, settings.caliper() * Math.sqrt(variance));
    }

    private MatchingResult effect(List<Pair> pairs, List<Balance> balance) {
        double participants = share(pairs.stream().mapToInt(Pair::participant));
        double comparison = share(pairs.stream().mapToInt(Pair::comparison));
        double[][] draws = draws(pairs);
        double level = settings.resampling().level();
        Measured difference = measured(participants, comparison, draws, level, (a, b) -> a - b)
                .orElseThrow();
        Optional<Measured> ratio = measured(participants, comparison, draws, level, (a, b) -> a / b);
        boolean[] matched = new boolean[programme.tookPart().length];
        pairs.forEach(pair -> matched[pair.participant()] = true);
        List<Integer> unmatched = IntStream.range(0, matched.length)
                .filter(i -> programme.tookPart()[i] && !matched[i])
                .boxed()
                .toList();
        String sentence = new EffectSentence(pairs.size(), level).of(participants, comparison, difference, balance);
        return new MatchingResult.Effect(
                pairs, unmatched, balance, participants, comparison, difference, ratio, sentence);
    }

    private static Optional<Measured> measured(
            double participants, double comparison, double[][] draws, double level, DoubleBinaryOperator of) {
        double[] values = Arrays.stream(draws)
                .mapToDouble(draw -> of.applyAsDouble(draw[0], draw[1]))
                .toArray();
        return Percentiles.interval(of.applyAsDouble(participants, comparison), values, level);
    }

    private double share(IntStream people) {
        return people.map(i -> programme.outcome()[i] ? 1 : 0).average().orElseThrow();
    }

    /** Shares of participants and of their matches with the outcome, per resample of pairs. */
    private double[][] draws(List<Pair> pairs) {
        List<double[]> draws = new ArrayList<>();
        for (int draw = 0; draw < settings.resampling().resamples(); draw++) {
            SplitMix random = SplitMix.stream(settings.resampling().seed(), draw);
            double[] with = new double[2];
            for (int i = 0; i < pairs.size(); i++) {
                Pair pair = pairs.get(random.below(pairs.size()));
                with[0] += programme.outcome()[pair.participant()] ? 1 : 0;
                with[1] += programme.outcome()[pair.comparison()] ? 1 : 0;
            }
            draws.add(new double[] {with[0] / pairs.size(), with[1] / pairs.size()});
        }
        return draws.toArray(double[][]::new);
    }
}
