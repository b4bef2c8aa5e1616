package iomtriage.ranking.capacity;

import iomtriage.api.referral.PlaceRange;
import iomtriage.api.referral.RankInterval;
import iomtriage.ranking.place.AllocationRules;
import iomtriage.ranking.place.PlaceAllocation;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How sure ranks are, from the orders of the bags, whose scores are moved apart as if each had learnt from other people. Ranks
 * are compared as ratios (their logarithms), for between place 10 and 20 lies as much as between place 1,000 and 2,000. A rank
 * is known to a whole number only, and no better however much the bags agree: the variance of rounding, a twelfth of a rank's
 * square, is added to theirs. Where the bags do not disagree on a person, or there is one only, nothing is said.
 *
 * <p>The interval spans 1.96 standard deviations of the bags' ranks around the rank itself, rounded outwards. The chance of
 * belonging above the line is a smoothed share of the bags that put the person there: each bag's rank is spread by a normal
 * kernel with Silverman's bandwidth, 1.06 standard deviations divided by the fifth root of the number of bags (Silverman,
 * Density Estimation for Statistics and Data Analysis, 1986), so that eight bags can say more than eighths.
 */
final class PlaceRanges {

    private static final double SILVERMAN = 1.06;

    /** The line lies between two ranks. */
    private static final double HALF = 0.5;

    /** Variance of what rounding to whole numbers takes away. */
    private static final double ROUNDING = 1.0 / 12;

    private final BagOrders orders;
    private final BagScores scores;
    private final List<PlaceAllocation> seatings;
    private final AllocationRules terms;
    private final int people;

    PlaceRanges(BagOrders orders, BagScores scores, AllocationRules terms, int people) {
        this.orders = orders;
        this.scores = scores;
        this.terms = terms;
        this.people = people;
        this.seatings = IntStream.range(0, orders.bags())
                .mapToObj(bag -> PlaceAllocation.of(orders.order(bag), terms))
                .toList();
    }

    /** @param person number in the policy's own order */
    PlaceRange of(int person) {
        boolean byDecision = terms.named().get(person);
        if (people < 2 || orders.bags() < 2 || !scores.disagree(person)) {
            return new PlaceRange(person + 1, Optional.empty(), byDecision, OptionalDouble.empty());
        }
        double[] ranks = new double[orders.bags()];
        for (int bag = 0; bag < ranks.length; bag++) {
            ranks[bag] = StrictMath.log(orders.rank(bag, person));
        }
        return new PlaceRange(
                person + 1,
                Optional.of(interval(person + 1, ranks, people)),
                byDecision,
                byDecision ? OptionalDouble.empty() : OptionalDouble.of(chance(person, ranks)));
    }

    /** @param ranks logarithms of the bags' ranks */
    static RankInterval interval(int rank, double[] ranks, int people) {
        double squares = 0;
        for (double each : ranks) {
            double off = each - StrictMath.log(rank);
            squares += off * off;
        }
        double spread = Math.sqrt(squares / (ranks.length - 1) + rounding(rank));
        double factor = StrictMath.exp(RankSpread.NORMAL_95 * spread);
        return new RankInterval(
                Math.max(1, (int) Math.floor(rank / factor)), (int) Math.min(people, Math.ceil(rank * factor)));
    }

    /** Chance that a person belongs above the cut line. */
    private double chance(int person, double[] ranks) {
        double deviation = RankSpread.of(ranks);
        double spread = Math.sqrt(deviation * deviation + rounding(person + 1));
        double width = SILVERMAN * spread / StrictMath.pow(ranks.length, 0.2);
        double chance = 0;
        for (int bag = 0; bag < ranks.length; bag++) {
            double line = StrictMath.log(seatings.get(bag).lineFor(person) + HALF);
            chance += NormalDistribution.below((line - ranks[bag]) / width) / ranks.length;
        }
        return Math.min(1, chance);
    }

    /** Of the logarithm of a rank. */
    private static double rounding(double rank) {
        return ROUNDING / (rank * rank);
    }
}
