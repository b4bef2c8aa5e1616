package iomtriage.referrals;

import iomtriage.api.referral.PlaceRange;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * How sure ranks are, from the orders of the bags. Ranks are compared as ratios (their logarithms), for between place 10 and
 * 20 lies as much as between place 1,000 and 2,000.
 *
 * <p>The interval spans 1.96 standard deviations of the bags' ranks around the rank itself. The chance of belonging above the
 * line is a smoothed share of the bags that put the person there: each bag's rank is spread by a normal kernel with
 * Silverman's bandwidth, 1.06 standard deviations divided by the fifth root of the number of bags (Silverman, Density
 * Estimation for Statistics and Data Analysis, 1986), so that eight bags can say more than eighths.
 */
final class Ranges {

    /** Two-sided 95% point of the normal distribution. */
    private static final double NORMAL_95 = 1.959963984540054;

    private static final double SILVERMAN = 1.06;

    /** The line lies between two ranks. */
    private static final double HALF = 0.5;

    private final BagOrders orders;
    private final List<Seating> seatings;
    private final Terms terms;
    private final int people;

    Ranges(BagOrders orders, Terms terms, int people) {
        this.orders = orders;
        this.terms = terms;
        this.people = people;
        this.seatings = IntStream.range(0, orders.bags())
                .mapToObj(bag -> Seating.of(orders.order(bag), terms))
                .toList();
    }

    /** @param person number in the policy's own order */
    PlaceRange of(int person, Seating own) {
        double[] ranks = new double[orders.bags()];
        double squares = 0;
        for (int bag = 0; bag < ranks.length; bag++) {
            ranks[bag] = StrictMath.log(orders.rank(bag, person));
            double off = ranks[bag] - StrictMath.log(person + 1);
            squares += off * off;
        }
        double spread = ranks.length < 2 ? 0 : Math.sqrt(squares / (ranks.length - 1));
        double factor = StrictMath.exp(NORMAL_95 * spread);
        int rank = person + 1;
        return new PlaceRange(
                rank,
                Math.min(rank, Math.max(1, (int) Math.round(rank / factor))),
                Math.max(rank, (int) Math.min(people, Math.round(rank * factor))),
                terms.named().get(person) ? OptionalDouble.empty() : OptionalDouble.of(chance(person, ranks, own)));
    }

    /** Chance that a person belongs above the cut line. */
    private double chance(int person, double[] ranks, Seating own) {
        double width = SILVERMAN * deviation(ranks) / StrictMath.pow(Math.max(1, ranks.length), 0.2);
        if (width == 0) {
            return own.taken().get(person) ? 1 : 0;
        }
        double chance = 0;
        for (int bag = 0; bag < ranks.length; bag++) {
            double line = StrictMath.log(seatings.get(bag).lineFor(person) + HALF);
            chance += Normal.below((line - ranks[bag]) / width) / ranks.length;
        }
        return Math.min(1, chance);
    }

    private static double deviation(double[] values) {
        double mean = 0;
        for (double value : values) {
            mean += value / values.length;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
    }
}
