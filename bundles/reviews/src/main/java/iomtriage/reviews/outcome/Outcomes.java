package iomtriage.reviews.outcome;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.review.ReviewFinding;
import iomtriage.api.score.PackService;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditTrail;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts on record what became of people, by the rules, and gives it back. Thread-safe. */
public final class Outcomes {

    /** Days are those where the people are. */
    public static final ZoneId DAY = ZoneId.of("Europe/London");
    /** Where it is not kept when the first list was made: electronic records do not reach back further. */
    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final AuditTrail trail;
    private final PackService packs;
    private final FirstPrediction first;
    private final OutcomeBoard board;

    public Outcomes(AuditTrail trail, PackService packs, FirstPrediction first) {
        this.trail = trail;
        this.packs = packs;
        this.first = first;
        this.board = new OutcomeBoard(trail.journal());
    }

    /** Puts a report on record, unless the very same is there already. */
    public synchronized OutcomeAnswer record(User user, OutcomeReport report) {
        List<RecordedOutcome> onRecord = board.of(report.subject());
        Optional<RecordedOutcome> same =
                onRecord.stream().filter(each -> each.report().equals(report)).findFirst();
        if (same.isPresent()) {
            return new OutcomeAnswer.Recorded(same.get());
        }
        List<ReviewFinding> findings = checks().findings(report, onRecord);
        if (!findings.isEmpty()) {
            return new OutcomeAnswer.Refused(findings);
        }
        AuditDraft draft =
                trail.draft(user.id(), Action.OUTCOME_RECEIVED, Optional.of(report.subject()), detail(report));
        return new OutcomeAnswer.Recorded(OutcomeBoard.outcome(trail.journal().append(draft)));
    }

    private OutcomeChecks checks() {
        Set<String> predicted = packs.inService().stream()
                .flatMap(pack -> pack.outcomes().stream())
                .map(each -> each.id())
                .collect(Collectors.toSet());
        return new OutcomeChecks(
                predicted,
                first.day().orElse(EARLIEST),
                LocalDate.ofInstant(trail.clock().instant(), DAY));
    }

    private static Map<String, Object> detail(OutcomeReport report) {
        Map<String, Object> detail = new TreeMap<>();
        detail.put(OutcomeBoard.OUTCOME, report.outcome());
        detail.put(OutcomeBoard.HAPPENED, report.happened());
        detail.put(OutcomeBoard.DATE, report.date().toString());
        report.corrects().ifPresent(number -> detail.put(OutcomeBoard.CORRECTS, number));
        return detail;
    }

    /** What counts about a person, oldest first. */
    public List<RecordedOutcome> of(SubjectId subject) {
        return board.of(subject);
    }

    /** What counts about everybody of whom there is anything. */
    public Map<SubjectId, List<RecordedOutcome>> all() {
        return board.all();
    }

    /** Number of the newest report, or of an erasure after it; 0 if there is neither: where it is the same, nothing has changed. */
    public long newest() {
        return board.newest();
    }
}
