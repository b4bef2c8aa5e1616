package iomtriage.reviews.rule;

import iomtriage.api.oasys.Answer;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Withdrawal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks a decision or its withdrawal before it is put on record, and says everything that is wrong at once. */
public final class ProposalChecks {

    private static final ReviewFinding NO_REASON = new ReviewFinding("reasons", "Select at least one reason.");

    /** Decisions that say by when the case is looked at again. */
    private final ReviewRules rules;

    private final Texts texts;

    public ProposalChecks(ReviewRules rules) {
        this.rules = rules;
        this.texts = new Texts(rules);
    }

    public List<ReviewFinding> findings(Proposal proposal, boolean seriousHarm, CaseReview before, LocalDate today) {
        List<ReviewFinding> findings = new ArrayList<>();
        if (proposal.reasons().isEmpty()) {
            findings.add(NO_REASON);
        }
        reasons(
                proposal.reasons(),
                reason -> reason.choices().contains(proposal.choice()),
                proposal.choice().label(),
                findings);
        texts.rationale("rationale", proposal.rationale()).ifPresent(findings::add);
        reviewDate(proposal, today).ifPresent(findings::add);
        if (ClosingRule.closes(proposal, before) && seriousHarm) {
            safety(proposal.safety(), findings);
        }
        return findings;
    }

    public List<ReviewFinding> findings(Withdrawal withdrawal, boolean seriousHarm, CaseReview before) {
        List<ReviewFinding> findings = new ArrayList<>();
        boolean closes = ClosingRule.closes(withdrawal, before);
        if (closes && withdrawal.reasons().isEmpty()) {
            findings.add(NO_REASON);
        }
        reasons(withdrawal.reasons(), Reason::mayClose, "close a case", findings);
        texts.rationale("rationale", withdrawal.rationale()).ifPresent(findings::add);
        if (closes && seriousHarm) {
            safety(withdrawal.safety(), findings);
        }
        return findings;
    }

    private void reasons(List<String> given, Predicate<Reason> fits, String whatFor, List<ReviewFinding> findings) {
        Set<String> codes = new LinkedHashSet<>(given);
        if (codes.size() < given.size()) {
            findings.add(new ReviewFinding("reasons", "Give each reason once."));
        }
        if (codes.stream().anyMatch(code -> rules.reason(code).isEmpty())) {
            findings.add(new ReviewFinding("reasons", "Select reasons from the list: one of these is not on it."));
        }
        for (String code : codes) {
            Optional<Reason> reason = rules.reason(code);
            if (reason.isPresent() && !fits.test(reason.get())) {
                findings.add(new ReviewFinding(
                        "reasons",
                        "\"" + reason.get().text() + "\" is not a reason to " + whatFor
                                + ". Select a reason that fits the decision."));
            }
        }
    }

    /**
     * More places than there are may be given, but not unnoticed: a reason has to say so.
     *
     * @param others how many other people hold a place
     */
    public Optional<ReviewFinding> overCapacity(Proposal proposal, int capacity, int others) {
        if ((proposal.choice() != Choice.ACCEPT && proposal.choice() != Choice.RE_ADMIT)
                || others < capacity
                || proposal.reasons().stream().anyMatch(rules.overCapacityReasons()::contains)) {
            return Optional.empty();
        }
        String way = rules.overCapacityReasons().stream()
                .flatMap(code -> rules.reason(code).stream())
                .map(reason -> "\"" + reason.text() + "\"")
                .collect(Collectors.joining(" or "));
        return Optional.of(new ReviewFinding(
                "reasons",
                "Accepting would make " + (others + 1) + " accepted of " + capacity + " places. Select the reason "
                        + way + ", or free a place first."));
    }

    private Optional<ReviewFinding> reviewDate(Proposal proposal, LocalDate today) {
        if (proposal.reviewOn().isEmpty()) {
            return switch (proposal.choice()) {
                case DEFER ->
                    Optional.of(new ReviewFinding(
                            "reviewOn", "Enter the day by which a deferred referral is looked at again."));
                case ACCEPT, RE_ADMIT ->
                    Optional.of(new ReviewFinding("reviewOn", "Enter the day by which the accepted case is reviewed."));
                case STAY, STEP_DOWN ->
                    Optional.of(new ReviewFinding("reviewOn", "Enter the day by which this is looked at again."));
                case DECLINE, DATA_IS_WRONG, REMOVE -> Optional.empty();
            };
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

    private static void safety(Map<SafetyQuestion, Answer> answers, List<ReviewFinding> findings) {
        for (SafetyQuestion question : SafetyQuestion.values()) {
            if (!answers.containsKey(question)) {
                findings.add(new ReviewFinding(
                        "safety-" + question.name(),
                        "Answer before a serious-harm case is closed: " + question.text()));
            }
        }
        Answer checked = answers.getOrDefault(SafetyQuestion.VICTIM_SAFETY_CHECKED, Answer.YES);
        if (checked != Answer.YES) {
            findings.add(new ReviewFinding(
                    "safety-" + SafetyQuestion.VICTIM_SAFETY_CHECKED.name(),
                    "A serious-harm case cannot be closed before someone has checked on the safety of those at risk."
                            + " Have it checked, or defer the referral."));
        }
    }
}
