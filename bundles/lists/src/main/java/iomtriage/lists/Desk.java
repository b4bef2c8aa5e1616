package iomtriage.lists;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.profile.ProfileService;
import iomtriage.api.review.CaseDirectory;
import iomtriage.api.score.PackService;
import iomtriage.api.score.ScoringService;
import iomtriage.reviews.ReviewRules;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AsynchronousAuditLog;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.Journal;
import iomtriage.reviews.audit.JournalHealth;
import iomtriage.scoring.CurrentPack;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that pages work with.
 *
 * @param lists the list people look at
 * @param reviews decisions
 * @param rules the rules decisions obey
 * @param trail where whatever is done is put on record
 * @param health how the trail's keeper is doing
 * @param access who may see whom; only a clear answer of the host's opens anything: see {@link GuardedAccess}
 * @param directory records of single people
 * @param packs the pack in service
 * @param models the pack's shapes
 * @param scoring scores single people
 * @param profiles serious harm, needs and the safety of those at risk
 * @param clock what time it is
 */
public record Desk(
        Lists lists,
        Reviews reviews,
        ReviewRules rules,
        AuditTrail trail,
        JournalHealth health,
        GuardedAccess access,
        CaseDirectory directory,
        PackService packs,
        CurrentPack models,
        ScoringService scoring,
        ProfileService profiles,
        Clock clock) {

    /** The entries of the audit trail. */
    public Journal journal() {
        return trail.journal();
    }

    /** Entries that may be written a little later than what they are about. */
    public AsynchronousAuditLog later() {
        return trail.later();
    }

    /** Puts something on record. */
    public void log(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        trail.record(userId, action, subject, detail);
    }

    /** An entry for the audit trail, as of now. */
    public AuditDraft draft(String userId, Action action, Optional<SubjectId> subject, Map<String, ?> detail) {
        return trail.draft(userId, action, subject, detail);
    }
}
