package iomtriage.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.NeedSection;
import org.junit.jupiter.api.Test;

class NeedBarTest {

    @Test
    void aScoreIsDrawnAgainstBothThresholds() {
        assertThat(NeedBar.draw(NeedSection.DRUG_MISUSE, 5, 8))
                .contains("aria-label=\"Scored 5; standard from 2, severe from 8\"")
                .contains("<rect class=\"iom-share\" x=\"0.0\" y=\"6.0\" width=\"97.5\"")
                .contains("<line class=\"iom-axis\" x1=\"39.0\"", "<line class=\"iom-severe\" x1=\"156.0\"");
    }

    @Test
    void aSectionWithoutThresholdsHasNoLines() {
        assertThat(NeedBar.draw(NeedSection.FINANCE, 5, 8))
                .contains("aria-label=\"Scored 5; no threshold\"")
                .doesNotContain("<line");
    }
}
