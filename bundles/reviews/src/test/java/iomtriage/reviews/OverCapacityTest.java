package iomtriage.reviews;

import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Stance;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Places are given by people: by when each is reviewed, never more than there are unnoticed, and each counted once. */
class OverCapacityTest {

    private static final int CAPACITY = 20;

    private final Reviews reviews = Proposals.reviews(new MemoryJournal(), (entry, review) -> {});

    @Test
    void anAcceptanceNeedsADayOfReviewWhateverTheDoor() {
        Proposal undated = Proposal.of(SUBJECT, Proposals.list(3, "B", false), Choice.ACCEPT)
                .reasons(List.of("needs-fit"))
                .rationale(RATIONALE)
                .build();

        assertThat(reviews.decide(SUPERVISOR, undated))
                .isEqualTo(new ReviewAnswer.Refused(List.of(
                        new ReviewFinding("reviewOn", "Enter the day by which the accepted case is reviewed."))));
    }

    @Test
    void onePlaceMoreThanThereAreNeedsAReasonThatSaysSo() {
        fill();

        assertThat(reviews.decide(SUPERVISOR, Proposals.accept()))
                .isEqualTo(new ReviewAnswer.Refused(List.of(new ReviewFinding(
                        "reasons",
                        "Accepting would make 21 accepted of 20 places. Select the reason \"One place more than there are,"
                                + " agreed for this case\", or free a place first."))));
        Proposal agreed = Proposals.withReasons(Proposals.accept(), "needs-fit", "over-capacity");
        assertThat(reviews.decide(SUPERVISOR, agreed)).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(reviews.acceptedOpenTo(SUPERVISOR)).hasSize(CAPACITY + 1);
    }

    @Test
    void whoeverHoldsAPlaceMayBeAcceptedAgainWhileAllAreTaken() {
        fill();
        SubjectId holder = new SubjectId("holder-7");
        long seen = reviews.onRecord(holder).lastEntry();

        assertThat(reviews.decide(SUPERVISOR, Proposals.seenUpTo(accept(holder), seen)))
                .isInstanceOf(ReviewAnswer.Recorded.class);
    }

    @Test
    void decisionsThatWereWithdrawnOrOnlyRepeatedAreNotCounted() {
        reviews.decide(SUPERVISOR, Proposals.accept());
        reviews.decide(SUPERVISOR, Proposals.seenUpTo(Proposals.accept(), 1));
        SubjectId slip = new SubjectId("slip");
        reviews.decide(SUPERVISOR, accept(slip));
        reviews.withdraw(
                SUPERVISOR,
                Withdrawal.of(slip, 3)
                        .list(Proposals.list(3, "C", false))
                        .reasons(List.of("out-of-area"))
                        .rationale(RATIONALE)
                        .build());

        DecisionStatistics statistics = DecisionStatistics.of(reviews.all(), SUPERVISOR);

        assertThat(statistics.decisions()).isEqualTo(1);
        assertThat(statistics.agreed()).isEqualTo(1);
        assertThat(DecisionStatistics.byReviewer(reviews.all(), SUPERVISOR)
                        .get("u-1")
                        .decisions())
                .isEqualTo(1);
    }

    @Test
    void aSupervisorMinutesAnotherAgencysViewAsItsOwnWithItsStance() {
        AgencyView minuted = new AgencyView(
                SUBJECT,
                Optional.of(Agency.HEALTH),
                Optional.of(Stance.OPPOSE),
                "Not while treatment goes on so well.");

        reviews.addView(SUPERVISOR, minuted);

        ReviewEntry.View kept =
                (ReviewEntry.View) reviews.onRecord(SUBJECT).entries().get(0);
        assertThat(kept.agency()).isEqualTo(Agency.HEALTH);
        assertThat(kept.stance()).contains(Stance.OPPOSE);
        assertThat(kept.stamp().agency()).isEqualTo(Agency.POLICE);
        assertThat(kept.minuted()).isTrue();
    }

    @Test
    void nobodyElseMinutesForAnotherAgency() {
        AgencyView foreign =
                new AgencyView(SUBJECT, Optional.of(Agency.POLICE), Optional.empty(), "They say that it is too soon.");

        assertThat(reviews.addView(Proposals.PRACTITIONER, foreign))
                .isEqualTo(new ReviewAnswer.Refused(List.of(new ReviewFinding(
                        "agency",
                        "Only a supervisor can minute another agency's view. Give your own agency's view."))));
    }

    private void fill() {
        for (int i = 0; i < CAPACITY; i++) {
            assertThat(reviews.decide(SUPERVISOR, accept(new SubjectId("holder-" + i))))
                    .isInstanceOf(ReviewAnswer.Recorded.class);
        }
    }

    private static Proposal accept(SubjectId subject) {
        return Proposal.of(subject, Proposals.list(3, "B", false), Choice.ACCEPT)
                .reasons(List.of("needs-fit"))
                .rationale(RATIONALE)
                .reviewOn(Proposals.IN_A_QUARTER)
                .build();
    }
}
