package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.ReviewService;
import iomtriage.api.review.Standing;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.Appended;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.Journal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts reviews on record in the audit trail, by the rules in force. Thread-safe. */
public final class Reviews implements ReviewService {

    /** Review dates are days where the people are. */
    private static final ZoneId DAY = ZoneId.of("Europe/London");

    private final Journal journal;
    private final ReviewRules rules;
    private final Clock clock;
    private final DecisionListener listener;
    private final ProposalChecks checks;
    private final Texts texts;
    private final SecondPersonRule secondPerson;
    private final StandingBoard board;

    /** @param listener told after every entry; must not throw */
    public Reviews(Journal journal, ReviewRules rules, Clock clock, DecisionListener listener) {
        this.journal = journal;
        this.rules = rules;
        this.clock = clock;
        this.listener = listener;
        this.checks = new ProposalChecks(rules);
        this.texts = new Texts(rules);
        this.secondPerson = new SecondPersonRule(rules);
        this.board = new StandingBoard(journal);
    }

    @Override
    public List<Reason> reasons() {
        return rules.reasons();
    }

    @Override
    public CaseReview review(SubjectId subject) {
        return new CaseReview(
                subject,
                journal.reviewsOf(subject).stream().map(ReviewJson::read).toList());
    }

    @Override
    public Map<SubjectId, Standing> standings() {
        return board.current().standings();
    }

    /** The same with the days by which decisions are to be looked at again: the very same as before where nothing has changed. */
    public CurrentStandings currentStandings() {
        return board.current();
    }

    /** What day it is where the people are. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DAY);
    }

    /** Everything on record about anybody, for those who check how decisions are made. */
    public List<CaseReview> all() {
        return board.reviews();
    }

    @Override
    public ReviewAnswer decide(User user, Proposal proposal) {
        CaseReview before = review(proposal.subject());
        List<ReviewFinding> findings = findings(user, proposal, before);
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        if (before.lastEntry() != proposal.lastSeen()) {
            return new ReviewAnswer.Overtaken(before);
        }
        String detail = ReviewJson.decided(user, proposal, secondPerson.because(proposal, before));
        return append(before, draft(user, Action.DECIDED, proposal.subject(), detail));
    }

    /** What would stand in the way of a decision; empty if nothing. */
    public List<ReviewFinding> findings(User user, Proposal proposal) {
        return findings(user, proposal, review(proposal.subject()));
    }

    private List<ReviewFinding> findings(User user, Proposal proposal, CaseReview before) {
        List<ReviewFinding> findings = new ArrayList<>();
        mayDecide(user).ifPresent(findings::add);
        // What was put forward without the newest entry is overtaken: what that entry asks for is no fault of it.
        CaseReview seen =
                before.lastEntry() == proposal.lastSeen() ? before : new CaseReview(before.subject(), List.of());
        findings.addAll(checks.findings(proposal, seen, today()));
        return findings;
    }

    /** Why a decision would need a second person, in plain words; empty if it would not. */
    public Optional<String> secondPersonBecause(Proposal proposal) {
        return secondPerson.because(proposal, review(proposal.subject()));
    }

    /** Why a withdrawal would need a second person, in plain words; empty if it would not. */
    public Optional<String> secondPersonBecause(Withdrawal withdrawal) {
        return secondPerson.because(withdrawal, review(withdrawal.subject()));
    }

    /** Whether a withdrawal would close the case, so that it must give reasons. */
    public boolean closes(Withdrawal withdrawal) {
        return ClosingRule.closes(withdrawal, review(withdrawal.subject()));
    }

    @Override
    public ReviewAnswer second(User user, SubjectId subject, long decision, boolean approved, String rationale) {
        CaseReview review = review(subject);
        List<ReviewFinding> findings = new ArrayList<>();
        mayDecide(user).ifPresent(findings::add);
        texts.rationale("rationale", rationale).ifPresent(findings::add);
        Optional<ReviewEntry> awaiting =
                review.awaiting().filter(each -> each.stamp().number() == decision);
        if (awaiting.isEmpty()) {
            findings.add(new ReviewFinding("decision", "This decision does not await a second person any more."));
        } else {
            SecondPersonRule.notASecondPerson(awaiting.get().stamp(), user)
                    .ifPresent(why -> findings.add(new ReviewFinding("decision", why)));
        }
        return findings.isEmpty()
                ? append(
                        review,
                        draft(
                                user,
                                Action.SECOND_PERSON,
                                subject,
                                ReviewJson.about(user, decision, approved, rationale)))
                : new ReviewAnswer.Refused(findings);
    }

    @Override
    public ReviewAnswer withdraw(User user, Withdrawal withdrawal) {
        CaseReview review = review(withdrawal.subject());
        List<ReviewFinding> findings = new ArrayList<>();
        mayDecide(user).ifPresent(findings::add);
        findings.addAll(checks.findings(withdrawal, review));
        stands(withdrawal, review).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        String detail = ReviewJson.withdrawn(user, withdrawal, secondPerson.because(withdrawal, review));
        return append(review, draft(user, Action.WITHDRAWN, withdrawal.subject(), detail));
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

    @Override
    public ReviewAnswer addView(User user, SubjectId subject, String text) {
        List<ReviewFinding> findings = new ArrayList<>();
        if (!user.is(Role.PRACTITIONER) && !user.is(Role.SUPERVISOR)) {
            findings.add(new ReviewFinding("view", "Only practitioners and supervisors can give their agency's view."));
        }
        texts.rationale("view", text).ifPresent(findings::add);
        if (!findings.isEmpty()) {
            return new ReviewAnswer.Refused(findings);
        }
        return appendLast(draft(user, Action.VIEW_ADDED, subject, ReviewJson.about(user, 0, false, text)));
    }

    private static Optional<ReviewFinding> mayDecide(User user) {
        return user.is(Role.SUPERVISOR)
                ? Optional.empty()
                : Optional.of(
                        new ReviewFinding("decision", "Only a supervisor can decide. Ask one to look at this case."));
    }

    private AuditDraft draft(User user, Action action, SubjectId subject, String detail) {
        return new AuditDraft(clock.instant(), user.id(), action, Optional.of(subject), detail);
    }

    private ReviewAnswer append(CaseReview before, AuditDraft draft) {
        return journal.appendAfter(before.lastEntry(), draft) instanceof Appended.Written written
                ? recorded(before, written.entry())
                : new ReviewAnswer.Overtaken(review(before.subject()));
    }

    /** A view answers nobody else's entry, so it comes after whatever is there. */
    private ReviewAnswer appendLast(AuditDraft draft) {
        while (true) {
            CaseReview before = review(draft.subject().orElseThrow());
            if (journal.appendAfter(before.lastEntry(), draft) instanceof Appended.Written written) {
                return recorded(before, written.entry());
            }
        }
    }

    /** Nothing is read any more once the entry is safe: the store may have gone away since, and the answer must not fail. */
    private ReviewAnswer recorded(CaseReview before, AuditEntry written) {
        ReviewEntry entry = ReviewJson.read(written);
        List<ReviewEntry> entries = new ArrayList<>(before.entries());
        entries.add(entry);
        CaseReview review = new CaseReview(before.subject(), entries);
        listener.recorded(entry, review);
        return new ReviewAnswer.Recorded(entry, review);
    }
}
