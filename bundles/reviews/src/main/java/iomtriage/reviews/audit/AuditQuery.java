package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import java.time.Instant;
import java.util.Optional;

/**
 * What to look for in the trail; newest first.
 *
 * @param from no older than this
 * @param until older than this
 * @param userId by this user
 * @param action of this kind
 * @param subject about this person
 * @param before with a lower number than this: the next page
 * @param most how many at most, 1 to 500
 */
public record AuditQuery(
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<String> userId,
        Optional<Action> action,
        Optional<SubjectId> subject,
        long before,
        int most) {

    private static final int LIMIT = 500;

    public AuditQuery {
        most = Math.max(1, Math.min(LIMIT, most));
    }

    /** The newest entry of a kind. */
    static AuditQuery newest(Action action) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(action),
                Optional.empty(),
                Long.MAX_VALUE,
                1);
    }

    /** The newest entries, whatever they are. */
    public static AuditQuery newest(int most) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Long.MAX_VALUE,
                most);
    }
}
