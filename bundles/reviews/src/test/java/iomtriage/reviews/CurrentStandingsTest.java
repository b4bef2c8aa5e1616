package iomtriage.reviews;

import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static iomtriage.reviews.Proposals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.review.Choice;
import iomtriage.api.review.Standing;
import iomtriage.reviews.audit.MemoryJournal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurrentStandingsTest {

    private static final LocalDate IN_A_MONTH = TODAY.plusDays(30);

    private final Reviews reviews = Proposals.reviews(new MemoryJournal(), (entry, review) -> {});

    @Test
    void aDeferralCarriesTheDayByWhichItIsToBeLookedAtAgain() {
        defer();

        assertThat(reviews.currentStandings())
                .isEqualTo(new CurrentStandings(
                        Map.of(SUBJECT, Standing.DEFERRED), Map.of(SUBJECT, IN_A_MONTH), Map.of(), Map.of()));
    }

    @Test
    void aLaterDecisionPutsItsDayInPlaceOfTheOther() {
        defer();
        reviews.decide(SUPERVISOR, Proposals.seenUpTo(Proposals.accept(), 1));

        assertThat(reviews.currentStandings())
                .isEqualTo(new CurrentStandings(
                        Map.of(SUBJECT, Standing.ACCEPTED),
                        Map.of(SUBJECT, Proposals.IN_A_QUARTER),
                        Map.of(SUBJECT, TODAY),
                        Map.of()));
    }

    @Test
    void aWithdrawnDecisionTakesItsDayAlong() {
        defer();
        reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1));

        assertThat(reviews.currentStandings().reviewOn()).isEmpty();
    }

    @Test
    void whileNothingIsPutOnRecordItIsTheVerySame() {
        defer();

        assertThat(reviews.currentStandings()).isSameAs(reviews.currentStandings());
    }

    private void defer() {
        reviews.decide(
                SUPERVISOR,
                Proposals.withReviewOn(
                        Proposals.proposal(Choice.DEFER, "in-custody", Proposals.list(5, "C", false)), IN_A_MONTH));
    }
}
