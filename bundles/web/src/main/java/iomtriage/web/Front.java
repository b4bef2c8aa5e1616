package iomtriage.web;

import iomtriage.web.health.Health;
import iomtriage.web.health.Meters;
import iomtriage.web.http.Refusal;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.http.Routes;
import iomtriage.web.pages.Desk;
import iomtriage.web.service.Api;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * The front of the house: calls, health and pages each go to their own door, everything is counted, and what is refused is
 * logged. Thread-safe.
 */
public final class Front {

    private static final System.Logger LOG = System.getLogger(Front.class.getName());
    private static final String ASSETS = "/assets";
    private static final String OTHER = "other";

    private final Site site;
    private final Api api;
    private final Meters meters = new Meters();
    private final Routes health;
    private final LongSupplier nanoClock;
    private final RefusalLog refusals;
    private final Map<String, Set<String>> methods = new TreeMap<>();

    /** @param nanoClock nanoseconds from any fixed point */
    public Front(Site site, Api api, Desk desk, LongSupplier nanoClock) {
        this.site = site;
        this.api = api;
        this.health = new Health(desk, meters).routes();
        this.nanoClock = nanoClock;
        this.refusals = new RefusalLog(LOG, nanoClock);
        for (Set<String> routes : List.of(site.all(), api.all(), health.all())) {
            routes.forEach(this::learn);
        }
    }

    private void learn(String route) {
        String path = route.substring(route.indexOf('/'));
        String method = route.substring(0, route.indexOf(' '));
        Set<String> known = methods.computeIfAbsent(path, none -> new TreeSet<>());
        known.addAll(method.equals("GET") ? List.of("GET", "HEAD") : List.of(method));
    }

    /** Answers a request; never throws. */
    public Response answer(Request request) {
        long start = nanoClock.getAsLong();
        Response response = routed(request);
        return answered(request.method(), request.path(), response, nanoClock.getAsLong() - start);
    }

    /** Answers a request that cannot even be read. */
    public Response answer(String method, String path, RefusedException unreadable) {
        Response response =
                Response.text(unreadable.status(), unreadable.getMessage()).refusedAs(unreadable);
        return answered(method, path, response, 0);
    }

    /** Counts and logs what the server refused by itself, before it could come here. */
    public void refusedUnseen(int status) {
        meters.answered(OTHER, status, 0);
        refusals.refusedUnseen(status);
        refusals.tick();
    }

    private Response answered(String method, String path, Response response, long nanoseconds) {
        String route = route(path);
        meters.answered(route, response.status(), nanoseconds);
        // Whoever looks for what is not there learns nothing and does no harm; a person's page is another matter.
        response.refusal()
                .filter(why -> why.status() != 404 || methods.containsKey(route))
                .ifPresent(why -> refusals.refused(method, route, why));
        refusals.tick();
        return furnished(route, SecurityHeaders.on(response));
    }

    private Response furnished(String route, Response response) {
        if (response.refusal().filter(Refusal::leavesBodyUnread).isPresent()) {
            return response.with("Connection", "close");
        }
        return response.status() == 405 ? response.with("Allow", String.join(", ", methods.get(route))) : response;
    }

    /** A path that is not ours could be anything, even personal data. */
    private String route(String path) {
        return methods.containsKey(path) ? path : path.startsWith(ASSETS + "/") ? ASSETS : OTHER;
    }

    private Response routed(Request request) {
        if (request.path().startsWith("/api/")) {
            return api.answer(request);
        }
        try {
            var handler = health.find(request.method(), request.path());
            return handler.isPresent() ? handler.get().answer(request) : site.answer(request);
        } catch (RefusedException refused) {
            return Response.text(refused.status(), refused.getMessage()).refusedAs(refused);
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "What tells of the server's health failed.", failed);
            return Response.text(500, "Something went wrong.");
        }
    }
}
