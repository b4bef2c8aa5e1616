package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FuturesTest {

    private static final int DRAWS = 20_000;

    private static int[] drawn(Futures futures) {
        RandomNumbers random = new RandomNumbers(3);
        return IntStream.range(0, DRAWS).map(i -> futures.draw(random)).toArray();
    }

    private static double share(int[] drawn, int number) {
        return Arrays.stream(drawn).filter(each -> each == number).count() / (double) drawn.length;
    }

    /** Poisson binomial of .5, .2 and .1 by hand: .36, .49, .14, .01. */
    @Test
    void fewPeopleAreDrawnOneByOne() {
        int[] drawn = drawn(Futures.of(new float[] {0.5f, 0.2f, 0.1f}));
        assertThat(share(drawn, 0)).isCloseTo(0.36, within(0.01));
        assertThat(share(drawn, 1)).isCloseTo(0.49, within(0.01));
        assertThat(share(drawn, 2)).isCloseTo(0.14, within(0.01));
        assertThat(share(drawn, 3)).isCloseTo(0.01, within(0.004));
    }

    /** 400 at .1 and 400 at .5: mean 240, variance 36 + 100. */
    @Test
    void manyHaveTheMeanAndTheVarianceOfAPoissonBinomial() {
        float[] chances = new float[800];
        Arrays.fill(chances, 0, 400, 0.1f);
        Arrays.fill(chances, 400, 800, 0.5f);
        int[] drawn = drawn(Futures.of(chances).summed());
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn)
                .mapToDouble(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
        assertThat(mean).isCloseTo(240, within(0.3));
        // Rounding to whole people adds a twelfth.
        assertThat(variance).isCloseTo(136 + 1.0 / 12, within(4.0));
    }

    @Test
    void theRestIsEverybodyWithoutThoseOnTheList() {
        float[] few = {0.5f, 0.2f, 0.1f};
        Futures rest = Futures.of(few).without(Futures.of(new float[] {0.5f}), () -> new float[] {0.2f, 0.1f});
        assertThat(share(drawn(rest), 0)).isCloseTo(0.72, within(0.01));
        float[] many = new float[1_000];
        Arrays.fill(many, 0.2f);
        Futures most = Futures.of(many).summed().without(Futures.of(Arrays.copyOf(many, 100)), () -> {
            throw new AssertionError("The sums are enough");
        });
        assertThat(Arrays.stream(drawn(most)).average().orElseThrow()).isCloseTo(180, within(0.3));
    }

    @Test
    void theSameSeedGivesTheSameFutures() {
        Futures futures = Futures.of(new float[] {0.5f, 0.2f, 0.1f});
        assertThat(drawn(futures)).isEqualTo(drawn(futures));
    }
}
