package iomtriage.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.referral.CutLine;
import iomtriage.api.referral.NearLine;
import iomtriage.api.referral.PlaceRange;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class NearWordsTest {

    @Test
    void somebodyBelowWithOneChanceInTenIsANearMiss() {
        assertThat(NearWords.of(line(16, false, new PlaceRange(16, 9, 1_204, OptionalDouble.of(0.1)))))
                .isEqualTo(new NearWords("10%", true, "9 to 1,204"));
        assertThat(NearWords.of(line(16, false, new PlaceRange(16, 9, 24, OptionalDouble.of(0.09))))
                        .miss())
                .isFalse();
        assertThat(NearWords.of(line(15, true, new PlaceRange(15, 9, 24, OptionalDouble.of(0.6))))
                        .miss())
                .isFalse();
    }

    @Test
    void whoseDecisionSettlesItHasNoChance() {
        assertThat(NearWords.of(line(3, true, new PlaceRange(3, 3, 3, OptionalDouble.empty()))))
                .isEqualTo(new NearWords("settled by a decision", false, "3"));
    }

    @Test
    void aRankOtherThanThePlaceIsSaid() {
        assertThat(NearWords.of(line(15, true, new PlaceRange(31, 20, 44, OptionalDouble.of(0.8))))
                        .between())
                .isEqualTo("20 to 44 (rank 31)");
    }

    @Test
    void awayFromTheLineThereIsNothingToSay() {
        CutLine line = new CutLine(
                1, 1, 0, List.of(line(1, true, new PlaceRange(1, 1, 2, OptionalDouble.of(0.8)))), List.of(), 0.2);

        assertThat(NearWords.of(line, 1).chance()).isEqualTo("80%");
        assertThat(NearWords.of(line, 2)).isEqualTo(NearWords.NOT_NEAR);
    }

    private static NearLine line(int place, boolean above, PlaceRange range) {
        return new NearLine(place, new SubjectId("S-1"), above, range);
    }
}
