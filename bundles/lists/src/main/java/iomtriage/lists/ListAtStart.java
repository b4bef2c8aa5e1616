package iomtriage.lists;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caseload.CaseSource;
import iomtriage.api.referral.TriageRequest;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.EntryAreas;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Which list is in view after a start: the very same as before where someone had asked for it, or none and why. A list made
 * without whom a court or a panel has put on it, or of other records, could leave out people who must be on it, and nobody
 * would notice. Where nobody had asked, it is the list that the configuration says, as of now.
 */
public final class ListAtStart {

    /** Why a list that was made again is not shown. */
    static final String ANOTHER =
            "The last list was asked for, and made again after a start it is another one: the records, the pack, the"
                    + " policy or the definitions have changed. It is not shown unasked. The case system must ask for the"
                    + " list again: POST /api/v1/lists.";

    private static final int AT_ONCE = 50;

    private static final String WAY_OUT = " The case system must ask for the list again: POST /api/v1/lists.";

    private final AuditTrail trail;
    private final KeptRequests kept;
    private final ListRecorder recorder;
    private final TriageRequest configured;
    private final Set<String> areas;

    /** @param configured what the configuration asks for */
    public ListAtStart(AuditTrail trail, KeptRequests kept, ListRecorder recorder, TriageRequest configured) {
        this(trail, kept, recorder, configured, "");
    }

    /** @param area whose list it is; empty where there is one list alone */
    public ListAtStart(
            AuditTrail trail, KeptRequests kept, ListRecorder recorder, TriageRequest configured, String area) {
        this.areas = area.isEmpty() ? Set.of() : Set.of(area);
        this.trail = trail;
        this.kept = kept;
        this.recorder = recorder;
        this.configured = configured;
    }

    /** What is to be done. */
    sealed interface Plan {

        /**
         * A list is to be made.
         *
         * @param onlyAs the list's id, where no other may be shown
         * @param made told of it before anybody sees it
         */
        record Make(TriageRequest request, Optional<String> onlyAs, Consumer<PublishedList> made) implements Plan {}

        /** @param why in words, with the way out */
        record None(String why) implements Plan {}
    }

    /**
     * Says what is to be done.
     *
     * @param source the caseload that the host hands over, if it does
     * @throws iomtriage.api.review.StoreUnavailableException if it cannot be told now
     */
    Plan plan(Optional<CaseSource> source) {
        Optional<JsonNode> last = lastMade();
        if (last.isEmpty()) {
            return byConfiguration();
        }
        String list = last.get().path(ListRecorder.LIST).asText();
        Optional<KeptRequest> asked = kept.latest().filter(each -> each.list().equals(list));
        if (asked.isEmpty()) {
            return notKept(last.get());
        }
        return asked.get().isByConfiguration() ? byConfiguration() : again(asked.get(), source);
    }

    private Plan byConfiguration() {
        return new Plan.Make(configured, Optional.empty(), recorder.asked(KeptRequest.CONFIGURATION, configured));
    }

    private Plan again(KeptRequest asked, Optional<CaseSource> source) {
        if (asked.sent() || source.isEmpty()) {
            return new Plan.None("The last list was made of the caseload \"" + asked.caseload()
                    + "\", which " + (asked.sent() ? "was sent and is" : "is")
                    + " not at hand after the service has stopped, so none is shown. The case system must send the"
                    + " caseload again, then ask for the list: POST /api/v1/lists.");
        }
        return new Plan.Make(asked.request(), Optional.of(asked.list()), recorder.again(asked.request()));
    }

    /** By a version that did not keep it, or while the store was down. */
    private Plan notKept(JsonNode last) {
        if (!last.has(ListRecorder.NOMINATIONS) && !last.has(ListRecorder.PLACEMENTS)) {
            return byConfiguration();
        }
        return new Plan.None("The last list was made with nominations ("
                + last.path(ListRecorder.NOMINATIONS).asInt() + ") and placements ("
                + last.path(ListRecorder.PLACEMENTS).asInt()
                + "), which could not be kept. A list without them could leave out people who must be on it, so none is"
                + " shown." + WAY_OUT);
    }

    private Optional<JsonNode> lastMade() {
        long before = Long.MAX_VALUE;
        while (true) {
            // Other areas may have made lists since.
            List<AuditEntry> found = trail.journal().search(listsMade(before));
            Optional<JsonNode> last = found.stream()
                    .map(entry -> entry.content().detail())
                    .filter(detail -> EntryAreas.of(detail).equals(areas))
                    .map(DetailJson::read)
                    .findFirst();
            if (last.isPresent() || found.isEmpty()) {
                return last;
            }
            before = found.get(found.size() - 1).number();
        }
    }

    private static AuditQuery listsMade(long before) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Action.LIST_MADE),
                Optional.empty(),
                before,
                AT_ONCE);
    }
}
