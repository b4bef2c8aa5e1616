package iomtriage.rest;

import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.areas.Area;
import iomtriage.lists.areas.Areas;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Calls about one area's list and people: each is answered by the area that it names, or by the only one that is open to the caller.
 * An area that is not open is answered as one that does not exist.
 */
public final class AreaCalls implements CallGroup {

    /** The header of a call that names its area. */
    static final String HEADER = "iom-area";

    private static final String NO_AREAS =
            "This service keeps one list alone: its configuration names no areas. Leave the header IOM-Area out.";

    private final Areas areas;
    private final Function<Area, List<CallGroup>> groups;

    /** @param groups makes the calls of one area */
    public AreaCalls(Areas areas, Function<Area, List<CallGroup>> groups) {
        this.areas = areas;
        this.groups = groups;
    }

    /** How a call is added where it is answered, and what answers it in each area. */
    private static final class Shared {
        private final BiConsumer<CallRoutes, CallRoutes.Call> add;
        private final Map<String, CallRoutes.Call> byArea = new HashMap<>();

        Shared(BiConsumer<CallRoutes, CallRoutes.Call> add) {
            this.add = add;
        }
    }

    @Override
    public void addTo(CallRoutes calls) {
        Map<String, Shared> all = new LinkedHashMap<>();
        for (Area area : areas.all()) {
            Collected collected = new Collected(area.name(), all);
            groups.apply(area).forEach(group -> group.addTo(collected));
        }
        all.values().forEach(each -> each.add.accept(calls, (request, caller) -> answer(each, request, caller)));
    }

    /** Takes what one area answers. */
    private record Collected(String area, Map<String, Shared> all) implements CallRoutes {

        private CallRoutes add(String name, Call call, BiConsumer<CallRoutes, Call> add) {
            all.computeIfAbsent(name, none -> new Shared(add)).byArea.put(area, call);
            return this;
        }

        @Override
        public CallRoutes get(String path, Call call) {
            return add("GET " + path, call, (calls, shared) -> calls.get(path, shared));
        }

        @Override
        public CallRoutes post(String path, Call call) {
            return add("POST " + path, call, (calls, shared) -> calls.post(path, shared));
        }

        @Override
        public CallRoutes put(String path, Call call) {
            return add("PUT " + path, call, (calls, shared) -> calls.put(path, shared));
        }

        @Override
        public CallRoutes postOnce(String path, Call call) {
            return add("POST " + path, call, (calls, shared) -> calls.postOnce(path, shared));
        }
    }

    private Response answer(Shared shared, Request request, User caller) throws IOException {
        return shared.byArea.get(area(request, caller)).answer(request, caller);
    }

    private String area(Request request, User caller) {
        Optional<String> named = request.header(HEADER);
        if (!areas.named()) {
            if (named.isPresent()) {
                throw new RefusedException(422, NO_AREAS);
            }
            return "";
        }
        List<String> open = areas.open(caller).stream().map(Area::name).toList();
        if (named.isPresent() && open.contains(named.get()) || open.size() == 1 && named.isEmpty()) {
            return named.orElse(open.get(0));
        }
        String which = open.isEmpty() ? "none is." : "these are: " + String.join(", ", open) + ".";
        throw new RefusedException(
                422,
                named.isPresent()
                        ? "There is no such area, or it is not open to this key; " + which
                        : "Each area has a list of its own. Say in the header IOM-Area which one is meant. Of those open to"
                                + " this key " + which);
    }
}
