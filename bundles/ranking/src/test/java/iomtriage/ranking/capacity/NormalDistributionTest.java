package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalDistributionTest {

    /** Published values of the normal distribution. */
    @ParameterizedTest
    @CsvSource({"0, 0.5", "1, 0.8413447", "-1, 0.1586553", "1.959964, 0.975", "-3, 0.0013499"})
    void probabilitiesAreThoseOfTheTables(double value, double probability) {
        assertThat(NormalDistribution.below(value)).isCloseTo(probability, within(1e-6));
    }
}
