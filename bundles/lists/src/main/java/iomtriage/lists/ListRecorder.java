package iomtriage.lists;

import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChangeLog;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Puts on record that a list was made, and of what, and keeps with what it was asked for. Lists stay readable while the store is
 * down: then the entry is written once it is back, and a list whose request could not be kept is not remade after a restart.
 * Thread-safe.
 */
public final class ListRecorder {

    static final String NOMINATIONS = "nominations";
    static final String PLACEMENTS = "placements";
    static final String LIST = "list";

    private static final System.Logger LOG = System.getLogger(ListRecorder.class.getName());

    private final AuditTrail trail;
    private final KeptRequests kept;
    private final ChangeLog changes;

    /** @param changes what a list depends on is on record before the list is */
    public ListRecorder(AuditTrail trail, KeptRequests kept, ChangeLog changes) {
        this.trail = trail;
        this.kept = kept;
        this.changes = changes;
    }

    /**
     * To be told of a list once it is made, before anybody sees it.
     *
     * @param by who asked for it
     */
    public Consumer<PublishedList> asked(String by, TriageRequest request) {
        return made -> {
            noteChanges();
            keep(KeptRequest.of(made, by, request));
            record(by, request, made);
        };
    }

    /**
     * Cancels the making of a list for someone, and puts that on record.
     *
     * @return false if it has ended already, or is being published: then nothing is recorded
     */
    public boolean cancel(Lists lists, ListJob job, String by) {
        if (!lists.cancel(job)) {
            return false;
        }
        Map<String, Object> detail = new TreeMap<>();
        job.asked().ifPresent(request -> {
            detail.put("asOf", request.asOf().toString());
            detail.put("capacity", request.capacity());
        });
        trail.later().nowOrLater(trail.draft(by, Action.LIST_CANCELLED, Optional.empty(), detail));
        return true;
    }

    /** The same for a list that is made again after a restart, with what it was asked for before. */
    Consumer<PublishedList> again(TriageRequest request) {
        return made -> {
            noteChanges();
            record(KeptRequest.CONFIGURATION, request, made);
        };
    }

    private void noteChanges() {
        try {
            changes.note();
        } catch (StoreUnavailableException down) {
            // They are put on record once the store is back.
            return;
        }
    }

    private void keep(KeptRequest request) {
        try {
            kept.keep(request);
        } catch (StoreUnavailableException down) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "With what the list {0} was asked for could not be kept, so it will not be made again after a restart.",
                    request.list());
        }
    }

    private void record(String by, TriageRequest request, PublishedList made) {
        trail.later().nowOrLater(trail.draft(by, Action.LIST_MADE, Optional.empty(), detail(request, made)));
    }

    private static Map<String, Object> detail(TriageRequest request, PublishedList made) {
        ListHeader header = made.list().header();
        Map<String, Object> detail = new TreeMap<>();
        detail.put(LIST, header.id());
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
