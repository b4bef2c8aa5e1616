package iomtriage.pages.frame;

import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Puts on record who looked at which part of a list: now, or as soon as the store is back, for lists stay readable. */
public record ListViewed(AuditTrail trail) {

    /** @param what which page or part of the list */
    public void log(User user, ListHeader header, Map<String, ?> what) {
        Map<String, Object> detail = new LinkedHashMap<>(what);
        detail.put("list", header.id());
        detail.put("pack", header.pack().key().toString());
        trail.later().nowOrLater(trail.draft(user.id(), Action.LIST_VIEWED, Optional.empty(), detail));
    }
}
