package iomtriage.web.pages;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.web.http.RefusedException;
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

    public Response storeDown(StoreUnavailableException down) {
        return page(503, "Nothing can be recorded at the moment", down.getMessage());
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
