package iomtriage.rest.review;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Json;
import iomtriage.rest.message.Parameters;
import iomtriage.reviews.ReviewFeed;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was put on record about anybody since the caller looked last, for hosts that take over what people decide on the pages. */
public final class EntryCalls implements CallGroup {

    private static final int MOST = 500;
    private static final int USUAL = 100;

    private final Reviews reviews;
    private final AuditTrail trail;

    public EntryCalls(Reviews reviews, AuditTrail trail) {
        this.reviews = reviews;
        this.trail = trail;
    }

    /** @param next where to ask next: at once if there is {@code more}, otherwise after a while */
    record Feed(List<Map<String, Object>> entries, long upTo, boolean more, String next) {}

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/entries", this::entries);
    }

    Response entries(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        Faults faults = new Faults();
        Parameters parameters = new Parameters(request, faults);
        long after = parameters.number("after", 0, 0, Long.MAX_VALUE);
        int size = (int) parameters.number("size", USUAL, 1, MOST);
        faults.refuse("The entries that are wanted cannot be told.");
        ReviewFeed feed = reviews.feed(caller, after, size);
        if (!feed.entries().isEmpty()) {
            trail.record(
                    caller.id(),
                    Action.ENTRIES_READ,
                    Optional.empty(),
                    Map.of(
                            "after",
                            after,
                            "upTo",
                            feed.upTo(),
                            "entries",
                            feed.entries().size()));
        }
        return Json.ok(new Feed(
                feed.entries().stream().map(ReviewForm::entryOfSomebody).toList(),
                feed.upTo(),
                feed.more(),
                "/api/v1/entries?after=" + feed.upTo() + "&size=" + size));
    }
}
