package iomtriage.pages.decision;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Stamp;
import iomtriage.api.review.Withdrawal;
import iomtriage.pages.frame.Words;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What awaits a second person: a decision, or the withdrawal of one. */
record Awaited(
        Stamp stamp,
        String what,
        String because,
        List<String> reasons,
        String rationale,
        Map<SafetyQuestion, Answer> safety,
        Optional<Evidence> seen) {

    static Optional<Awaited> of(CaseReview review) {
        return review.awaiting().flatMap(entry -> review.decision().map(decided -> of(entry, decided)));
    }

    private static Awaited of(ReviewEntry entry, ReviewEntry.Decided decided) {
        String choice = decided.proposal().choice().label();
        if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            Withdrawal withdrawal = withdrawn.withdrawal();
            return new Awaited(
                    withdrawn.stamp(),
                    "Withdraw the decision: " + choice,
                    Words.capital(withdrawn.secondPersonBecause()),
                    withdrawal.reasons(),
                    withdrawal.rationale(),
                    withdrawal.safety(),
                    withdrawn.evidence());
        }
        Proposal proposal = decided.proposal();
        return new Awaited(
                decided.stamp(),
                Words.capital(choice),
                Words.capital(decided.secondPersonBecause()),
                proposal.reasons(),
                proposal.rationale(),
                proposal.safety(),
                Optional.of(decided.evidence()));
    }
}
