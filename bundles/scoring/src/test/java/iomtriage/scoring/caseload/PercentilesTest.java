package iomtriage.scoring.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PercentilesTest {

    private static final int PEOPLE = 1_003;

    /** Small whole numbers are counted, all others sorted: a half, a large number and a negative one say which. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 5_000, -1})
    void soManyAreBelowEachThreshold(double odd) {
        double[] values = values(odd);

        Percentiles percentiles = Percentiles.of(values.clone(), PEOPLE, PEOPLE);

        for (int percent = 1; percent < 100; percent++) {
            double threshold = percentiles.below()[percent - 1];
            double other = percentiles.above()[percent - 1];
            int needed = (percent * PEOPLE + 99) / 100;
            assertThat(Arrays.stream(values).filter(each -> each <= threshold).count())
                    .isGreaterThanOrEqualTo(needed);
            assertThat(Arrays.stream(values).filter(each -> each < threshold).count())
                    .isLessThan(needed);
            assertThat(Arrays.stream(values).filter(each -> each >= other).count())
                    .isGreaterThanOrEqualTo(needed);
            assertThat(Arrays.stream(values).filter(each -> each > other).count())
                    .isLessThan(needed);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void whereTooFewValuesAreKnownNothingIsAbove(double odd) {
        Percentiles percentiles = Percentiles.of(values(odd), PEOPLE, 2 * PEOPLE);

        assertThat(percentiles.below()[49]).isFinite();
        assertThat(percentiles.below()[50]).isInfinite();
        assertThat(percentiles.above()[49]).isFinite();
        assertThat(percentiles.above()[50]).isInfinite();
        assertThat(percentiles.missing()).isEqualTo(50);
    }

    private static double[] values(double odd) {
        Random random = new Random(5);
        return IntStream.range(0, PEOPLE)
                .mapToDouble(i -> i == 17 ? odd : random.nextInt(40))
                .toArray();
    }
}
