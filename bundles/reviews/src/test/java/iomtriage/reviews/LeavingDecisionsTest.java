package iomtriage.reviews;

import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.PRACTITIONER;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static iomtriage.reviews.Proposals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Staying, stepping down, leaving and coming back obey the rules of coming on. */
class LeavingDecisionsTest {

    private static final String ORDINARY = Proposals.list(5, "C", false);
    private static final String SERIOUS_HARM = Proposals.list(5, "C", true);
    private static final String ON_BY_RECORD = Proposals.list(5, "C", false) + "-on";

    private final Reviews reviews = Proposals.reviews(new MemoryJournal(), (entry, review) -> {});
    private long entries;

    @ParameterizedTest
    @CsvSource({"STAY, work-unfinished, ACCEPTED", "STEP_DOWN, progress, STEPPED_DOWN", "REMOVE, out-of-area, REMOVED"})
    void whoIsOnStaysIsSteppedDownOrIsRemoved(Choice choice, String reason, Standing standing) {
        decide(proposal(Choice.ACCEPT, "needs-fit", ORDINARY));
        decide(proposal(choice, reason, ORDINARY));
        assertThat(standing()).isEqualTo(standing);
    }

    @ParameterizedTest
    @CsvSource({"STAY, work-unfinished", "STEP_DOWN, progress", "REMOVE, out-of-area"})
    void whoIsNotOnCanNeitherStayNorLeaveUnlessTheRecordSaysThatTheyAreOn(Choice choice, String reason) {
        assertThat(findings(proposal(choice, reason, ORDINARY)))
                .extracting(ReviewFinding::field)
                .containsExactly("choice");
        decide(proposal(choice, reason, ON_BY_RECORD));
        assertThat(standing()).isEqualTo(Standing.after(choice));
    }

    @Test
    void onlyWhoLeftIsReadmittedAndThenIsOnAgain() {
        assertThat(findings(proposal(Choice.RE_ADMIT, "back-again", ORDINARY)))
                .extracting(ReviewFinding::message)
                .singleElement()
                .asString()
                .startsWith("Only a person who was stepped down or removed can be re-admitted.");
        decide(proposal(Choice.ACCEPT, "needs-fit", ORDINARY));
        decide(proposal(Choice.REMOVE, "out-of-area", ORDINARY));
        decide(proposal(Choice.RE_ADMIT, "back-again", ORDINARY));
        assertThat(standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(reviews.currentStandings().acceptedSince()).containsEntry(SUBJECT, TODAY);
    }

    @Test
    void stayingSteppingDownAndComingBackSayByWhenTheCaseIsLookedAtAgain() {
        for (Choice choice : List.of(Choice.STAY, Choice.STEP_DOWN)) {
            Proposal dated = proposal(choice, choice == Choice.STAY ? "needs-fit" : "progress", ON_BY_RECORD);
            assertThat(findings(undated(dated)))
                    .extracting(ReviewFinding::message)
                    .containsExactly("Enter the day by which this is looked at again.");
        }
        assertThat(findings(undated(proposal(Choice.REMOVE, "out-of-area", ON_BY_RECORD))))
                .as("who is removed need not be looked at again")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"STEP_DOWN, progress, STEPPED_DOWN", "REMOVE, out-of-area, REMOVED"})
    void leavingAsksInASeriousHarmCaseForEveryAnswerAndASecondPerson(Choice choice, String reason, Standing standing) {
        decide(proposal(Choice.ACCEPT, "needs-fit", SERIOUS_HARM));
        Proposal leaving = proposal(choice, reason, SERIOUS_HARM);
        assertThat(findings(leaving)).hasSize(SafetyQuestion.values().length);

        decide(Proposals.withSafety(leaving, Proposals.everyQuestionAnswered(Answer.YES)));
        assertThat(standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        reviews.second(OTHER_SUPERVISOR, SUBJECT, entries, true, Proposals.RATIONALE);
        assertThat(standing()).isEqualTo(standing);
    }

    @Test
    void withdrawingARemovalBringsBackTheAcceptanceAndWithdrawingAReadmissionClosesAgain() {
        decide(proposal(Choice.ACCEPT, "needs-fit", ORDINARY));
        decide(proposal(Choice.REMOVE, "out-of-area", ORDINARY));
        decide(proposal(Choice.RE_ADMIT, "back-again", ORDINARY));
        assertThat(reviews.outlook(SUPERVISOR, Proposals.withdrawal(3, SERIOUS_HARM))
                        .closes())
                .as("the removal would be in force again")
                .isTrue();
        assertThat(reviews.outlook(SUPERVISOR, Proposals.withdrawal(3, SERIOUS_HARM))
                        .secondPersonBecause())
                .isPresent();
    }

    @Test
    void aSeriousHarmCaseIsClosedOnlyWithASafeguardingAgencysViewOrItsRecordedAbsence() {
        Proposal decline = proposal(Choice.DECLINE, "low-benefit", SERIOUS_HARM);
        Map<SafetyQuestion, Answer> answers = new TreeMap<>(Proposals.everyQuestionAnswered(Answer.YES));
        answers.put(SafetyQuestion.SAFEGUARDING_VIEW, Answer.NOT_KNOWN);
        assertThat(findings(Proposals.withSafety(decline, answers)))
                .extracting(ReviewFinding::field)
                .containsExactly("safety-SAFEGUARDING_VIEW");
        answers.put(SafetyQuestion.SAFEGUARDING_VIEW, Answer.YES);
        assertThat(findings(Proposals.withSafety(decline, answers)))
                .extracting(ReviewFinding::message)
                .singleElement()
                .asString()
                .startsWith("Neither health nor the local authority has put its view on record.");

        view(SUPERVISOR);
        assertThat(findings(Proposals.withSafety(decline, answers)))
                .as("the police are no such agency")
                .hasSize(1);
        view(PRACTITIONER);
        assertThat(findings(Proposals.withSafety(decline, answers))).isEmpty();
    }

    private void view(User user) {
        reviews.addView(user, SUBJECT, Proposals.RATIONALE);
        entries++;
    }

    private Standing standing() {
        return reviews.onRecord(SUBJECT).standing();
    }

    private Proposal proposal(Choice choice, String reason, String list) {
        return Proposals.withReviewOn(Proposals.proposal(choice, reason, list), TODAY.plusDays(60));
    }

    private static Proposal undated(Proposal proposal) {
        return Proposals.proposal(proposal.choice(), proposal.reasons().get(0), proposal.list());
    }

    private void decide(Proposal proposal) {
        assertThat(reviews.decide(SUPERVISOR, Proposals.seenUpTo(proposal, entries)))
                .isInstanceOf(ReviewAnswer.Recorded.class);
        entries++;
    }

    private List<ReviewFinding> findings(Proposal proposal) {
        return reviews.outlook(SUPERVISOR, Proposals.seenUpTo(proposal, entries))
                .findings();
    }
}
