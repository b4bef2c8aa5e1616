package iomtriage.evaluation.matching;

import iomtriage.evaluation.Measured;
import iomtriage.evaluation.internal.statistics.ChiSquared;
import iomtriage.evaluation.internal.statistics.RidgeLogistic;
import iomtriage.evaluation.internal.statistics.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Sets a programme's participants beside people like them who did not take part.
 *
 * <p>Propensity to take part by logistic regression; nearest neighbours within a caliper, without replacement; the effect over
 * matched pairs, its interval as that of two shares of pairs, which has a width where nobody has the outcome, too. Matching
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
        double level = settings.level();
        double z = ChiSquared.normalReach(level);
        Measured participants = Shares.interval(share(pairs, Pair::participant), pairs.size(), z);
        Measured comparison = Shares.interval(share(pairs, Pair::comparison), pairs.size(), z);
        double correlation = correlation(pairs);
        Measured difference = Shares.difference(participants, comparison, correlation);
        boolean[] matched = new boolean[programme.tookPart().length];
        pairs.forEach(pair -> matched[pair.participant()] = true);
        List<Integer> unmatched = IntStream.range(0, matched.length)
                .filter(i -> programme.tookPart()[i] && !matched[i])
                .boxed()
                .toList();
        String sentence = new EffectSentence(pairs.size(), level)
                .of(participants.value(), comparison.value(), difference, balance);
        return new MatchingResult.Effect(
                pairs,
                unmatched,
                balance,
                participants.value(),
                comparison.value(),
                difference,
                Shares.ratio(participants, comparison, correlation),
                sentence);
    }

    private double share(List<Pair> pairs, ToIntFunction<Pair> member) {
        return (double) count(pairs, pair -> programme.outcome()[member.applyAsInt(pair)]) / pairs.size();
    }

    private static long count(List<Pair> pairs, Predicate<Pair> counted) {
        return pairs.stream().filter(counted).count();
    }

    private double correlation(List<Pair> pairs) {
        Predicate<Pair> participant = pair -> programme.outcome()[pair.participant()];
        Predicate<Pair> comparison = pair -> programme.outcome()[pair.comparison()];
        return Shares.correlation(
                count(pairs, participant.and(comparison)),
                count(pairs, participant.and(comparison.negate())),
                count(pairs, participant.negate().and(comparison)),
                count(pairs, participant.negate().and(comparison.negate())));
    }
}
