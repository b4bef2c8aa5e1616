package iomtriage.pages.list;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NearWordsTest {

    @Test
    void somebodyBelowWithOneChanceInTenIsANearMiss() {
        assertThat(NearWords.of(line(16, false, range(16, 9, 1_204, 0.1))))
                .isEqualTo(new NearWords("10%", true, "9 to 1,204"));
        assertThat(NearWords.of(line(16, false, range(16, 9, 24, 0.09))).miss()).isFalse();
        assertThat(NearWords.of(line(15, true, range(15, 9, 24, 0.6))).miss()).isFalse();
    }

    @Test
    void whoseDecisionSettlesItHasNoChance() {
        PlaceRange settled = new PlaceRange(3, Optional.of(new RankInterval(2, 5)), true, OptionalDouble.empty());

        assertThat(NearWords.of(line(3, true, settled)))
                .isEqualTo(new NearWords("settled by a decision", false, "2 to 5"));
    }

    @Test
    void whatThePackDoesNotTellIsSaidToBeUnknownAndIsNoNearMiss() {
        PlaceRange unknown = new PlaceRange(16, Optional.empty(), false, OptionalDouble.empty());

        assertThat(NearWords.of(line(16, false, unknown))).isEqualTo(new NearWords("not known", false, "not known"));
    }

    @Test
    void nothingIsCertain() {
        assertThat(NearWords.of(line(1, true, range(1, 1, 2, 1))).chance()).isEqualTo("over 99%");
        assertThat(NearWords.of(line(40, false, range(40, 30, 40, 0))).chance()).isEqualTo("under 1%");
    }

    @Test
    void aRankOtherThanThePlaceIsSaid() {
        assertThat(NearWords.of(line(15, true, range(31, 20, 44, 0.8))).between())
                .isEqualTo("20 to 44 (rank 31)");
    }

    @Test
    void awayFromTheLineThereIsNothingToSay() {
        CutLine line =
                new Line(1, 1, 0, List.of(line(1, true, range(1, 1, 2, 0.8))), List.of(), OptionalDouble.of(0.2));

        assertThat(NearWords.of(line, 1).chance()).isEqualTo("80%");
        assertThat(NearWords.of(line, 2)).isEqualTo(NearWords.NOT_NEAR);
    }

    private static PlaceRange range(int rank, int best, int worst, double chanceAbove) {
        return new PlaceRange(rank, Optional.of(new RankInterval(best, worst)), false, OptionalDouble.of(chanceAbove));
    }

    private static NearLine line(int place, boolean above, PlaceRange range) {
        return new NearLine(place, new SubjectId("S-1"), above, range);
    }

    private record Line(
            int capacity,
            int filled,
            int kept,
            List<NearLine> above,
            List<NearLine> below,
            OptionalDouble expectedMisplaced)
            implements CutLine {}
}
