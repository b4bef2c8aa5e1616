package iomtriage.scoring.pack;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Band;
import iomtriage.api.score.BandTable;
import iomtriage.scoring.SmallPack;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackBandsTest {

    private static final BandTable BANDS = SmallPack.load().summary().bands();

    @Test
    void aPacksSummaryHasTheBandsOfEveryOutcomeAndWhereTheyComeFrom() {
        assertThat(BANDS.source()).isEqualTo("the test");
        assertThat(BANDS.byOutcome()).containsOnlyKeys("any-reoffence", "domestic-abuse");
        assertThat(BANDS.of("domestic-abuse"))
                .containsExactly(
                        new Band("low", 0),
                        new Band("medium", 0.1),
                        new Band("high", 0.25),
                        new Band("very high", 0.5));
    }

    @Test
    void anOutcomeThatThePackDoesNotPredictHasNone() {
        assertThat(BANDS.of("arson")).isEqualTo(List.of());
    }
}
