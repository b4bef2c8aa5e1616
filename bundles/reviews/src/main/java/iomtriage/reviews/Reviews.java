package iomtriage.reviews;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ReferralList;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.api.review.AgencyView;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Choice;
import iomtriage.api.review.DecisionListener;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.Rating;
import iomtriage.api.review.Reason;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.review.ReviewService;
import iomtriage.api.review.Standing;
import iomtriage.api.review.Withdrawal;
import iomtriage.reviews.access.CaseGate;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ReviewRedaction;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.entry.ReviewReader;
import iomtriage.reviews.rule.FittingChoices;
import iomtriage.reviews.rule.ReviewRules;
import iomtriage.reviews.rule.SecondPersonRule;
import iomtriage.reviews.rule.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The door to reviews: what is on record, as each user may see it, and what is put on record, by the rules in force. Thread-safe.
 */
public final class Reviews implements ReviewService {

    /** Review dates are days where the people are. */
    private static final ZoneId DAY = ZoneId.of("Europe/London");

    static final String DOOR = "service";

    /** How many entries are read at once where the first few were of closed cases: one by one they would keep the store busy. */
    private static final int AT_ONCE = 500;

    private final Journal journal;
    private final AuditTrail trail;
    private final ReviewRules rules;
    private final GuardedAccess access;
    private final CaseGate gate;
    private final EvidenceSource evidence;
    private final DecisionListener listener;
    private final Judgement judgement;
    private final SecondPersonRule secondPerson;
    private final ReviewRecorder recorder;
    private final StandingBoard board;

    /** Takes no application's word for whom it names. */
    public Reviews(
            AuditTrail trail,
            ReviewRules rules,
            GuardedAccess access,
            EvidenceSource evidence,
            DecisionListener listener) {
        this(trail, rules, access, evidence, listener, List.of());
    }

    /**
     * @param listener told after every entry, on the thread of the caller: must return at once and not throw
     * @param vouching ids of applications whose word is taken that those whom they name are different people
     */
    public Reviews(
            AuditTrail trail,
            ReviewRules rules,
            GuardedAccess access,
            EvidenceSource evidence,
            DecisionListener listener,
            List<String> vouching) {
        this.journal = trail.journal();
        this.trail = trail;
        this.rules = rules;
        this.access = access;
        this.gate = new CaseGate(access, trail);
        this.evidence = evidence;
        this.listener = listener;
        this.board = new StandingBoard(journal);
        this.secondPerson = new SecondPersonRule(rules, vouching);
        this.judgement =
                new Judgement(rules, evidence, access::opens, this::othersAccepted, trail.clock(), secondPerson);
        this.recorder = new ReviewRecorder(this, gate, judgement, secondPerson, trail, listener);
        access.areas().recall(board::areas);
    }

    /** The same reviews within one area. */
    private Reviews(Reviews whole, GuardedAccess access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
        this.journal = whole.journal;
        this.rules = whole.rules;
        this.gate = new CaseGate(access, trail);
        this.evidence = whole.evidence;
        this.listener = whole.listener;
        this.board = whole.board;
        this.secondPerson = whole.secondPerson;
        this.judgement =
                new Judgement(rules, evidence, access::opens, this::othersAccepted, trail.clock(), secondPerson);
        this.recorder = new ReviewRecorder(this, gate, judgement, secondPerson, trail, listener);
    }

    /**
     * The same reviews as they are seen from one area: people of others alone are unknown there, and entries name the area.
     *
     * @param access the rules within the area, by which its lists are read, too
     * @param trail the trail of the area
     */
    public Reviews within(GuardedAccess access, AuditTrail trail) {
        return new Reviews(this, access, trail);
    }

    @Override
    public List<Reason> reasons() {
        return rules.reasons();
    }

    @Override
    public void use(ReferralList list) {
        evidence.use(list);
    }

    @Override
    public CaseReview review(User user, SubjectId subject) {
        CaseReview review = shown(user, subject);
        trail.record(user.id(), Action.PERSON_VIEWED, Optional.of(subject), Map.of("page", DOOR));
        return review;
    }

    /** What is on record about a person, as far as the user may see it, for doors that put on record themselves what they show. */
    public CaseReview shown(User user, SubjectId subject) {
        mayRead(user);
        gate.open(user, subject, DOOR);
        return shown(user, onRecord(subject));
    }

    private static void mayRead(User user) {
        if (!user.is(Role.PRACTITIONER) && !user.is(Role.SUPERVISOR) && !user.is(Role.AUDITOR)) {
            throw new AccessRefusedException();
        }
    }

    /** What an earlier entry marks sensitive is hidden in one that answers it, too. */
    private ReviewEntry shown(User user, ReviewEntry entry) {
        boolean answers = entry instanceof ReviewEntry.SecondPerson || entry instanceof ReviewEntry.Withdrawn;
        SubjectId subject = entry.stamp().subject();
        CaseReview around = answers && !ReviewRedaction.readsSensitive(user)
                ? onRecord(subject)
                : new CaseReview(subject, List.of(entry));
        return shown(user, around).entries().stream()
                .filter(each -> each.stamp().number() == entry.stamp().number())
                .findFirst()
                .orElseThrow();
    }

    /** The same as far as a user may see it. */
    CaseReview shown(User user, CaseReview review) {
        return ReviewRedaction.of(review, user, access.gangIntelligence(user));
    }

    /** Everything on record about a person, for rules, which hold for every reader. */
    CaseReview onRecord(SubjectId subject) {
        return new CaseReview(
                subject,
                journal.reviewsOf(subject).stream().map(ReviewReader::read).toList());
    }

