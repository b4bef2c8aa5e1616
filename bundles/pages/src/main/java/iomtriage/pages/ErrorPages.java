package iomtriage.pages;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.http.Form;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Frames;
import iomtriage.pages.frame.SentForm;
import iomtriage.pages.frame.Views;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pages that say what went wrong and the way out. */
public final class ErrorPages {

    private final Views views;
    private final Frames frames;

    public ErrorPages(Views views, Frames frames) {
        this.views = views;
        this.frames = frames;
    }

    /** @param visitor who is refused; empty if that is not known */
    public Response refused(RefusedException refused, Optional<Visitor> visitor) {
        String heading = switch (refused.status()) {
            case 403 -> "You cannot do this";
            case 404 -> "Page not found";
            default -> "This cannot be done";
        };
        Frame frame = visitor.map(known -> frames.of(heading, "", known)).orElseGet(() -> Frame.outside(heading));
        return views.page(
                refused.status(), "error", frame, Map.of("heading", heading, "message", refused.getMessage()));
    }

    /**
     * The store was away when something was to be put on record: what was sent is on the page, and can be sent again unless
     * it may be on record already.
     *
     * @param path where it was sent, a path of ours
     */
    public Response notRecorded(String path, Form sent, StoreUnavailableException down) {
        String heading = down.mayBeRecorded()
                ? "We cannot tell whether this was recorded"
                : "Nothing can be recorded at the moment";
        Map<String, Object> model = new LinkedHashMap<>(SentForm.words(sent));
        model.put("heading", heading);
        model.put("message", down.getMessage());
        model.put("action", down.mayBeRecorded() ? "" : path);
        model.put("fields", SentForm.fields(sent, Set.of()));
        return views.page(503, "not-recorded", Frame.outside(heading), model);
    }

    /** The store is away, and what was asked for is not shown without it. */
    public Response storeDown(Request request) {
        boolean done = request.parameter("done").isPresent();
        return page(
                        503,
                        "This page cannot be shown at the moment",
                        (done ? "What you did just before is on record. " : "")
                                + "The store cannot be reached, and nobody's case is shown without putting on record who looked."
                                + " Try again in a minute; if it goes on, tell the database administrator.")
                .with("Retry-After", "30");
    }

    public Response unexpected() {
        return page(
                500,
                "Something went wrong",
                "Try again. If it goes on, tell the people who run this service when it happened.");
    }

    private Response page(int status, String heading, String message) {
        return views.page(status, "error", Frame.outside(heading), Map.of("heading", heading, "message", message));
    }
}
