package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Rating;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.access.CaseGate;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.entry.EntryAuthor;
import iomtriage.reviews.entry.ReviewReader;
import iomtriage.reviews.entry.ReviewWriter;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.SecondPersonRule;
import iomtriage.reviews.rule.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts decisions, second answers, withdrawals, views and ratings on the audit trail, each after what its writer has seen, or
 * says all that is wrong with it. Thread-safe.
 */
final class ReviewRecorder {

    private final Reviews reviews;
    private final CaseGate gate;
    private final Judgement judgement;
    private final SecondPersonRule secondPerson;
    private final ReviewRules rules;
    private final Texts texts;
    private final AuditTrail trail;
    private final DecisionListener listener;

    /** @param listener told after every entry, on the thread of the caller: must return at once and not throw */
    ReviewRecorder(
            Reviews reviews,
            CaseGate gate,
            Judgement judgement,
            SecondPersonRule secondPerson,
            AuditTrail trail,
            DecisionListener listener) {
        this.reviews = reviews;
        this.gate = gate;
        this.judgement = judgement;
        this.secondPerson = secondPerson;
        this.rules = reviews.rules();
        this.texts = new Texts(rules);
        this.trail = trail;
        this.listener = listener;
    }

    ReviewAnswer decide(User user, Proposal proposal) {
        gate.open(user, proposal.subject(), Reviews.DOOR);
        CaseReview before = reviews.onRecord(proposal.subject());
        Judgement.Judged judged = judgement.of(user, proposal, before);
        Outlook outlook = judged.outlook();
        if (!outlook.isClear() || judged.rests().isEmpty()) {
            return new ReviewAnswer.Refused(outlook.findings());
        }
        if (before.lastEntry() != proposal.lastSeen()) {
            return new ReviewAnswer.Overtaken(reviews.shown(user, before));
        }
        String detail = ReviewWriter.decided(user, proposal, judged.rests().get(), outlook.secondPersonBecause());
        return append(user, before, draft(user, Action.DECIDED, proposal.subject(), detail));
    }

    ReviewAnswer second(User user, SubjectId subject, long decision, boolean approved, String rationale) {
        gate.open(user, subject, Reviews.DOOR);
        CaseReview review = reviews.onRecord(subject);
        List<ReviewFinding> findings = new ArrayList<>();
        Judgement.mayDecide(user).ifPresent(findings::add);
        texts.rationale("rationale", rationale).ifPresent(findings::add);
        Optional<ReviewEntry> awaiting =
                review.awaiting().filter(each -> each.stamp().number() == decision);
        Optional<String> vouchedBy = awaiting.flatMap(first -> secondPerson.vouchedBy(first.stamp(), user));
        if (awaiting.isEmpty()) {
            findings.add(new ReviewFinding("decision", "This decision does not await a second person any more."));
        } else if (vouchedBy.isEmpty()) {
            SecondPersonRule.notASecondPerson(awaiting.get().stamp(), user)
                    .ifPresent(why -> findings.add(new ReviewFinding("decision", why)));
        }
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        String detail = ReviewWriter.about(user, decision, approved, rationale, vouchedBy);
        return append(user, review, draft(user, Action.SECOND_PERSON, subject, detail));
    }

    ReviewAnswer withdraw(User user, Withdrawal withdrawal) {
        gate.open(user, withdrawal.subject(), Reviews.DOOR);
        CaseReview review = reviews.onRecord(withdrawal.subject());
        Judgement.Judged judged = judgement.of(user, withdrawal, review);
        Outlook outlook = judged.outlook();
        if (!outlook.isClear()) {
            return new ReviewAnswer.Refused(outlook.findings());
        }
        String detail = ReviewWriter.withdrawn(user, withdrawal, judged.rests(), outlook.secondPersonBecause());
        return append(user, review, draft(user, Action.WITHDRAWN, withdrawal.subject(), detail));
    }

    ReviewAnswer addView(User user, AgencyView view) {
        gate.open(user, view.subject(), Reviews.DOOR);
        List<ReviewFinding> findings = new ArrayList<>();
        if (!user.is(Role.PRACTITIONER) && !user.is(Role.SUPERVISOR)) {
            findings.add(new ReviewFinding("view", "Only practitioners and supervisors can give their agency's view."));
        }
        Agency agency = view.agency().orElse(user.agency());
        if (agency != user.agency() && !user.is(Role.SUPERVISOR)) {
            findings.add(new ReviewFinding(
                    "agency", "Only a supervisor can minute another agency's view. Give your own agency's view."));
        }
        texts.rationale("view", view.text()).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        return appendLast(user, draft(user, Action.VIEW_ADDED, view.subject(), ReviewWriter.view(user, agency, view)));
    }

    ReviewAnswer rate(User user, SubjectId subject, Rating rating, LocalDate expires, String rationale) {
        gate.open(user, subject, Reviews.DOOR);
        List<ReviewFinding> findings = new ArrayList<>();
        if (!user.is(Role.PRACTITIONER) && !user.is(Role.SUPERVISOR)) {
            findings.add(new ReviewFinding("rating", "Only practitioners and supervisors can set a rating."));
        }
        expiry(expires).ifPresent(findings::add);
        texts.rationale("rationale", rationale).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        return appendLast(
                user, draft(user, Action.RATED, subject, ReviewWriter.rated(user, rating, expires, rationale)));
    }

    private Optional<ReviewFinding> expiry(LocalDate expires) {
        int most = rules.cohort().longestRatingDays();
        if (!expires.isAfter(reviews.today())) {
            return Optional.of(new ReviewFinding("expires", "The rating must hold until a day after today."));
        }
        return expires.isAfter(reviews.today().plusDays(most))
                ? Optional.of(new ReviewFinding(
                        "expires", "A rating holds for at most " + most + " days. Choose an earlier day."))
                : Optional.empty();
    }

    private AuditDraft draft(User user, Action action, SubjectId subject, String detail) {
        return trail.draft(EntryAuthor.named(user), action, Optional.of(subject), detail);
    }

    private ReviewAnswer append(User user, CaseReview before, AuditDraft draft) {
        return trail.journal().appendAfter(before.lastEntry(), draft) instanceof Appended.Written written
                ? recorded(user, before, written.entry())
                : new ReviewAnswer.Overtaken(reviews.shown(user, reviews.onRecord(before.subject())));
    }

    /** A view answers nobody else's entry, so it comes after whatever is there. */
    private ReviewAnswer appendLast(User user, AuditDraft draft) {
        while (true) {
            CaseReview before = reviews.onRecord(draft.subject().orElseThrow());
            if (trail.journal().appendAfter(before.lastEntry(), draft) instanceof Appended.Written written) {
                return recorded(user, before, written.entry());
            }
        }
    }

    /** Nothing is read any more once the entry is safe: the store may have gone away since, and the answer must not fail. */
    private ReviewAnswer recorded(User user, CaseReview before, AuditEntry written) {
        ReviewEntry entry = ReviewReader.read(written);
        List<ReviewEntry> entries = new ArrayList<>(before.entries());
        entries.add(entry);
        CaseReview review = new CaseReview(before.subject(), entries);
        listener.recorded(entry, review);
        CaseReview shown = reviews.shown(user, review);
        return new ReviewAnswer.Recorded(shown.entries().get(entries.size() - 1), shown);
    }
}