    /**
     * What was put on record about anybody after an entry, for a host that takes over what people decide; for doors that put on
     * record themselves what they show.
     *
     * @param after number of the newest entry that the reader knows, 0 for none
     * @param most how many entries are wanted, at least 1
     */
    public ReviewFeed feed(User user, long after, int most) {
        mayRead(user);
        List<ReviewEntry> open = new ArrayList<>();
        List<ReviewEntry> found = new ArrayList<>();
        long looked = after;
        int atOnce = most;
        boolean more;
        do {
            found.clear();
            looked = journal.reviewsAfter(looked, atOnce, entry -> found.add(ReviewReader.read(entry)));
            found.stream()
                    .filter(entry -> access.to(user, entry.stamp().subject()) == Access.OPEN)
                    .forEach(open::add);
            more = found.size() == atOnce;
            atOnce = Math.max(most, AT_ONCE);
        } while (open.size() <= most && more);
        List<ReviewEntry> told =
                open.stream().limit(most).map(entry -> shown(user, entry)).toList();
        // Not the number of the newest entry: that would tell that something was put on record about someone else.
        long upTo = told.isEmpty() ? after : told.get(told.size() - 1).stamp().number();
        return new ReviewFeed(told, upTo, open.size() > most);
    }

    @Override
    public Map<SubjectId, Standing> standings(User user) {
        Map<SubjectId, Standing> open = new TreeMap<>(currentStandings().standings());
        open.keySet().removeIf(subject -> access.to(user, subject) != Access.OPEN);
        return open;
    }

    /**
     * Where everybody stands, the same for every reader, with the days by which decisions are to be looked at again: the very same as before
     * where nothing has changed.
     */
    public CurrentStandings currentStandings() {
        return board.current();
    }

    private boolean isOpen(User user, SubjectId subject) {
        return access.to(user, subject) == Access.OPEN;
    }

    /** How many other people hold a place by a decision in force, of those whose case is open to the user. */
    private int othersAccepted(User user, SubjectId but) {
        return (int) acceptedOpenTo(user).stream()
                .filter(subject -> !subject.equals(but))
                .count();
    }

    /** Who holds a place by a decision in force, of those whose case is open to the user. */
    public List<SubjectId> acceptedOpenTo(User user) {
        return currentStandings().acceptedSince().keySet().stream()
                .filter(subject -> isOpen(user, subject))
                .toList();
    }

    /** What is wrong with a text as a rationale; empty if nothing is. */
    public Optional<ReviewFinding> finding(String text) {
        return new Texts(rules).rationale("rationale", text);
    }

    /** What is on record about people whose case is open to the user and awaits a second person, as far as the user may see it. */
    public List<CaseReview> awaiting(User user) {
        return all().stream()
                .filter(review -> review.awaiting().isPresent())
                .filter(review -> access.to(user, review.subject()) == Access.OPEN)
                .map(review -> shown(user, review))
                .toList();
    }

    /** The rules that decisions obey. */
    public ReviewRules rules() {
        return rules;
    }

    /** What time it is. */
    public Instant now() {
        return trail.clock().instant();
    }

    /** What day it is where the people are. */
    public LocalDate today() {
        return today(trail.clock());
    }

    static LocalDate today(Clock clock) {
        return day(clock.instant());
    }

    /** The day of a moment where the people are. */
    static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, DAY);
    }

    /** Everything on record about anybody, for figures about everybody. */
    public List<CaseReview> all() {
        List<CaseReview> all = board.reviews();
        return access.areas().any()
                ? all.stream().filter(review -> access.holds(review.subject())).toList()
                : all;
    }

    /**
     * The same of people whose case is open to a user who checks how decisions are made, for figures: whole, and not as the user
     * may see it. An auditor checks all of them.
     */
    public List<CaseReview> all(User user) {
        return user.is(Role.AUDITOR)
                ? all()
                : all().stream()
                        .filter(review -> access.to(user, review.subject()) == Access.OPEN)
                        .toList();
    }

    /** Which decisions fit where a person stands. */
    public Set<Choice> fitting(String list, CaseReview review) {
        return FittingChoices.of(review.inForce(), evidence.onIom(list, review.subject()));
    }

    /** Whether a case is one of serious harm. What cannot be told counts as one. */
    public boolean isSeriousHarm(String list, SubjectId subject) {
        return !(evidence.find(list, subject, Optional.empty(), everybody -> true)
                        instanceof EvidenceSource.Found.Listed listed)
                || listed.evidence().seriousHarm();
    }

    @Override
    public ReviewAnswer decide(User user, Proposal proposal) {
        return recorder.decide(user, proposal);
    }

    /** What would come of a decision. */
    public Outlook outlook(User user, Proposal proposal) {
        return judgement.of(user, proposal, onRecord(proposal.subject())).outlook();
    }

    @Override
    public ReviewAnswer second(User user, SubjectId subject, long decision, boolean approved, String rationale) {
        return recorder.second(user, subject, decision, approved, rationale);
    }

    @Override
    public ReviewAnswer withdraw(User user, Withdrawal withdrawal) {
        return recorder.withdraw(user, withdrawal);
    }

    /** What would come of withdrawing a decision. */
    public Outlook outlook(User user, Withdrawal withdrawal) {
        return judgement.of(user, withdrawal, onRecord(withdrawal.subject())).outlook();
    }

    @Override
    public ReviewAnswer addView(User user, AgencyView view) {
        return recorder.addView(user, view);
    }

    @Override
    public ReviewAnswer rate(User user, SubjectId subject, Rating rating, LocalDate expires, String rationale) {
        return recorder.rate(user, subject, rating, expires, rationale);
    }
}
