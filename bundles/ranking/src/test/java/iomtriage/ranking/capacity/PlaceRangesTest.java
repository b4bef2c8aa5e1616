package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.place.RankInterval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PlaceRangesTest {

    /** Of 200 ranks from 101 to 300 the fifth from either end: 191 of 201 gaps lie between, 95.02%. */
    @Test
    void anIntervalHoldsTheMiddleNinetyFiveOfAHundredDrawnRanks() {
        int[] drawn = IntStream.rangeClosed(101, 300).toArray();
        assertThat(PlaceRanges.interval(200, drawn, 1_000)).isEqualTo(new RankInterval(105, 296));
    }

    @Test
    void itHoldsTheRankItself() {
        int[] drawn = IntStream.rangeClosed(101, 300).toArray();
        assertThat(PlaceRanges.interval(90, drawn, 1_000)).isEqualTo(new RankInterval(90, 296));
    }

    @Test
    void drawsThatAgreeOnARankLeaveTheNextOnesOpen() {
        assertThat(PlaceRanges.interval(1, new int[] {1, 1}, 1_000)).isEqualTo(new RankInterval(1, 2));
        assertThat(PlaceRanges.interval(50, new int[] {50, 50}, 1_000)).isEqualTo(new RankInterval(49, 51));
        assertThat(PlaceRanges.interval(1_000, new int[] {1_000, 1_000}, 1_000))
                .isEqualTo(new RankInterval(999, 1_000));
    }
}
