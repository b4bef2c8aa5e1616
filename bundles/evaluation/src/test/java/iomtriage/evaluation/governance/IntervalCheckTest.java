package iomtriage.evaluation.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.evaluation.governance.IntervalCheck.Figure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class IntervalCheckTest {

    private static final IntervalCheck CHECK = new IntervalCheck(
            "Ten packs.",
            new TreeMap<>(Map.of("bags", "8")),
            List.of(
                    new Figure("the mean of the others lies inside", 0.9512, 0.92, 0.97, 50_000),
                    new Figure("the true chance lies inside", 0.8712, 0.88, 1, 900)),
            List.of("Bias is not in it."));

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(IntervalCheck.read(CHECK.json().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(CHECK);
    }

    @Test
    void aFigureOutsideWhatIsRightIsMissed() {
        assertThat(CHECK.missed()).extracting(Figure::what).containsExactly("the true chance lies inside");
    }

    @Test
    void whatIsShownAsRightCountsAsRight() {
        Figure atTheEdge = new Figure("a share", 0.91961, 0.92, 0.97, 10_000);
        assertThat(atTheEdge.value()).isEqualTo(0.92);
        assertThat(atTheEdge.met()).isTrue();
        assertThat(new Figure("a share", 0.9194, 0.92, 0.97, 10_000).met()).isFalse();
    }

    @Test
    void theCardShowsEachFigureBesideWhatIsRight() {
        ModelCard card = GovernanceTest.card();
        ModelCard counted = new ModelCard(
                card.details(), card.use(), card.training(), card.validations(), Optional.of(CHECK), card.limits());
        assertThat(counted.markdown())
                .contains("| the mean of the others lies inside | 0.951 | 0.920 to 0.970 | 50,000 | yes |")
                .contains("| the true chance lies inside | 0.871 | at least 0.880 | 900 | NO |")
                .contains("- Bias is not in it.");
    }

    @Test
    void anotherFileIsRefusedWithTheWayOut() {
        for (String file : List.of("{}", "{\"a\":x", "", "{\"a\": 1e9999999990}", "{" + "\0".repeat(103) + "a")) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> IntervalCheck.read(file.getBytes(StandardCharsets.UTF_8)))
                    .withMessageStartingWith("This is no file of \"iomtriage coverage\": ")
                    .withMessageContaining("Write one with \"iomtriage coverage PACK --out FILE\".");
        }
    }
}
