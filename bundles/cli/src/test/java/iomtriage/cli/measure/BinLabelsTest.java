package iomtriage.cli.measure;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.additive.shape.FeatureBins;
import iomtriage.charts.axis.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinLabelsTest {

    @Test
    void countsAreNamedByWholeNumbers() {
        assertThat(BinLabels.of(FeatureBins.continuous("arrests", new double[] {0.5, 1.5, 4.5}), List.of()))
                .containsExactly("missing", "up to 0", "1", "2 to 4", "5 or more");
    }

    @Test
    void othersHaveThreeSignificantDigits() {
        assertThat(BinLabels.of(FeatureBins.continuous("share", new double[] {0.22714561049, 1234.567}), List.of()))
                .containsExactly("missing", "up to 0.227", "0.227 to 1230", "over 1230");
    }

    @Test
    void categoriesKeepTheirNames() {
        assertThat(BinLabels.of(
                        FeatureBins.categorical("kind", List.of("drugs", "other"), new int[] {1, 2}), List.of()))
                .containsExactly("missing", "drugs", "other");
    }

    @Test
    void levelsKeepTheirNamesAndStandTogetherWhereTheyShareABin() {
        List<String> levels = List.of("18-22", "23-27", "28-32", "33 or older");

        assertThat(BinLabels.of(FeatureBins.continuous("age", new double[] {0.5, 2.5}), levels))
                .containsExactly("missing", "18-22", "23-27 to 28-32", "33 or older");
        assertThat(BinLabels.of(FeatureBins.continuous("age", new double[] {1.5}), levels))
                .containsExactly("missing", "18-22 to 23-27", "28-32 to 33 or older");
    }

    @Test
    void onAnAxisAWholeStepIsNamedInItsMiddleAndAnEdgeStandsWhereTwoStepsMeet() {
        assertThat(BinLabels.ticks(FeatureBins.continuous("sanctions", new double[] {0.5, 2.5})))
                .containsExactly(
                        new Tick(0.5, "missing"),
                        new Tick(1.5, "up to 0"),
                        new Tick(2.5, "1 to 2"),
                        new Tick(3.5, "3 or more"));
        assertThat(BinLabels.ticks(FeatureBins.continuous("rate", new double[] {0.1234, 2})))
                .containsExactly(new Tick(0.5, "missing"), new Tick(2, "0.123"), new Tick(3, "2"));
    }
}
