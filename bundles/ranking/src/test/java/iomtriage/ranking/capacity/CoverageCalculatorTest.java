package iomtriage.ranking.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.referral.Coverage;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.score.Interval;
import iomtriage.ranking.Caseload;
import iomtriage.ranking.People;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageCalculatorTest {

    private static final List<CaseRecord> PEOPLE = People.some(200, 5);
    private static final ReferralList LIST = Caseload.ranked(PEOPLE, 50);

    @Test
    void eachOutcomeIsCountedOnceInThePacksOrder() {
        assertThat(LIST.coverage())
                .extracting(each -> each.outcome().id())
                .containsExactly("any-reoffence", "domestic-abuse", "gang-violence", "weapon");
    }

    @Test
    void theExpectedNumberOnTheListIsTheSumOfItsProbabilities() {
        for (int outcome = 0; outcome < 4; outcome++) {
            int index = outcome;
            double sum = LIST.top(50).stream()
                    .mapToDouble(referral -> referral.assessment()
                            .results()
                            .get(index)
                            .score()
                            .orElseThrow()
                            .probability())
                    .sum();
            Coverage coverage = LIST.coverage().get(outcome);
            assertThat(coverage.expectedOnList()).isCloseTo(sum, within(1e-9));
            assertThat(coverage.expectedWithoutOutcome()).isCloseTo(50 - sum, within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 50, 199})
    void theShareLiesWithinItsInterval(int capacity) {
        assertThat(Caseload.ranked(PEOPLE, capacity).coverage()).allSatisfy(coverage -> {
            Interval interval = coverage.interval().orElseThrow();
            assertThat(coverage.share()).isBetween(interval.low(), interval.high());
        });
    }

    @Test
    void aListOfEverybodyCoversEverythingWhichNeedsNoInterval() {
        assertThat(Caseload.ranked(PEOPLE, 500).coverage()).allSatisfy(coverage -> {
            assertThat(coverage.share()).isEqualTo(1);
            assertThat(coverage.interval()).isEmpty();
        });
    }
}
