package iomtriage.http;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/**
 * Hands each request to the application that it belongs to, counts it, and logs what is refused. Thread-safe.
 */
public final class Dispatcher {

    private static final System.Logger LOG = System.getLogger(Dispatcher.class.getName());
    private static final String ASSETS = "/assets";
    private static final String OTHER = "other";
    private static final String API = "/api/";

    /** What programs ask: while what answers it is starting, pages do not answer in its place. */
    private static final List<String> FOR_PROGRAMS = List.of(API, "/health/", "/metrics");

    private static final String NOBODY =
            "This part of the service is starting, or is not installed. Try again in a minute.";
    private static final String STOPPED =
            "This part of the service was stopped while it answered. Try again in a minute; if something was to be recorded, look"
                    + " first whether it is on record.";
    private static final String CROWDED =
            "The service is answering as many requests as it can at once. Try again in a few seconds.";
    private static final String NO_PATH = "The path of an address begins with \"/\".";
    private static final int UNAVAILABLE = 503;
    private static final int FAILED = 500;
    private static final int BAD_REQUEST = 400;

    private final NavigableMap<String, WebApplication> applications =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
    /** Those of the newest dispatcher, whichever has the request. */
    private final AtomicReference<Set<WebApplication>> inService;

    private final RequestMetrics metrics;
    private final LongSupplier nanoClock;
    private final RefusalLog refusals;
    private final Map<String, Set<String>> methods = new TreeMap<>();

    /** @param nanoClock nanoseconds from any fixed point */
    public Dispatcher(Collection<WebApplication> applications, RequestMetrics metrics, LongSupplier nanoClock) {
        this(applications, metrics, nanoClock, new RefusalLog(LOG, nanoClock), new AtomicReference<>());
    }

    private Dispatcher(
            Collection<WebApplication> applications,
            RequestMetrics metrics,
            LongSupplier nanoClock,
            RefusalLog refusals,
            AtomicReference<Set<WebApplication>> inService) {
        this.inService = inService;
        this.metrics = metrics;
        this.nanoClock = nanoClock;
        this.refusals = refusals;
        for (WebApplication each : applications) {
            each.prefixes().forEach(prefix -> this.applications.put(prefix, each));
            each.all().forEach(this::learn);
        }
        inService.set(Set.copyOf(applications));
    }

    /** The same for other applications; what was counted and logged so far goes on. */
    public Dispatcher with(Collection<WebApplication> others) {
        return new Dispatcher(others, metrics, nanoClock, refusals, inService);
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
        Response answer = answered(request.method(), request.path(), response, nanoClock.getAsLong() - start);
        return request.secure() ? answer.with("Strict-Transport-Security", "max-age=31536000") : answer;
    }

    /** Answers a request that cannot even be read. */
    public Response answer(String method, String path, RefusedException unreadable) {
        Response response =
                said(path, unreadable.status(), unreadable.getMessage()).refusedAs(unreadable);
        return answered(method, path, response, 0);
    }

    /** Answers a request for which there is no room at the moment. */
    public Response turnedAway(String method, String path) {
        return answered(method, path, said(path, UNAVAILABLE, CROWDED).with("Retry-After", "5"), 0);
    }

    /** Whether a path is answered however many requests there are. */
    public boolean isAlwaysAnswered(String path) {
        return application(path).filter(WebApplication::isAlwaysAnswered).isPresent();
    }

    /** Applications read problem documents (RFC 9457), others text. */
    private static Response said(String path, int status, String words) {
        return path.startsWith(API) ? Problem.of(status, words) : Response.text(status, words);
    }

    /** Counts and logs what the server refused by itself, before it could come here. */
    public void refusedUnseen(int status) {
        metrics.answered(OTHER, status, 0);
        refusals.refusedUnseen(status);
        refusals.tick();
    }

    private Response answered(String method, String path, Response response, long nanoseconds) {
        String route = route(path);
        metrics.answered(route, response.status(), nanoseconds);
        // Anyone who looks for what is not there learns nothing and does no harm; a person's page is another matter.
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
        return RoutePath.among(methods.keySet(), path).orElse(path.startsWith(ASSETS + "/") ? ASSETS : OTHER);
    }

    private Response routed(Request request) {
        if (!request.path().startsWith("/")) {
            // As of OPTIONS *: nobody's, now or later.
            return said(request.path(), BAD_REQUEST, NO_PATH);
        }
        return application(request.path())
                .map(each -> answered(each, request))
                .orElseGet(() -> said(request.path(), UNAVAILABLE, NOBODY).with("Retry-After", "30"));
    }

    private Optional<WebApplication> application(String path) {
        return applications.entrySet().stream()
                .filter(each -> path.startsWith(each.getKey()))
                .findFirst()
                .filter(each -> FOR_PROGRAMS.stream().noneMatch(path::startsWith)
                        || FOR_PROGRAMS.stream().anyMatch(each.getKey()::startsWith))
                .map(Map.Entry::getValue);
    }

    /** One that is taken away while it answers may find that what it needs is closed: that is no fault of its own. */
    private Response answered(WebApplication application, Request request) {
        Response response = attempted(application, request);
        return response.status() == FAILED && !inService.get().contains(application)
                ? said(request.path(), UNAVAILABLE, STOPPED).with("Retry-After", "30")
                : response;
    }

    /** An application catches what it can; an Error, as of a class that is missing, must not go unheard either. */
    private static Response attempted(WebApplication application, Request request) {
        try {
            return application.answer(request);
        } catch (RuntimeException | Error failed) {
            LOG.log(System.Logger.Level.ERROR, "A request could not be answered.", failed);
            return Response.text(FAILED, "Something went wrong. The log of the server says what.");
        }
    }
}
