package iomtriage.returns.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    /** Tables of the distribution: of one degree it is tan(0.475 pi), of two sqrt(2) 0.95 / sqrt(1 - 0.95^2). */
    @ParameterizedTest
    @CsvSource({
        "1, 12.706204736",
        "2, 4.302652730",
        "3, 3.182446305",
        "4, 2.776445105",
        "5, 2.570581836",
        "10, 2.228138852",
        "12, 2.178812830",
        "30, 2.042272456",
        "120, 1.979930405"
    })
    void reachesAsFarAsTheTablesSay(int degrees, double reach) {
        assertThat(new StudentT(degrees).reach(0.95)).isCloseTo(reach, within(1e-8));
    }
}
