package iomtriage.web.pages;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import java.util.Map;

/** Pages that say what went wrong and the way out. */
public final class ErrorPages {

    private final Views views;

    public ErrorPages(Views views) {
        this.views = views;
    }

    public Response refused(RefusedException refused) {
        String heading = switch (refused.status()) {
            case 403 -> "You cannot do this";
            case 404 -> "Page not found";
            default -> "This cannot be done";
        };
        return page(refused.status(), heading, refused.getMessage());
    }

    /**
     * The store is away.
     *
     * @param request what was asked for: to look at something is another matter than to put something on record
     */
    public Response storeDown(Request request, StoreUnavailableException down) {
        if (request.method().equals("POST")) {
            String heading = down.mayBeRecorded()
                    ? "It cannot be told whether this was recorded"
                    : "Nothing can be recorded at the moment";
            return page(503, heading, down.getMessage());
        }
        boolean done = request.parameter("done").isPresent();
        return page(
                503,
                "This page cannot be shown at the moment",
                (done ? "What you did just before is on record. " : "")
                        + "The store cannot be reached, and nobody's case is shown without putting on record who looked."
                        + " Try again in a minute; if it goes on, ask whoever runs the database.");
    }

    public Response unexpected() {
        return page(
                500,
                "Something went wrong",
                "Try again. If it goes on, tell whoever runs this service when it happened.");
    }

    private Response page(int status, String heading, String message) {
        return views.page(status, "error", Frame.outside(heading), Map.of("heading", heading, "message", message));
    }
}
