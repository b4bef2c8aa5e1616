package iomtriage.pages.frame;

import iomtriage.api.identity.Role;
import iomtriage.http.Response;
import iomtriage.http.authentication.Visitor;
import iomtriage.lists.ListJob;
import iomtriage.lists.Lists;
import iomtriage.lists.study.OnDemand;
import java.util.Map;
import java.util.Optional;

/** What is shown while there is no list: nobody has handed over a caseload, one is being ranked, or that has failed. */
public record Waiting(Lists lists, Views views) {

    /** @param visitor a supervisor may have the list cancelled that is being made */
    public Response page(Frame frame, Visitor visitor) {
        Optional<ListJob> latest = lists.latest();
        Optional<String> withheld = lists.withheld();
        if (latest.isEmpty() && withheld.isPresent()) {
            return page(frame, "No list is shown", withheld.get());
        }
        if (latest.isEmpty()) {
            return page(
                    frame,
                    "No caseload was handed over yet",
                    "There is no list, because the case system has not handed over a caseload and asked for one. The people"
                            + " who run it know how: the HTTP interface of this service takes caseloads.");
        }
        return latest.get()
                .failure()
                .map(why -> page(frame, "The list could not be made", why))
                .orElseGet(() -> page(
                        visitor.user().is(Role.SUPERVISOR) ? "making" : "waiting",
                        frame,
                        "The list is being made",
                        "Records are being read, scored and ranked. Load this page again in a moment."));
    }

    /** What is shown while something about everybody on the list is worked out, or where it cannot be. */
    public static Response forStudy(OnDemand.Answer<?> answer, Views views, Frame frame) {
        Map<String, Object> model = answer instanceof OnDemand.Answer.Unknown<?> unknown
                ? Map.of("heading", "It cannot be shown", "text", unknown.why())
                : Map.of(
                        "heading",
                        "This is being worked out",
                        "text",
                        "It looks at everybody on the list, once for each list. Load this page again in a moment.");
        return views.page(200, "waiting", frame, model);
    }

    private Response page(Frame frame, String heading, String text) {
        return page("waiting", frame, heading, text);
    }

    private Response page(String template, Frame frame, String heading, String text) {
        return views.page(200, template, frame, Map.of("heading", heading, "text", text));
    }
}
