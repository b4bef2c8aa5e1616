package iomtriage.web;

import iomtriage.web.health.Health;
import iomtriage.web.health.Meters;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.http.Routes;
import iomtriage.web.pages.Desk;
import iomtriage.web.service.Api;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** The front of the house: calls, health and pages each go to their own door, and everything is counted. Thread-safe. */
public final class Front {

    private final Site site;
    private final Api api;
    private final Meters meters = new Meters();
    private final Routes health;
    private final LongSupplier nanoClock;
    private final Set<String> paths = new TreeSet<>();

    /** @param nanoClock nanoseconds from any fixed point */
    public Front(Site site, Api api, Desk desk, LongSupplier nanoClock) {
        this.site = site;
        this.api = api;
        this.health = new Health(desk, meters).routes();
        this.nanoClock = nanoClock;
        for (Set<String> routes : List.of(site.all(), api.all(), health.all())) {
            routes.forEach(route -> paths.add(route.substring(route.indexOf('/'))));
        }
    }

    /** Answers a request; never throws. */
    public Response answer(Request request) {
        long start = nanoClock.getAsLong();
        Response response = routed(request);
        String route = request.path().startsWith("/assets/") ? "/assets" : request.path();
        // A path that is not ours could be anything, even personal data.
        meters.answered(
                paths.contains(route) || route.equals("/assets") ? route : "other",
                response.status(),
                nanoClock.getAsLong() - start);
        return response;
    }

    private Response routed(Request request) {
        if (request.path().startsWith("/api/")) {
            return api.answer(request);
        }
        try {
            var handler = health.find(request.method(), request.path());
            return handler.isPresent() ? handler.get().answer(request) : site.answer(request);
        } catch (RefusedException refused) {
            return Response.text(refused.status(), refused.getMessage());
        } catch (IOException failed) {
            return Response.text(500, "Something went wrong.");
        }
    }
}
