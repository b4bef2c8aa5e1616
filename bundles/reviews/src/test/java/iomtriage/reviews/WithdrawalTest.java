package iomtriage.reviews;

import static iomtriage.reviews.Proposals.NOW;
import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static iomtriage.reviews.Proposals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nobody loses a place, and no case is closed, by a withdrawal or a deferral that asks less than declining does. */
class WithdrawalTest {

    private static final String PLAIN = Proposals.list(3, "C", false);
    private static final String SERIOUS_HARM = Proposals.list(3, "C", true);
    private static final String TIER_A = Proposals.list(2, "A", false);

    private final MemoryJournal journal = new MemoryJournal();
    private final Reviews reviews = Proposals.reviews(journal, (entry, review) -> {});

    @Test
    void anAcceptedPersonIsNotRemovedWithoutAReason() {
        accept();

        assertThat(refusal(Proposals.withdrawal(1)))
                .containsExactly(new ReviewFinding("reasons", "Select at least one reason."));
        assertThat(refusal(Proposals.withdrawal(1, PLAIN, "crime-harm")))
                .extracting(ReviewFinding::message)
                .containsExactly("\"Frequent or harmful offending in the area\" is not a reason to close a case."
                        + " Select a reason that fits the decision.");

        withdraw(OTHER_SUPERVISOR, Proposals.withdrawal(1, PLAIN, "out-of-area"));

        assertThat(standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void anAcceptedSeriousHarmCaseIsNotRemovedBeforeTheSafetyQuestionsAreAnsweredByTwo() {
        accept();
        Withdrawal removal = Proposals.withdrawal(1, SERIOUS_HARM, "out-of-area");

        assertThat(refusal(removal))
                .hasSize(SafetyQuestion.values().length)
                .allMatch(each -> each.field().startsWith("safety-"));
        assertThat(refusal(Proposals.withSafety(removal, Proposals.everyQuestionAnswered(Answer.NO))))
                .extracting(ReviewFinding::field)
                .containsExactly("safety-VICTIM_SAFETY_CHECKED");

        withdraw(OTHER_SUPERVISOR, Proposals.withSafety(removal, Proposals.everyQuestionAnswered(Answer.YES)));

        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        assertThat(reviews.onRecord(SUBJECT).inForce())
                .as("the acceptance counts until then")
                .isEqualTo(Standing.ACCEPTED);
        assertThat(reviews.second(OTHER_SUPERVISOR, SUBJECT, 2, true, RATIONALE))
                .as("nobody is their own second person")
                .isInstanceOf(ReviewAnswer.Refused.class);
        second(SUPERVISOR, 2, true);
        assertThat(standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void aRemovalThatASecondPersonTurnsDownLeavesTheAcceptance() {
        accept();
        withdraw(SUPERVISOR, Proposals.withdrawal(1, TIER_A, "out-of-area"));
        assertThat(refusal(Proposals.withdrawal(1, TIER_A, "out-of-area")))
                .extracting(ReviewFinding::field)
                .as("it waits already")
                .containsExactly("decision");

        second(OTHER_SUPERVISOR, 2, false);

        assertThat(standing()).isEqualTo(Standing.ACCEPTED);
        withdraw(SUPERVISOR, Proposals.withdrawal(1, PLAIN, "out-of-area"));
        assertThat(standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void aReasonThatNeedsTwoToDeclineNeedsTwoToRemove() {
        accept();

        withdraw(SUPERVISOR, Proposals.withdrawal(1, PLAIN, "no-place"));

        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"DEFER", "DATA_IS_WRONG"})
    void noOtherDecisionRemovesAnAcceptedPersonOnEasierTerms(Choice choice) {
        accept();
        String reason = choice == Choice.DEFER ? "in-custody" : "wrong-record";
        Proposal instead = Proposals.seenUpTo(
                Proposals.withReviewOn(Proposals.proposal(choice, reason, SERIOUS_HARM), TODAY.plusDays(9)), 1);

        assertThat(reviews.decide(SUPERVISOR, instead)).isInstanceOf(ReviewAnswer.Refused.class);
        reviews.decide(SUPERVISOR, Proposals.withSafety(instead, Proposals.everyQuestionAnswered(Answer.YES)));

        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        assertThat(reviews.onRecord(SUBJECT).inForce()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void whatTwoDecidedOneDoesNotUndo() {
        reviews.decide(SUPERVISOR, Proposals.proposal(Choice.DECLINE, "low-benefit", TIER_A));
        second(OTHER_SUPERVISOR, 1, true);

        withdraw(SUPERVISOR, Proposals.withdrawal(1));

        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        assertThat(reviews.onRecord(SUBJECT).inForce()).isEqualTo(Standing.DECLINED);
        second(OTHER_SUPERVISOR, 3, true);
        assertThat(standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void anOlderDeclineDoesNotComeBackWithoutWhatDecliningAsksFor() {
        reviews.decide(SUPERVISOR, Proposals.decline());
        reviews.decide(
                SUPERVISOR,
                Proposals.seenUpTo(
                        Proposals.withReviewOn(
                                Proposals.proposal(Choice.DEFER, "in-custody", PLAIN), TODAY.plusDays(9)),
                        1));

        assertThat(refusal(Proposals.withdrawal(2, SERIOUS_HARM))).hasSize(7);
    }

    @Test
    void whatStillWaitsIsTakenBackWithAFewWords() {
        accept();
        reviews.decide(SUPERVISOR, Proposals.seenUpTo(Proposals.proposal(Choice.DECLINE, "low-benefit", TIER_A), 1));

        withdraw(SUPERVISOR, Proposals.withdrawal(2, TIER_A));

        assertThat(standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void whoIsAcceptedTwiceStaysAcceptedWhenOneIsWithdrawn() {
        accept();
        reviews.decide(SUPERVISOR, Proposals.seenUpTo(Proposals.accept(), 1));

        withdraw(SUPERVISOR, Proposals.withdrawal(2, TIER_A));

        assertThat(standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void whatACaseRestsOnIsNotAssumedToBeHarmlessWhereItIsNotAtHand() {
        accept();
        Withdrawal blind = Withdrawal.of(SUBJECT, 1)
                .reasons(List.of("out-of-area"))
                .rationale(RATIONALE)
                .safety(Proposals.everyQuestionAnswered(Answer.YES))
                .build();

        withdraw(SUPERVISOR, blind);

        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
    }

    @Test
    void allThatIsGivenStaysOnRecord() {
        accept();
        Withdrawal removal = Proposals.withSafety(
                Proposals.withdrawal(1, SERIOUS_HARM, "out-of-area"), Proposals.everyQuestionAnswered(Answer.YES));

        withdraw(SUPERVISOR, removal);

        assertThat(reviews.onRecord(SUBJECT).entries())
                .last()
                .isInstanceOfSatisfying(ReviewEntry.Withdrawn.class, withdrawn -> {
                    assertThat(withdrawn.withdrawal()).isEqualTo(removal);
                    assertThat(withdrawn.secondPersonBecause()).isEqualTo("a serious-harm case is closed");
                });
    }

    @Test
    void aWithdrawalOnRecordInTheFirstFormStillCounts() {
        accept();
        journal.append(new AuditDraft(
                NOW,
                "u-1",
                Action.WITHDRAWN,
                Optional.of(SUBJECT),
                "{\"form\":1,\"userName\":\"Supervisor One\",\"agency\":\"POLICE\",\"decision\":1,\"approved\":false,"
                        + "\"text\":\"It was about somebody else.\"}"));

        assertThat(standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(reviews.onRecord(SUBJECT).entries())
                .last()
                .isInstanceOfSatisfying(
                        ReviewEntry.Withdrawn.class,
                        withdrawn -> assertThat(withdrawn.withdrawal().rationale())
                                .isEqualTo("It was about somebody else."));
    }

    private void accept() {
        reviews.decide(SUPERVISOR, Proposals.accept());
    }

    private Standing standing() {
        return reviews.onRecord(SUBJECT).standing();
    }

    private void withdraw(User user, Withdrawal withdrawal) {
        assertThat(reviews.withdraw(user, withdrawal)).isInstanceOf(ReviewAnswer.Recorded.class);
    }

    private void second(User user, long entry, boolean approved) {
        assertThat(reviews.second(user, SUBJECT, entry, approved, RATIONALE)).isInstanceOf(ReviewAnswer.Recorded.class);
    }

    private List<ReviewFinding> refusal(Withdrawal withdrawal) {
        return ((ReviewAnswer.Refused) reviews.withdraw(SUPERVISOR, withdrawal)).findings();
    }
}
