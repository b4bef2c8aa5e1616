package iomtriage.additive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.additive.shape.Direction;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Exact numbers: a change here means that models trained before cannot be trained again, bit for bit. */
class FingerprintTest {
    static final double[] ROW = {0.9, 0.2, Double.NaN, 1};
    static final double BASE = 0.9352661219345464;
    static final double LOG_ODDS = 1.6723120810684122;
    /** Standard deviation over the bags, each of which left out .15 of the rows. */
    private static final double SPREAD_OVER_BAGS = 0.32740246655353344;

    static final double STANDARD_ERROR = 0.7793737607401513;

    static AdditiveModel train() {
        AdditiveData drawn = Samples.uniform(
                600, 3, 9, 0.1, x -> (x[0] == x[0] ? 3 * x[0] - 1 : 0.5) + (x[1] == x[1] ? x[1] * x[1] : 0));
        AdditiveData.Builder data = AdditiveData.of(drawn.outcome());
        drawn.columns().forEach(column -> data.continuous(column.name(), column.values()));
        data.categorical(
                "area",
                List.of("north", "south", "west"),
                IntStream.range(0, 600).mapToDouble(row -> row % 3).toArray());
        data.weights(IntStream.range(0, 600).mapToDouble(row -> 1 + row % 2).toArray());
        return new AdditiveTrainer(Samples.pinned().monotone("x0", Direction.INCREASING)).train(data.build());
    }

    @Test
    void theSameDataSettingsAndSeedGiveTheseNumbersOnEveryMachine() {
        AdditiveScorer scorer = train().scorer();
        assertThat(scorer.base()).isEqualTo(BASE);
        assertThat(scorer.logOdds(ROW)).isEqualTo(LOG_ODDS);
        assertThat(scorer.standardError(ROW, 0))
                .isEqualTo(STANDARD_ERROR)
                .isCloseTo(SPREAD_OVER_BAGS * Math.sqrt(0.85 / 0.15), within(1e-12));
    }

    @Test
    void theFileIsTheSameByteForByte() throws IOException, NoSuchAlgorithmException {
        ByteArrayOutputStream once = new ByteArrayOutputStream();
        train().serializeToStream(once);
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        train().serializeToStream(again);
        assertThat(sha256(again)).isEqualTo(sha256(once));
    }

    private static String sha256(ByteArrayOutputStream bytes) throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
    }
}
