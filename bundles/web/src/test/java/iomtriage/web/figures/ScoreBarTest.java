package iomtriage.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.score.Band;
import iomtriage.api.score.Interval;
import iomtriage.api.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoreBarTest {

    private static final List<Band> BANDS = List.of(
            new Band("low", 0), new Band("medium", 0.0016), new Band("high", 0.0052), new Band("very high", 0.112));
    private static final String BAR =
            ScoreBar.draw(new Score(-3.2, 0.04, Interval.between(0.02, 0.06), BANDS.get(2)), new BandScale(BANDS));

    @Test
    void whatIsReadAloudHasTheChanceItsBandAndEveryBoundary() {
        assertThat(BAR)
                .contains("aria-label=\"4%, in the band high. Could be 2% to 6%. Bands, drawn equally wide:"
                        + " low under 0.16%, medium 0.16% to 0.52%, high 0.52% to 11%, very high 11% or more.\"");
    }

    @Test
    void aScoreWithoutAnIntervalHasNoWhiskerAndSaysSo() {
        String bar = ScoreBar.draw(new Score(-3.2, 0.04, Optional.empty(), BANDS.get(2)), new BandScale(BANDS));

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
                .contains("<rect class=\"iom-own\" x=\"160.0\"")
                .containsOnlyOnce("iom-name-own\" text-anchor=\"middle\" x=\"200.0\"");
    }

    @Test
    void theSameChanceIsDrawnToScaleBelow() {
        assertThat(BAR).contains("<rect class=\"iom-marker\" x=\"12.6\"");
    }

    @Test
    void manyBandsGoWithoutNamesInThePictureButNotInWords() {
        List<Band> many = IntStream.range(0, 8)
                .mapToObj(i -> new Band("band " + i, i / 8.0))
                .toList();

        String bar = ScoreBar.draw(new Score(0, 0.5, Interval.between(0.4, 0.6), many.get(4)), new BandScale(many));

        assertThat(bar).doesNotContain("iom-name").contains("band 7 88% or more", "in the band band 4");
    }
}
