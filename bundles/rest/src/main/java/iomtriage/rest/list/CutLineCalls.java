package iomtriage.rest.list;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.place.CutLine;
import iomtriage.api.place.NearLine;
import iomtriage.api.place.RankInterval;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.PublishedList;
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
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says where the places of the newest list end, who is near the line, and how sure that is. */
public final class CutLineCalls implements CallGroup {

    private final ListReader lists;
    private final AuditTrail trail;

    public CutLineCalls(ListReader lists, AuditTrail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            String list,
            int capacity,
            int filled,
            int kept,
            @Nullable Double expectedMisplaced,
            List<Near> near) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Near(
            String ref,
            int place,
            int rank,
            @Nullable RankInterval rankInterval,
            boolean aboveCutLine,
            boolean byDecision,
            @Nullable Double chanceOfPlace) {}

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/cut-line", this::line);
    }

    Response line(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(lists, caller);
        CutLine line = published.index().cutLine();
        trail.record(
                caller.id(),
                Action.LIST_VIEWED,
                Optional.empty(),
                Map.of("list", published.list().header().id(), "part", "cut line"));
        List<NearLine> near =
                Stream.concat(line.above().stream(), line.below().stream()).toList();
        return Tagged.answer(
                request,
                Json.bytes(new Line(
                        published.list().header().id(),
                        line.capacity(),
                        line.filled(),
                        line.kept(),
                        number(line.expectedMisplaced()),
                        near.stream()
                                .filter(each -> lists.access(caller, each.subject()) == Access.OPEN)
                                .map(CutLineCalls::near)
                                .toList())));
    }

    private static Near near(NearLine each) {
        return new Near(
                each.subject().value(),
                each.place(),
                each.range().rank(),
                each.range().interval().orElse(null),
                each.aboveCutLine(),
                each.range().byDecision(),
                number(each.range().chanceAbove()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
}
