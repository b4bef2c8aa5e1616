package iomtriage.reviews;

import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.PRACTITIONER;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** An answer about those at risk that contradicts the record is told, confirmed by a reason, and on record with what it contradicts. */
class ContradictedRecordTest {

    /** On it an order protects someone, by the record. */
    private static final String ORDER = Proposals.list(5, "C", true) + "-order";

    private static final ReviewFinding TOLD = new ReviewFinding(
            "safety-PROTECTIVE_ORDER",
            "The record says otherwise: An order protects someone from the person (as of 1 March 2026). Correct the answer,"
                    + " or select the reason \"The record is out of date\" as well.");

    private final Reviews reviews = Proposals.reviews(new MemoryJournal(), (entry, review) -> {});

    private static Map<SafetyQuestion, Answer> order(Answer answer) {
        Map<SafetyQuestion, Answer> answers = Proposals.everyQuestionAnswered(Answer.YES);
        answers.put(SafetyQuestion.PROTECTIVE_ORDER, answer);
        return answers;
    }

    private static Proposal decline(Answer answer, String... reasons) {
        return Proposals.withReasons(
                Proposals.withSafety(Proposals.proposal(Choice.DECLINE, "low-benefit", ORDER), order(answer)), reasons);
    }

    @ParameterizedTest
    @EnumSource(
            value = Answer.class,
            names = {"NO", "NOT_KNOWN"})
    void whatTheRecordKnowsIsNotAnsweredOtherwiseWithoutAWord(Answer answer) {
        assertThat(reviews.decide(SUPERVISOR, decline(answer, "low-benefit")))
                .isEqualTo(new ReviewAnswer.Refused(List.of(TOLD)));
        assertThat(reviews.onRecord(SUBJECT).entries()).isEmpty();
    }

    @Test
    void theSameAnswerAsTheRecordsIsTaken() {
        assertThat(reviews.decide(SUPERVISOR, decline(Answer.YES, "low-benefit")))
                .isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(because()).isEqualTo("a serious-harm case is closed");
    }

    @Test
    void whereTheRecordIsOutOfDateAReasonSaysSoAndTheSecondPersonAndTheTrailAreToldWhatItSaid() {
        assertThat(reviews.decide(SUPERVISOR, decline(Answer.NO, "low-benefit", "out-of-date")))
                .isInstanceOf(ReviewAnswer.Recorded.class);

        assertThat(because())
                .isEqualTo("a serious-harm case is closed, with answers that the record contradicts: An order protects"
                        + " someone from the person (as of 1 March 2026)");
    }

    @ParameterizedTest
    @CsvSource({"DEFER, in-custody", "DATA_IS_WRONG, wrong-record", "STEP_DOWN, progress", "REMOVE, order-ended"})
    void everyWayOfClosingACaseHasTheReason(Choice choice, String reason) {
        Proposal closing = Proposals.withReasons(
                Proposals.withReviewOn(
                        Proposals.withSafety(Proposals.proposal(choice, reason, ORDER), order(Answer.NO)),
                        Proposals.TODAY.plusDays(30)),
                reason,
                "out-of-date");
        reviews.decide(SUPERVISOR, Proposals.accept());

        assertThat(reviews.decide(SUPERVISOR, Proposals.seenUpTo(closing, 1)))
                .isInstanceOf(ReviewAnswer.Recorded.class);
    }

    @Test
    void aDecisionThatClosesNothingIsNotHeldAgainstTheRecord() {
        Proposal deferral = Proposals.withReviewOn(
                Proposals.withSafety(Proposals.proposal(Choice.DEFER, "in-custody", ORDER), order(Answer.NO)),
                Proposals.TODAY.plusDays(30));

        assertThat(reviews.decide(SUPERVISOR, deferral)).isInstanceOf(ReviewAnswer.Recorded.class);
    }

    @Test
    void aWithdrawalThatClosesACaseObeysTheSame() {
        reviews.decide(SUPERVISOR, Proposals.accept());
        Withdrawal unsaid = Proposals.withSafety(Proposals.withdrawal(1, ORDER, "low-benefit"), order(Answer.NO));
        Withdrawal said =
                Proposals.withSafety(Proposals.withdrawal(1, ORDER, "low-benefit", "out-of-date"), order(Answer.NO));

        assertThat(reviews.withdraw(SUPERVISOR, unsaid)).isEqualTo(new ReviewAnswer.Refused(List.of(TOLD)));
        assertThat(reviews.withdraw(SUPERVISOR, said)).isInstanceOf(ReviewAnswer.Recorded.class);
        assertThat(((ReviewEntry.Withdrawn) newest()).secondPersonBecause())
                .contains("An order protects someone from the person (as of 1 March 2026)");
    }

    @Test
    void thatNoViewIsOnRecordIsNotAnsweredWhereOneIs() {
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        Proposal closing = Proposals.seenUpTo(
                Proposals.withSafety(
                        Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(5, "C", true)),
                        Proposals.everyQuestionAnswered(Answer.YES)),
                1);

        assertThat(reviews.decide(OTHER_SUPERVISOR, closing))
                .isEqualTo(new ReviewAnswer.Refused(List.of(new ReviewFinding(
                        "safety-SAFEGUARDING_VIEW",
                        "Health or the local authority has put its view on record. Read it in the history, and answer"
                                + " yes."))));
    }

    @Test
    void whoeverHadNotSeenTheViewIsShownItInstead() {
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        Proposal unseen = Proposals.withSafety(
                Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(5, "C", true)),
                Proposals.everyQuestionAnswered(Answer.YES));

        assertThat(reviews.decide(SUPERVISOR, unseen)).isInstanceOf(ReviewAnswer.Overtaken.class);
    }

    private String because() {
        return ((ReviewEntry.Decided) newest()).secondPersonBecause();
    }

    private ReviewEntry newest() {
        List<ReviewEntry> entries = reviews.onRecord(SUBJECT).entries();
        return entries.get(entries.size() - 1);
    }
}
