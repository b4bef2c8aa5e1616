package iomtriage.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.PlaceRange;
import iomtriage.api.place.RankInterval;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.ReferralList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CutLineTest {

    private static final List<CaseRecord> PEOPLE = People.some(300, 33);
    private static final ReferralList LIST = Caseload.byOrderAlone(PEOPLE, 60);

    @Test
    void theNearestPeopleOnBothSidesAreShown() {
        CutLine line = LIST.cutLine(5);

        assertThat(line.filled()).isEqualTo(60);
        assertThat(line.kept()).isZero();
        assertThat(line.above()).extracting(NearLine::place).containsExactly(56, 57, 58, 59, 60);
        assertThat(line.below()).extracting(NearLine::place).containsExactly(61, 62, 63, 64, 65);
        assertThat(line.above()).allMatch(NearLine::aboveCutLine);
        assertThat(line.below()).noneMatch(NearLine::aboveCutLine);
    }

    @Test
    void howeverManyAreAskedForThereAreNoMoreThanEverybody() {
        CutLine line = LIST.cutLine(Integer.MAX_VALUE);

        assertThat(line.above()).hasSize(60);
        assertThat(line.below()).hasSize(240);
    }

    @Test
    void aNearMissIsSomebodyBelowWhoMayWellBelongAbove() {
        CutLine line = LIST.cutLine(100);

        assertThat(line.nearMisses())
                .isNotEmpty()
                .allMatch(each -> each.range().chanceAbove().orElseThrow() >= 0.1);
        assertThat(line.below().size()).isGreaterThan(line.nearMisses().size());
    }

    @Test
    void theFirstAlmostSurelyBelongsAboveAndTheLastBelow() {
        assertThat(LIST.range(1).chanceAbove().orElseThrow()).isGreaterThan(0.95);
        assertThat(LIST.range(300).chanceAbove().orElseThrow()).isLessThan(0.01);
    }

    @Test
    void theLineIsLeastSureOfThoseNextToIt() {
        assertThat(LIST.range(60).chanceAbove().orElseThrow()).isBetween(0.05, 0.95);
        assertThat(LIST.range(61).chanceAbove().orElseThrow()).isBetween(0.05, 0.95);
    }

    @Test
    void theChancesAddUpToAboutTheNumberOfPlaces() {
        double sum = IntStream.rangeClosed(1, LIST.size())
                .mapToDouble(place -> LIST.range(place).chanceAbove().orElseThrow())
                .sum();

        assertThat(sum).isCloseTo(60, within(3.0));
    }

    @Test
    void everyRankLiesInItsIntervalAndTheIntervalInTheCaseload() {
        for (int place = 1; place <= LIST.size(); place++) {
            PlaceRange range = LIST.range(place);
            RankInterval interval = range.interval().orElseThrow();
            assertThat(range.rank()).isEqualTo(place).isBetween(interval.best(), interval.worst());
            assertThat(interval.best()).isLessThan(interval.worst());
            assertThat(interval.worst()).isLessThanOrEqualTo(300);
        }
    }

    @Test
    void mostBagsPutPeopleWithinTheirInterval() {
        long inside = IntStream.rangeClosed(1, 300)
                .mapToObj(place -> LIST.range(place).interval().orElseThrow())
                .filter(interval -> interval.worst() - interval.best() >= 5)
                .count();

        assertThat(inside).isGreaterThan(150);
    }

    @Test
    void theExpectedNumberMisplacedIsWhatTheChancesSay() {
        double sum = IntStream.rangeClosed(1, 60)
                .mapToDouble(place -> 1 - LIST.range(place).chanceAbove().orElseThrow())
                .sum();

        assertThat(LIST.cutLine(0).expectedMisplaced().orElseThrow()).isCloseTo(sum, within(1e-9));
    }

    @Test
    void aLongerListCoversMore() {
        List<CapacityPoint> curve = LIST.curve(List.of(10, 60, 150, 300, 500));

        assertThat(curve).extracting(CapacityPoint::filled).containsExactly(10, 60, 150, 300, 300);
        for (int outcome = 0; outcome < 4; outcome++) {
            int index = outcome;
            List<Double> shares = curve.stream()
                    .map(point -> point.coverage().get(index).share())
                    .toList();
            assertThat(shares).isSorted();
            assertThat(shares.get(3)).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void thePointOfTheCurveAtTheListsOwnCapacityIsTheListsCoverage() {
        assertThat(LIST.curve(List.of(60)).get(0).coverage()).isEqualTo(LIST.coverage());
    }

    @Test
    void aCurveThroughNoPlacesIsNotDrawn() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> LIST.curve(List.of(0)))
                .withMessageStartingWith("A list of 0 places cannot be looked at");
    }

    @Test
    void rangesAreTheSameWhateverTheNumberOfThreads() {
        ReferralList four = new Ranker(Caseload.policy(PolicyText.byOrderAlone()), 4)
                .rank(Caseload.scored(People.readable(PEOPLE), 4), 60);
        List<PlaceRange> ranges = new ArrayList<>();
        IntStream.rangeClosed(1, 300).forEach(place -> ranges.add(four.range(place)));

        for (int place = 1; place <= 300; place++) {
            assertThat(ranges.get(place - 1)).isEqualTo(LIST.range(place));
        }
        assertThat(four.cutLine(9)).isEqualTo(LIST.cutLine(9));
    }
}
