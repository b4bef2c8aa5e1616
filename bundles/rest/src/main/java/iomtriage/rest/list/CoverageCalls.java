package iomtriage.rest.list;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.CapacityPoint;
import iomtriage.api.referral.ReferralList;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.PublishedList;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Json;
import iomtriage.rest.message.Parameters;
import iomtriage.rest.message.Tagged;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says what the newest list would account for, were there other numbers of places. */
public final class CoverageCalls implements CallGroup {

    /** Each takes a pass over everybody. */
    private static final int MOST_POINTS = 20;

    private static final int MOST_PLACES = 2_000_000;

    private final ListReader lists;
    private final AuditTrail trail;

    public CoverageCalls(ListReader lists, AuditTrail trail) {
        this.lists = lists;
        this.trail = trail;
    }

    record Curve(String list, List<Point> points) {}

    record Point(int capacity, int filled, List<ListForm.Covered> coverage) {}

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/coverage", this::coverage);
    }

    Response coverage(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = Calls.current(lists, caller);
        ReferralList list = published.list();
        Faults faults = new Faults();
        List<Integer> asked = new Parameters(request, faults).numbers("capacity", 1, MOST_PLACES, MOST_POINTS);
        List<Point> points = new ArrayList<>();
        for (int capacity : asked.isEmpty() ? List.of(list.header().capacity()) : asked) {
            try {
                list.curve(List.of(capacity)).forEach(point -> points.add(described(point)));
            } catch (IllegalArgumentException tooFew) {
                faults.value("capacity", String.valueOf(tooFew.getMessage()));
            }
        }
        faults.refuse("What so many places would cover cannot be told.");
        trail.record(
                caller.id(),
                Action.LIST_VIEWED,
                Optional.empty(),
                Map.of("list", list.header().id(), "part", "coverage"));
        return Tagged.answer(request, Json.bytes(new Curve(list.header().id(), points)));
    }

    private static Point described(CapacityPoint point) {
        return new Point(
                point.capacity(),
                point.filled(),
                point.coverage().stream().map(ListForm.Covered::of).toList());
    }
}
