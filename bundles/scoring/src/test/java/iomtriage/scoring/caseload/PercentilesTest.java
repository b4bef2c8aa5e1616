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

        double[] thresholds = Percentiles.of(values.clone(), PEOPLE, PEOPLE);

        for (int percent = 1; percent < 100; percent++) {
            double threshold = thresholds[percent - 1];
            int needed = (percent * PEOPLE + 99) / 100;
            assertThat(Arrays.stream(values).filter(each -> each <= threshold).count())
                    .isGreaterThanOrEqualTo(needed);
            assertThat(Arrays.stream(values).filter(each -> each < threshold).count())
                    .isLessThan(needed);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5})
    void whereTooFewValuesAreKnownNothingIsAbove(double odd) {
        double[] thresholds = Percentiles.of(values(odd), PEOPLE, 2 * PEOPLE);

        assertThat(thresholds[49]).isFinite();
        assertThat(thresholds[50]).isInfinite();
    }

    private static double[] values(double odd) {
        Random random = new Random(5);
        return IntStream.range(0, PEOPLE)
                .mapToDouble(i -> i == 17 ? odd : random.nextInt(40))
                .toArray();
    }
}
