package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NeedBarTest {

    @Test
    void aScoreIsDrawnAgainstBothThresholds() {
        assertThat(new NeedBar(5, 8, OptionalInt.of(2), OptionalInt.of(8)).inPage())
                .contains("aria-label=\"Scored 5; standard from 2, severe from 8\"")
                .contains("<rect class=\"iom-share\" x=\"0\" y=\"6\" width=\"97.5\"")
                .contains("<line class=\"iom-axis\" x1=\"39\"", "<line class=\"iom-severe\" x1=\"156\"");
    }

    @Test
    void aSectionWithoutThresholdsHasNoLines() {
        assertThat(new NeedBar(5, 8, OptionalInt.empty(), OptionalInt.empty()).inPage())
                .contains("aria-label=\"Scored 5; no threshold\"")
                .doesNotContain("<line");
    }
}
