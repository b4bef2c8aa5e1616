package iomtriage.reviews;

import static iomtriage.reviews.Proposals.NOW;
import static iomtriage.reviews.Proposals.OTHER_SUPERVISOR;
import static iomtriage.reviews.Proposals.PRACTITIONER;
import static iomtriage.reviews.Proposals.RATIONALE;
import static iomtriage.reviews.Proposals.SUBJECT;
import static iomtriage.reviews.Proposals.SUPERVISOR;
import static iomtriage.reviews.Proposals.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Rating;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Standing;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.MemoryJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewsTest {

    private final MemoryJournal journal = new MemoryJournal();
    private final List<ReviewEntry> told = new ArrayList<>();
    private final Reviews reviews = Proposals.reviews(journal, (entry, review) -> told.add(entry));

    @Test
    void anAcceptedPersonIsOnRecordWithWhatWasSeen() {
        ReviewAnswer answer = reviews.decide(SUPERVISOR, Proposals.accept());

        assertThat(answer).isInstanceOfSatisfying(ReviewAnswer.Recorded.class, recorded -> {
            assertThat(recorded.review().standing()).isEqualTo(Standing.ACCEPTED);
            assertThat(recorded.entry()).isInstanceOfSatisfying(ReviewEntry.Decided.class, decided -> {
                assertThat(decided.proposal()).isEqualTo(Proposals.accept());
                assertThat(decided.stamp().userId()).isEqualTo("u-1");
                assertThat(decided.stamp().at()).isEqualTo(NOW);
            });
        });
    }

    @Test
    void theHostIsToldOnceItIsOnRecord() {
        reviews.decide(SUPERVISOR, Proposals.accept());

        assertThat(told).hasSize(1).isEqualTo(reviews.onRecord(SUBJECT).entries());
    }

    @Test
    void whatIsOnRecordIsAnsweredAsSuchEvenIfTheStoreGoesAwayTheMomentAfter() {
        Journal goingAway = mock(Journal.class, delegatesTo(journal));
        Reviews onIt = Proposals.reviews(goingAway, (entry, review) -> told.addAll(review.entries()));
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        doAnswer(call -> {
                    Appended appended = journal.appendAfter(call.getArgument(0), call.getArgument(1));
                    doThrow(new StoreUnavailableException(new IllegalStateException()))
                            .when(goingAway)
                            .reviewsOf(any());
                    return appended;
                })
                .when(goingAway)
                .appendAfter(anyLong(), any());

        ReviewAnswer answer = onIt.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        ReviewAnswer.Recorded.class,
                        recorded -> assertThat(recorded.review()).isEqualTo(reviews.onRecord(SUBJECT)));
        assertThat(told).endsWith(reviews.onRecord(SUBJECT).entries().toArray(ReviewEntry[]::new));
    }

    @ParameterizedTest
    @CsvSource({
        "ACCEPT,        needs-fit,     , ACCEPTED",
        "DECLINE,       low-benefit,   , DECLINED",
        "DEFER,         in-custody,  30, DEFERRED",
        "DATA_IS_WRONG, wrong-record,  , DATA_IS_WRONG"
    })
    void everyChoiceGivesItsStanding(Choice choice, String reason, Integer days, Standing standing) {
        Proposal proposal = Proposals.proposal(choice, reason, Proposals.list(5, "C", false));
        if (days != null) {
            proposal = Proposals.withReviewOn(proposal, TODAY.plusDays(days));
        }

        reviews.decide(SUPERVISOR, proposal);

        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(standing);
        assertThat(reviews.currentStandings().standings()).isEqualTo(Map.of(SUBJECT, standing));
    }

    @Test
    void aPractitionerCannotDecide() {
        assertThat(findings(PRACTITIONER, Proposals.accept()))
                .containsExactly(
                        new ReviewFinding("decision", "Only a supervisor can decide. Ask one to look at this case."));
        assertThat(reviews.onRecord(SUBJECT).entries()).isEmpty();
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        Proposal proposal = Proposals.withReasons(
                Proposals.withReviewOn(Proposals.withRationale(Proposals.accept(), "ok"), TODAY), "low-benefit", "?");

        assertThat(findings(PRACTITIONER, proposal))
                .extracting(ReviewFinding::field)
                .containsExactly("decision", "reasons", "reasons", "rationale", "reviewOn");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "90, true", "91, false"})
    void aDeferralEndsWithinNinetyDays(int days, boolean allowed) {
        Proposal proposal = Proposals.proposal(Choice.DEFER, "in-custody", Proposals.list(5, "C", false));

        ReviewAnswer answer = reviews.decide(SUPERVISOR, Proposals.withReviewOn(proposal, TODAY.plusDays(days)));

        assertThat(answer instanceof ReviewAnswer.Recorded).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "92, true", "93, false"})
    void aRatingHoldsUntilADayAfterTodayWithinAQuarter(int days, boolean allowed) {
        ReviewAnswer answer = reviews.rate(PRACTITIONER, SUBJECT, Rating.RED, TODAY.plusDays(days), RATIONALE);

        assertThat(answer instanceof ReviewAnswer.Recorded).isEqualTo(allowed);
        assertThat(reviews.onRecord(SUBJECT).entries()).hasSize(allowed ? 1 : 0);
    }

    @Test
    void aRatingAndAViewAreOfThoseWhoWorkWithPeopleAndSayWhy() {
        User auditor = User.of("u-4")
                .name("Auditor")
                .agency(Agency.POLICE)
                .area("north")
                .role(Role.AUDITOR)
                .build();

        assertThat(reviews.rate(auditor, SUBJECT, Rating.RED, TODAY, "ok"))
                .isInstanceOfSatisfying(
                        ReviewAnswer.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(ReviewFinding::field)
                                .containsExactly("rating", "expires", "rationale"));
        assertThat(reviews.addView(auditor, AgencyView.own(SUBJECT, "ok")))
                .isInstanceOfSatisfying(
                        ReviewAnswer.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(ReviewFinding::field)
                                .containsExactly("view", "view"));
        assertThat(reviews.onRecord(SUBJECT).entries()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"19, false", "20, true", "4000, true", "4001, false"})
    void whatIsSaidInOnesOwnWordsHasItsLengthWithoutTheBlanksAroundIt(int length, boolean allowed) {
        ReviewAnswer answer = reviews.decide(
                SUPERVISOR, Proposals.withRationale(Proposals.accept(), " " + "x".repeat(length) + "\n"));

        assertThat(answer instanceof ReviewAnswer.Recorded).isEqualTo(allowed);
    }

    @Test
    void whatCannotBeShownIsNotPutOnRecord() {
        assertThat(findings(SUPERVISOR, Proposals.withRationale(Proposals.accept(), RATIONALE + "\u0007")))
                .containsExactly(new ReviewFinding(
                        "rationale", "The text holds characters that cannot be shown. Type it again."));
    }

    @Test
    void aDeferralWithoutAReviewDateIsRefused() {
        assertThat(findings(SUPERVISOR, Proposals.proposal(Choice.DEFER, "in-custody", Proposals.list(5, "C", false))))
                .containsExactly(new ReviewFinding(
                        "reviewOn", "Enter the day by which a deferred referral is looked at again."));
    }

    @Test
    void aSeriousHarmCaseIsNotClosedBeforeTheSafetyQuestionsAreAnswered() {
        Proposal closing = Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(5, "C", true));

        assertThat(findings(SUPERVISOR, closing)).hasSize(SafetyQuestion.values().length);
        assertThat(findings(
                        SUPERVISOR, Proposals.withSafety(closing, Proposals.everyQuestionAnswered(Answer.NOT_KNOWN))))
                .extracting(ReviewFinding::field)
                .containsExactly("safety-VICTIM_SAFETY_CHECKED");
        assertThat(reviews.decide(
                        SUPERVISOR, Proposals.withSafety(closing, Proposals.everyQuestionAnswered(Answer.YES))))
                .isInstanceOf(ReviewAnswer.Recorded.class);
    }

    @Test
    void decliningSomebodyInTheHighestTierCountsOnlyWithASecondPerson() {
        decideInTierA();

        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.AWAITING_SECOND_PERSON);
        long decision = reviews.onRecord(SUBJECT).lastEntry();

        reviews.second(OTHER_SUPERVISOR, SUBJECT, decision, true, RATIONALE);

        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.DECLINED);
    }

    @Test
    void nobodyIsTheirOwnSecondPerson() {
        decideInTierA();

        ReviewAnswer answer =
                reviews.second(SUPERVISOR, SUBJECT, reviews.onRecord(SUBJECT).lastEntry(), true, RATIONALE);

        assertThat(answer)
                .isEqualTo(new ReviewAnswer.Refused(List.of(new ReviewFinding(
                        "decision", "The second person must be someone other than the person who decided."))));
    }

    @Test
    void aDecisionTurnedDownBySomebodyElseDoesNotStand() {
        reviews.decide(SUPERVISOR, Proposals.accept());
        reviews.decide(
                SUPERVISOR,
                Proposals.seenUpTo(
                        Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(2, "A", false)), 1));

        reviews.second(OTHER_SUPERVISOR, SUBJECT, 2, false, RATIONALE);

        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(reviews.onRecord(SUBJECT).entries()).hasSize(3);
    }

    @Test
    void aWithdrawnDecisionStaysOnRecordAndNoLongerStands() {
        reviews.decide(SUPERVISOR, Proposals.decline());

        reviews.withdraw(OTHER_SUPERVISOR, Proposals.withdrawal(1));

        CaseReview review = reviews.onRecord(SUBJECT);
        assertThat(review.standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(review.entries()).hasSize(2);
        assertThat(reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1))).isInstanceOf(ReviewAnswer.Refused.class);
    }

    @Test
    void theSecondOfTwoWhoDecideTheSameCaseIsTold() {
        reviews.decide(SUPERVISOR, Proposals.accept());

        ReviewAnswer answer = reviews.decide(OTHER_SUPERVISOR, Proposals.decline());

        assertThat(answer).isEqualTo(new ReviewAnswer.Overtaken(reviews.shown(OTHER_SUPERVISOR, SUBJECT)));
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test
    void eachAgencyKeepsItsOwnView() {
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, "Engages well with treatment since January."));
        reviews.addView(SUPERVISOR, AgencyView.own(SUBJECT, "Seen with known associates twice in February."));

        assertThat(reviews.onRecord(SUBJECT).entries())
                .extracting(each -> each.stamp().agency().label())
                .containsExactly("health", "police");
        assertThat(reviews.onRecord(SUBJECT).standing()).isEqualTo(Standing.UNDECIDED);
    }

    @Test
    void everyDecisionAnswerWithdrawalAndViewIsAnEntryOfItsKind() {
        reviews.decide(SUPERVISOR, Proposals.decline());
        reviews.withdraw(OTHER_SUPERVISOR, Proposals.withdrawal(1));
        reviews.decide(
                SUPERVISOR,
                Proposals.seenUpTo(
                        Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(2, "A", false)), 2));
        reviews.second(OTHER_SUPERVISOR, SUBJECT, 3, true, RATIONALE);
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));

        assertThat(journal.search(AuditQuery.newest(10)))
                .extracting(entry -> entry.content().action())
                .containsExactly(
                        Action.VIEW_ADDED, Action.SECOND_PERSON, Action.DECIDED, Action.WITHDRAWN, Action.DECIDED);
    }

    @Test
    void everyEntryHangsInTheChain() {
        reviews.decide(SUPERVISOR, Proposals.decline());
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1));

        assertThat(journal.verify())
                .isInstanceOfSatisfying(
                        ChainVerdict.Intact.class,
                        intact -> assertThat(intact.entries()).isEqualTo(3));
    }

    @Test
    void noTextOfAnEntryShowsWhatSomebodyWrote() {
        reviews.decide(SUPERVISOR, Proposals.decline());
        reviews.addView(PRACTITIONER, AgencyView.own(SUBJECT, RATIONALE));
        reviews.withdraw(SUPERVISOR, Proposals.withdrawal(1));

        assertThat(reviews.onRecord(SUBJECT).toString())
                .doesNotContain(RATIONALE, SUBJECT.value(), "Supervisor One", "Practitioner");
    }

    @Test
    void standingsOfOtherPeopleAreUndecided() {
        reviews.decide(SUPERVISOR, Proposals.accept());

        assertThat(reviews.onRecord(new SubjectId("S-2")).standing()).isEqualTo(Standing.UNDECIDED);
        assertThat(reviews.currentStandings().standings()).containsOnlyKeys(SUBJECT);
    }

    private void decideInTierA() {
        reviews.decide(SUPERVISOR, Proposals.proposal(Choice.DECLINE, "low-benefit", Proposals.list(2, "A", false)));
    }

    private List<ReviewFinding> findings(User user, Proposal proposal) {
        return ((ReviewAnswer.Refused) reviews.decide(user, proposal)).findings();
    }
}
