package iomtriage.reviews.access;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.User;
import iomtriage.api.review.AccessRefusedException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.Map;
import java.util.Optional;

/** Lets a user at the case of one person, or refuses and puts on record that it was tried. Thread-safe. */
public final class CaseGate {

    private final GuardedAccess access;
    private final AuditTrail trail;

    public CaseGate(GuardedAccess access, AuditTrail trail) {
        this.access = access;
        this.trail = trail;
    }

    /**
     * @param door where the user tried: a page, or another door
     * @throws AccessRefusedException unless the case is open to the user
     */
    public void open(User user, SubjectId subject, String door) {
        if (access.to(user, subject) != Access.OPEN) {
            trail.record(user.id(), Action.ACCESS_REFUSED, Optional.of(subject), Map.of("page", door));
            throw new AccessRefusedException();
        }
    }
}
