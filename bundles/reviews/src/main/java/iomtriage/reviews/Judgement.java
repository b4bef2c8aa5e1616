package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Evidence;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.profile.RecordedSafety;
import iomtriage.reviews.rule.ClosingRule;
import iomtriage.reviews.rule.ContradictedRecordRule;
import iomtriage.reviews.rule.FittingChoices;
import iomtriage.reviews.rule.ProposalChecks;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.SafeguardingRule;
import iomtriage.reviews.rule.SecondPersonRule;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.ToIntBiFunction;

/**
 * Judges a decision, or the withdrawal of one, before it is put on record: everything that stands in the way, whether it closes
 * a serious-harm case, and whether it needs a second person. Immutable and thread-safe.
 */
final class Judgement {

    private final EvidenceSource evidence;
    private final BiPredicate<User, ReferralList> open;
    private final ToIntBiFunction<User, SubjectId> othersAccepted;
    private final Clock clock;
    private final ProposalChecks checks;
    private final ContradictedRecordRule contradictions;
    private final SecondPersonRule secondPerson;

    /**
     * @param open whether the cases of everybody on a list are open to a user
     * @param othersAccepted how many people but one hold a place, of those whom a user may see
     */
    Judgement(
            ReviewRules rules,
            EvidenceSource evidence,
            BiPredicate<User, ReferralList> open,
            ToIntBiFunction<User, SubjectId> othersAccepted,
            Clock clock,
            SecondPersonRule secondPerson) {
        this.evidence = evidence;
        this.open = open;
        this.othersAccepted = othersAccepted;
        this.clock = clock;
        this.checks = new ProposalChecks(rules);
        this.contradictions = new ContradictedRecordRule(rules);
        this.secondPerson = secondPerson;
    }

    /** @param rests what it rests on; empty where that is not at hand */
    record Judged(Outlook outlook, Optional<Evidence> rests) {}

    Judged of(User user, Proposal proposal, CaseReview before) {
        // What was put forward without the newest entry is overtaken: what that entry asks for is no fault of it.
        CaseReview seen =
                before.lastEntry() == proposal.lastSeen() ? before : new CaseReview(before.subject(), List.of());
        List<ReviewFinding> findings = new ArrayList<>();
        mayDecide(user).ifPresent(findings::add);
        inTheFuture(proposal.shownAt()).ifPresent(findings::add);
        Optional<Evidence> rests = find(user, proposal.list(), proposal.subject(), proposal.shownAt(), findings);
        boolean seriousHarm = rests.map(Evidence::seriousHarm).orElse(true);
        FittingChoices.finding(proposal.choice(), seen.inForce(), evidence.onIom(proposal.list(), proposal.subject()))
                .filter(none -> seen == before)
                .ifPresent(findings::add);
        findings.addAll(checks.findings(proposal, seriousHarm, seen, Reviews.today(clock)));
        Map<SafetyQuestion, RecordedSafety> contradicted = Map.of();
        if (seriousHarm && ClosingRule.closes(proposal, seen)) {
            SafeguardingRule.finding(proposal.safety(), before).ifPresent(findings::add);
            SafeguardingRule.denied(proposal.safety(), seen).ifPresent(findings::add);
            contradicted = rests.map(known -> evidence.safety(proposal.list(), proposal.subject()))
                    .map(recorded -> ContradictedRecordRule.contradicted(proposal.safety(), recorded))
                    .orElse(Map.of());
            findings.addAll(contradictions.findings(proposal.reasons(), contradicted));
        }
        rests.flatMap(known -> checks.overCapacity(
                        proposal, known.capacity(), othersAccepted.applyAsInt(user, proposal.subject())))
                .ifPresent(findings::add);
        Outlook outlook = new Outlook(
                findings,
                ClosingRule.closes(proposal, before),
                seriousHarm,
                because(rests.flatMap(known -> secondPerson.because(proposal, known, before)), contradicted));
        return new Judged(outlook, rests);
    }

    Judged of(User user, Withdrawal withdrawal, CaseReview review) {
        List<ReviewFinding> findings = new ArrayList<>();
        mayDecide(user).ifPresent(findings::add);
        inTheFuture(withdrawal.shownAt()).ifPresent(findings::add);
        Optional<Evidence> rests = withdrawal
                .list()
                .flatMap(list -> find(user, list, withdrawal.subject(), withdrawal.shownAt(), findings));
        boolean seriousHarm = rests.map(Evidence::seriousHarm).orElse(true);
        findings.addAll(checks.findings(withdrawal, seriousHarm, review));
        Map<SafetyQuestion, RecordedSafety> contradicted = Map.of();
        if (seriousHarm && ClosingRule.closes(withdrawal, review)) {
            SafeguardingRule.finding(withdrawal.safety(), review).ifPresent(findings::add);
            SafeguardingRule.denied(withdrawal.safety(), review).ifPresent(findings::add);
            contradicted = rests.flatMap(known -> withdrawal.list())
                    .map(list -> evidence.safety(list, withdrawal.subject()))
                    .map(recorded -> ContradictedRecordRule.contradicted(withdrawal.safety(), recorded))
                    .orElse(Map.of());
            findings.addAll(contradictions.findings(withdrawal.reasons(), contradicted));
        }
        stands(withdrawal, review).ifPresent(findings::add);
        Outlook outlook = new Outlook(
                findings,
                ClosingRule.closes(withdrawal, review),
                seriousHarm,
                because(secondPerson.because(withdrawal, rests, review), contradicted));
        return new Judged(outlook, rests);
    }

    private static Optional<String> because(Optional<String> why, Map<SafetyQuestion, RecordedSafety> contradicted) {
        return why.map(reason -> ContradictedRecordRule.because(reason, contradicted));
    }

    private Optional<Evidence> find(
            User user, String list, SubjectId subject, Optional<Instant> shownAt, List<ReviewFinding> findings) {
        EvidenceSource.Found found = evidence.find(list, subject, shownAt, each -> open.test(user, each));
        if (found instanceof EvidenceSource.Found.Missing missing) {
            findings.add(missing.why());
            return Optional.empty();
        }
        return Optional.of(((EvidenceSource.Found.Listed) found).evidence());
    }

    private Optional<ReviewFinding> inTheFuture(Optional<Instant> shownAt) {
        return shownAt.filter(time -> time.isAfter(clock.instant()))
                .map(time -> new ReviewFinding(
                        "shownAt",
                        "The case cannot have been shown later than now. Check the time, and the clock that gave it."));
    }

    private static Optional<ReviewFinding> stands(Withdrawal withdrawal, CaseReview review) {
        if (review.decision()
                .filter(each -> each.stamp().number() == withdrawal.decision())
                .isEmpty()) {
            return Optional.of(new ReviewFinding("decision", "This decision does not stand any more."));
        }
        return review.awaiting().filter(ReviewEntry.Withdrawn.class::isInstance).isPresent()
                ? Optional.of(new ReviewFinding(
                        "decision",
                        "Withdrawing this decision already awaits a second person. Ask one to answer, or decide"
                                + " again."))
                : Optional.empty();
    }

    static Optional<ReviewFinding> mayDecide(User user) {
        return user.is(Role.SUPERVISOR)
                ? Optional.empty()
                : Optional.of(
                        new ReviewFinding("decision", "Only a supervisor can decide. Ask one to look at this case."));
    }
}
