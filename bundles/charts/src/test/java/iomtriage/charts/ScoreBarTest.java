package iomtriage.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreBarTest {

    private static final List<BandScale.Band> BANDS = List.of(
            new BandScale.Band("low", 0),
            new BandScale.Band("medium", 0.0016),
            new BandScale.Band("high", 0.0052),
            new BandScale.Band("very high", 0.112));
    private static final String BAR = new ScoreBar(new BandScale(BANDS), new Estimate(0.04, 0.02, 0.06)).inPage();

    @Test
    void whatIsReadAloudHasTheChanceItsBandAndEveryBoundary() {
        assertThat(BAR)
                .contains("aria-label=\"4%, in the band high. Could be 2% to 6%. Bands, drawn equally wide:"
                        + " low under 0.16%, medium 0.16% to 0.52%, high 0.52% to 11%, very high 11% or more.\"");
    }

    @Test
    void aScoreWithoutAnIntervalHasNoWhiskerAndSaysSo() {
        String bar = new ScoreBar(new BandScale(BANDS), Estimate.alone(0.04)).inPage();

        assertThat(BAR).contains("iom-whisker");
        assertThat(bar).doesNotContain("iom-whisker").contains("How far off it could be is not known. Bands");
    }

    @Test
    void bandsAreNamedAndTheirBoundariesWrittenSoThatShadesCarryNothingAlone() {
        assertThat(BAR)
                .contains(">low</text>", ">medium</text>", ">very high</text>", ">0.16%</text>", ">0.52%</text>")
                .contains("iom-fill-1", "iom-fill-2", "iom-fill-3", "iom-fill-4");
    }

    @Test
    void theBandOfTheChanceHasAnEdgeAndABoldName() {
        assertThat(BAR)
                .contains("<rect class=\"iom-own\" x=\"160\"")
                .containsOnlyOnce("iom-name-own\" text-anchor=\"middle\" x=\"200\"");
    }

    @Test
    void theSameChanceIsDrawnToScaleBelow() {
        assertThat(BAR).contains("<rect class=\"iom-marker\" x=\"12.6\"");
    }

    @Test
    void manyBandsGoWithoutNamesInThePictureButNotInWords() {
        List<BandScale.Band> many = IntStream.range(0, 8)
                .mapToObj(i -> new BandScale.Band("band " + i, i / 8.0))
                .toList();

        String bar = new ScoreBar(new BandScale(many), new Estimate(0.5, 0.4, 0.6)).inPage();

        assertThat(bar).doesNotContain("iom-name").contains("band 7 88% or more", "in the band band 4");
    }
}
