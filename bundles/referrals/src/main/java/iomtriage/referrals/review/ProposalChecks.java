package iomtriage.referrals.review;

import iomtriage.api.caserecord.Answer;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Checks a decision before it is put on record, and says everything that is wrong at once. */
final class ProposalChecks {

    private final ReviewRules rules;
    private final Texts texts;

    ProposalChecks(ReviewRules rules) {
        this.rules = rules;
        this.texts = new Texts(rules);
    }

    List<ReviewFinding> findings(Proposal proposal, LocalDate today) {
        List<ReviewFinding> findings = new ArrayList<>();
        reasons(proposal, findings);
        texts.rationale("rationale", proposal.rationale()).ifPresent(findings::add);
        reviewDate(proposal, today).ifPresent(findings::add);
        if (proposal.choice() == Choice.DECLINE && proposal.evidence().seriousHarm()) {
            safety(proposal, findings);
        }
        return findings;
    }

    private void reasons(Proposal proposal, List<ReviewFinding> findings) {
        if (proposal.reasons().isEmpty()) {
            findings.add(new ReviewFinding("reasons", "Select at least one reason."));
        }
        for (String code : proposal.reasons()) {
            Optional<Reason> reason = rules.reason(code);
            if (reason.isEmpty()) {
                findings.add(new ReviewFinding("reasons", "Select reasons from the list: one of these is not on it."));
            } else if (!reason.get().choices().contains(proposal.choice())) {
                findings.add(new ReviewFinding(
                        "reasons",
                        "\"" + reason.get().text() + "\" is not a reason to "
                                + proposal.choice().label() + ". Select a reason that fits the decision."));
            }
        }
    }

    private Optional<ReviewFinding> reviewDate(Proposal proposal, LocalDate today) {
        if (proposal.reviewOn().isEmpty()) {
            return proposal.choice() == Choice.DEFER
                    ? Optional.of(new ReviewFinding(
                            "reviewOn", "Enter the day by which a deferred referral is looked at again."))
                    : Optional.empty();
        }
        LocalDate day = proposal.reviewOn().get();
        if (!day.isAfter(today)) {
            return Optional.of(new ReviewFinding("reviewOn", "The review date must be after today."));
        }
        if (proposal.choice() == Choice.DEFER && day.isAfter(today.plusDays(rules.longestDeferralDays()))) {
            return Optional.of(new ReviewFinding(
                    "reviewOn",
                    "A referral can be deferred for at most " + rules.longestDeferralDays() + " days."
                            + " Choose an earlier day."));
        }
        return Optional.empty();
    }

    private static void safety(Proposal proposal, List<ReviewFinding> findings) {
        for (SafetyQuestion question : SafetyQuestion.values()) {
            if (!proposal.safety().containsKey(question)) {
                findings.add(new ReviewFinding(
                        "safety-" + question.name(),
                        "Answer before a serious-harm case is closed: " + question.text()));
            }
        }
        Answer checked = proposal.safety().getOrDefault(SafetyQuestion.VICTIM_SAFETY_CHECKED, Answer.YES);
        if (checked != Answer.YES) {
            findings.add(new ReviewFinding(
                    "safety-" + SafetyQuestion.VICTIM_SAFETY_CHECKED.name(),
                    "A serious-harm case cannot be closed before somebody has checked on the safety of those at risk."
                            + " Have it checked, or defer the referral."));
        }
    }
}
