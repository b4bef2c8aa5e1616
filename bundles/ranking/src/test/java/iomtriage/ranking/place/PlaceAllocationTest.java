package iomtriage.ranking.place;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.ranking.place.AllocationRules.CohortQuota;
import iomtriage.ranking.place.AllocationRules.ForHarm;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceAllocationTest {

    private static final List<AllocationRules.Kept> KEPT = List.of(
            new ForHarm(0, "one harm", 1),
            new ForHarm(1, "another", 1),
            new CohortQuota("even", 12, 30, person -> person % 2 == 0));

    /** However rare a harm is, and however far from the order: those who lead the order have the lowest chances here. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aListHoldsAtLeastTheAverageOfEveryHarmWhateverTheOrder(int seed) {
        Random random = new Random(seed);
        double[][] chances = new double[2][600];
        for (double[] each : chances) {
            Arrays.setAll(each, person -> StrictMath.pow(random.nextDouble(), seed));
            Arrays.sort(each);
        }
        shuffleTail(chances[1], random);

        BitSet taken = allocate(chances, 30, KEPT).taken();

        assertThat(taken.cardinality()).isEqualTo(30);
        for (double[] each : chances) {
            double listed =
                    taken.stream().mapToDouble(person -> each[person]).average().orElseThrow();
            assertThat(listed)
                    .isGreaterThanOrEqualTo(Arrays.stream(each).average().orElseThrow() - 1e-12);
        }
    }

    private static void shuffleTail(double[] values, Random random) {
        for (int i = values.length - 1; i > values.length / 2; i--) {
            int other = values.length / 2 + random.nextInt(i - values.length / 2);
            double kept = values[i];
            values[i] = values[other];
            values[other] = kept;
        }
    }

    @Test
    void noMorePlacesAreKeptForHarmThanItTakes() {
        double[][] chances = {{0.1, 0.1, 0.1, 0.1, 0.4, 0.1, 0.1, 0.1}};
        ForHarm harm = new ForHarm(0, "harm", 1);

        PlaceAllocation places = allocate(chances, 3, List.of(harm));

        // Three people hold 0.4125 on average: the fifth and one more.
        assertThat(places.taken().stream()).containsExactly(0, 1, 4);
        assertThat(places.places(harm)).isEqualTo(2);
        assertThat(places.keptFor(4)).contains(harm);
        assertThat(places.passedOver()).containsExactly(harm);
    }

    @Test
    void aListThatHoldsEnoughByOrderStillKeepsNoMoreThanItTakes() {
        double[][] chances = {{0.9, 0.8, 0.1, 0.1}};

        PlaceAllocation places = allocate(chances, 2, List.of(new ForHarm(0, "harm", 1)));

        assertThat(places.taken().stream()).containsExactly(0, 1);
        assertThat(places.passedOver()).isEmpty();
    }

    @Test
    void whoHasAPlaceAlreadyCountsTowardsEveryQuota() {
        CohortQuota first = new CohortQuota("first", 2, 4, person -> person >= 4);
        CohortQuota second = new CohortQuota("second", 2, 4, person -> person == 5 || person == 7);

        PlaceAllocation places = allocate(new double[1][8], 4, List.of(first, second));

        assertThat(places.taken().stream()).containsExactly(0, 4, 5, 7);
        assertThat(places.places(second)).isEqualTo(1);
    }

    /** Whoever must be on takes one of the places reserved, and so does a place that is held. */
    @ParameterizedTest
    @CsvSource({"0, 2, 0, 2", "0, 2, 1, 1", "1, 2, 0, 2", "1, 2, 1, 1", "3, 2, 0, 3", "1, 2, 3, 1", "0, 2, 3, 0"})
    void placesThatAreReservedAndThoseThatAreHeldAreTheSamePlaces(int held, int reserved, int named, int free) {
        BitSet mustBeOn = new BitSet();
        mustBeOn.set(0, named);
        AllocationRules rules = new AllocationRules(5, held, mustBeOn, reserved, List.of());

        PlaceAllocation places = PlaceAllocation.of(PersonOrder.own(9), (outcome, person) -> 0, rules);

        assertThat(rules.keptFree()).isEqualTo(free);
        assertThat(places.filled()).isEqualTo(5 - free);
        assertThat(places.named()).isEqualTo(named > 0);
    }

    @Test
    void ofEqualChancesThePlaceGoesToWhoComesFirstInTheOrder() {
        double[][] chances = {{0.1, 0.1, 0.3, 0.5, 0.5, 0.5}};

        PlaceAllocation places = allocate(chances, 2, List.of(new ForHarm(0, "harm", 1)));

        assertThat(places.taken().stream()).containsExactly(3, 4);
    }

    @Test
    void whoJoinsThoseRankedBelongsToACohortByTheirOwnDefinitions() {
        AllocationRules.Kept even = KEPT.get(2);

        CohortQuota joined = (CohortQuota) even.withAnother(7, List.of("even"));
        CohortQuota stayedOut = (CohortQuota) even.withAnother(8, List.of("odd"));

        assertThat(joined.member().test(7)).isTrue();
        assertThat(joined.member().test(5)).isFalse();
        assertThat(stayedOut.member().test(8)).isFalse();
        assertThat(stayedOut.member().test(6)).isTrue();
        assertThat(KEPT.get(0).withAnother(7, List.of("even"))).isEqualTo(KEPT.get(0));
    }

    private static PlaceAllocation allocate(double[][] chances, int capacity, List<AllocationRules.Kept> kept) {
        return PlaceAllocation.of(
                PersonOrder.own(chances[0].length),
                (outcome, person) -> chances[outcome][person],
                new AllocationRules(capacity, 0, new BitSet(), 0, kept));
    }
}
