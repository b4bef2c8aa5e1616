package iomtriage.web.service;

import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.TriageRequest;
import iomtriage.referrals.audit.Action;
import iomtriage.referrals.audit.AuditDraft;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.pages.DetailJson;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The entry of the audit trail that says that a list was made, and of what. */
public final class ListMade {

    private ListMade() {}

    /** @param userId who asked for it */
    public static AuditDraft draft(Clock clock, String userId, TriageRequest request, PublishedList made) {
        ListHeader header = made.list().header();
        Map<String, Object> detail = new TreeMap<>();
        detail.put("list", header.id());
        detail.put("caseload", header.caseload());
        detail.put("asOf", header.asOf().toString());
        detail.put("capacity", header.capacity());
        detail.put("pack", header.pack().key());
        detail.put("packDigest", header.pack().digest());
        detail.put("policy", header.policy());
        if (!request.nominations().isEmpty()) {
            detail.put("nominations", request.nominations().size());
        }
        if (!request.placements().isEmpty()) {
            detail.put("placements", request.placements().size());
        }
        return new AuditDraft(clock.instant(), userId, Action.LIST_MADE, Optional.empty(), DetailJson.of(detail));
    }
}
