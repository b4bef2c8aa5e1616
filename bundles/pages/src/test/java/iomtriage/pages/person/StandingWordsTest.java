package iomtriage.pages.person;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.pages.OnRecord;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StandingWordsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 3);
    private static final CaseReview DEFERRED = OnRecord.review(OnRecord.decided(1, Choice.DEFER, Optional.of(DAY)));

    @Test
    void aDeferredReferralSaysByWhenItIsLookedAtAgain() {
        assertThat(StandingWords.of(DEFERRED, DAY)).isEqualTo("deferred, review due by 3 March 2026");
    }

    @Test
    void theDayAfterItIsOverdue() {
        assertThat(StandingWords.of(DEFERRED, DAY.plusDays(1)))
                .isEqualTo("deferred, review due by 3 March 2026; overdue");
    }

    @Test
    void withoutADateThereIsOnlyTheStanding() {
        assertThat(StandingWords.of(OnRecord.review(), DAY)).isEqualTo("undecided");
        assertThat(StandingWords.of(OnRecord.review(OnRecord.decided(1, Choice.ACCEPT, Optional.empty())), DAY))
                .isEqualTo("accepted");
    }
}
