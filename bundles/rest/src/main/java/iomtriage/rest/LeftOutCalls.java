package iomtriage.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.Desk;
import iomtriage.lists.PublishedList;
import iomtriage.reviews.audit.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says who is not on the newest list at all, and why. */
final class LeftOutCalls {

    private final Desk desk;

    LeftOutCalls(Desk desk) {
        this.desk = desk;
    }

    /** A page of them; {@code next} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Page(
            String id,
            int matching,
            int page,
            String next,
            @JsonInclude List<Object> entries) {}

    Response page(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(desk);
        String id = published.list().header().id();
        int page = Pages.number(request);
        int size = Pages.size(request);
        List<Object> all = LeftOutForm.of(
                published.index().leftOut(), subject -> desk.access().to(caller, subject));
        desk.log(
                caller.id(),
                Action.LIST_VIEWED,
                Optional.empty(),
                Map.of("list", id, "page", page, "part", "left out"));
        List<Object> entries =
                all.stream().skip(Pages.before(page, size)).limit(size).toList();
        String next =
                Pages.isLast(page, size, all.size()) ? "" : "/api/v1/left-out?page=" + (page + 1) + "&size=" + size;
        return Tagged.answer(request, Json.bytes(new Page(id, all.size(), page, next, entries)));
    }
}
