package iomtriage.lists;

import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.TriageRequest;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.Journal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The entry of the audit trail that says that a list was made, and of what. */
public final class ListMadeEntry {

    private static final String NOMINATIONS = "nominations";
    private static final String PLACEMENTS = "placements";

    private ListMadeEntry() {}

    /**
     * Why no list is to be made without being asked: the last one was made with nominations or placements. They are not kept
     * over a restart, and a list without them could leave out a person whom a court or a panel has put on it.
     *
     * @throws iomtriage.api.review.StoreUnavailableException if the trail cannot be read
     */
    public static Optional<String> reasonNotToRemake(Journal journal) {
        AuditQuery last = new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Action.LIST_MADE),
                Optional.empty(),
                Long.MAX_VALUE,
                1);
        return journal.search(last).stream()
                .map(entry -> DetailJson.read(entry.content().detail()))
                .filter(detail -> detail.has(NOMINATIONS) || detail.has(PLACEMENTS))
                .map(detail -> "The last list, " + detail.path("list").asText() + ", was made with nominations ("
                        + detail.path(NOMINATIONS).asInt() + ") and placements ("
                        + detail.path(PLACEMENTS).asInt()
                        + "), which are not kept when the service stops. A list without them could leave out people who must"
                        + " be on it, so none is shown. The case system must ask for the list again, with them:"
                        + " POST /api/v1/lists.")
                .findFirst();
    }

    /**
     * Records a list once it is made, now or as soon as the store is back.
     *
     * @param userId who asked for it
     */
    public static Consumer<PublishedList> recorder(AuditTrail trail, String userId, TriageRequest request) {
        return made -> trail.later()
                .nowOrLater(trail.draft(userId, Action.LIST_MADE, Optional.empty(), detail(request, made)));
    }

    private static Map<String, Object> detail(TriageRequest request, PublishedList made) {
        ListHeader header = made.list().header();
        Map<String, Object> detail = new TreeMap<>();
        detail.put("list", header.id());
        made.withoutGangIntelligence()
                .ifPresent(without -> detail.put(
                        "withoutGangIntelligence", without.list().header().id()));
        detail.put("caseload", header.caseload());
        detail.put("asOf", header.asOf().toString());
        detail.put("capacity", header.capacity());
        detail.put("pack", header.pack().key().toString());
        detail.put("packDigest", header.pack().digest());
        detail.put("policy", header.policy().toString());
        if (!request.nominations().isEmpty()) {
            detail.put(NOMINATIONS, request.nominations().size());
        }
        if (!request.placements().isEmpty()) {
            detail.put(PLACEMENTS, request.placements().size());
        }
        return detail;
    }
}
