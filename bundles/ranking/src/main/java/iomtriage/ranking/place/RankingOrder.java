package iomtriage.ranking.place;

import iomtriage.ranking.policy.OrderKey;
import iomtriage.ranking.policy.RankingPolicy;
import iomtriage.ranking.tier.Decided;
import iomtriage.ranking.tier.RankedPerson;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;

/** The order of a policy: by tier, by what it orders by inside a tier, by its tie rule. */
public final class RankingOrder {

    private static final int PERSON_BITS = 28;
    private static final int STEP_BITS = 5;
    private static final int SCORE_BITS = 26;
    private static final long PERSON = (1L << PERSON_BITS) - 1;
    private static final int PREDICTED = (1 << STEP_BITS) - 1;
    private static final int NO_STEP = PREDICTED - 1;
    private static final int LATER_STEPS = NO_STEP - 1;

    private final List<OrderKey> keys;
    private final Comparator<RankedPerson> comparator;

    public RankingOrder(RankingPolicy policy) {
        this.keys = policy.order();
        Comparator<RankedPerson> order =
                Comparator.comparingInt(ranked -> ranked.decided().tier());
        for (OrderKey key : keys) {
            order = order.thenComparing(comparator(key));
        }
        this.comparator = switch (policy.tie()) {
            case REFERENCE -> order.thenComparing(ranked -> ranked.person().subject());
        };
    }

    private static Comparator<RankedPerson> comparator(OrderKey key) {
        return switch (key) {
            case ASSESSED -> Comparator.comparingInt(ranked -> ranked.decided().step());
            case REOFFENDING ->
                Comparator.comparingDouble(RankedPerson::reoffending).reversed();
            case SERIOUS_HARM ->
                Comparator.comparingDouble(RankedPerson::seriousHarm).reversed();
        };
    }

    /** The whole order. */
    Comparator<RankedPerson> comparator() {
        return comparator;
    }

    /**
     * People in this order. Keys of tier, step, leading digits of the first score and position are sorted first, which takes a
     * tenth of the time that comparing people takes; then people are compared who have all that in common.
     */
    RankedPerson[] sorted(List<RankedPerson> people) {
        PersonOrder leading = leading(
                people.size(),
                i -> people.get(i).decided(),
                i -> people.get(i).reoffending(),
                i -> people.get(i).seriousHarm());
        RankedPerson[] sorted = new RankedPerson[people.size()];
        int start = 0;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = people.get(leading.at(i));
            if (i > 0 && leading(sorted[i]) != leading(sorted[i - 1])) {
                Arrays.sort(sorted, start, i, comparator);
                start = i;
            }
        }
        Arrays.sort(sorted, start, sorted.length, comparator);
        return sorted;
    }

    /**
     * People by tier, step and the leading digits of the first score; then by number, which settles ties.
     *
     * @param people how many there are, numbered from 0
     */
    public PersonOrder leading(
            int people,
            IntFunction<Decided> decided,
            IntToDoubleFunction reoffending,
            IntToDoubleFunction seriousHarm) {
        long[] keys = new long[people];
        for (int i = 0; i < people; i++) {
            keys[i] =
                    leading(decided.apply(i), reoffending.applyAsDouble(i), seriousHarm.applyAsDouble(i)) << PERSON_BITS
                            | i;
        }
        Arrays.sort(keys);
        return new PersonOrder() {
            @Override
            public int size() {
                return keys.length;
            }

            @Override
            public int at(int position) {
                return (int) (keys[position] & PERSON);
            }
        };
    }

    private long leading(RankedPerson person) {
        return leading(person.decided(), person.reoffending(), person.seriousHarm());
    }

    /** Four bits of the tier, five of the step if that comes first, the leading bits of the first score, highest first. */
    private long leading(Decided decided, double reoffending, double seriousHarm) {
        boolean byStep = keys.get(0) == OrderKey.ASSESSED;
        int step = byStep ? step(decided) : 0;
        int position = byStep ? 1 : 0;
        // Among the later steps the step comes before the score.
        long score = position < keys.size() && step != LATER_STEPS
                ? switch (keys.get(position)) {
                    case ASSESSED -> 0;
                    case REOFFENDING -> highestFirst(reoffending);
                    case SERIOUS_HARM -> highestFirst(seriousHarm);
                }
                : 0;
        return ((long) decided.tier() << STEP_BITS | step) << SCORE_BITS | score;
    }

    /** Steps after the twenty-ninth are told apart by comparing. */
    private static int step(Decided decided) {
        return switch (decided.step()) {
            case Decided.PREDICTED -> PREDICTED;
            case Decided.NO_STEP -> NO_STEP;
            default -> Math.min(LATER_STEPS, decided.step());
        };
    }

    /** A probability's bits are in the order of its size; its first two are always nought. */
    private static long highestFirst(double probability) {
        return (1L << SCORE_BITS) - 1 - (Double.doubleToLongBits(probability) >>> 62 - SCORE_BITS);
    }
}
