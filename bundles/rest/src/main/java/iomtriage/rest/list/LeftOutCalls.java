package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.LeftOut;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.rest.message.Tagged;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who is not on the newest list at all, and why. */
public final class LeftOutCalls implements CallGroup {

    private final ListReader lists;
    private final AuditTrail trail;

    public LeftOutCalls(ListReader lists, AuditTrail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    /**
     * A page of them; {@code next} is absent on the last.
     *
     * @param restricted how many people of the caseload, on the list or not, are left out because their cases are restricted
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Page(
            String id,
            int matching,
            int page,
            String next,
            @JsonInclude List<LeftOutForm.Entry> entries,
            int restricted) {}

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/left-out", this::page);
    }

    Response page(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(lists, caller);
        String id = published.list().header().id();
        Pages page = Pages.read(request);
        List<LeftOutForm.Entry> all = LeftOutForm.of(published.index().leftOut()).stream()
                .filter(each -> LeftOut.access(each.ref(), subject -> lists.access(caller, subject)) == Access.OPEN)
                .toList();
        trail.record(
                caller.id(),
                Action.LIST_VIEWED,
                Optional.empty(),
                Map.of("list", id, "page", page.number(), "part", "left out"));
        List<LeftOutForm.Entry> entries =
                all.stream().skip(page.before()).limit(page.size()).toList();
        String next =
                page.isLast(all.size()) ? "" : "/api/v1/left-out?page=" + (page.number() + 1) + "&size=" + page.size();
        return Tagged.answer(
                request, Json.bytes(new Page(id, all.size(), page.number(), next, entries, published.restricted())));
    }
}
