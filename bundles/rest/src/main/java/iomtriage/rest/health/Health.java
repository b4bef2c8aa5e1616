package iomtriage.rest.health;

import iomtriage.api.score.PackService;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.RequestMetrics;
import iomtriage.http.Response;
import iomtriage.http.Routes;
import iomtriage.http.WebApplication;
import iomtriage.lists.Lists;
import iomtriage.lists.PublishedList;
import iomtriage.lists.index.ListIndex;
import iomtriage.reviews.DeliveryHealth;
import iomtriage.reviews.LateDelivery;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.WithoutRules;
import iomtriage.reviews.audit.AsynchronousAuditLog;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.audit.JournalHealth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/** Liveness, readiness and metrics. */
public final class Health implements WebApplication {

    private static final System.Logger LOG = System.getLogger(Health.class.getName());

    private static final String UP = "up";
    /** Until then nothing is late. */
    private static final Duration SOON = Duration.ofSeconds(10);

    private final List<Lists> lists;
    private final PackService packs;
    private final JournalHealth store;
    private final AuditTrail trail;
    private final GuardedAccess access;
    private final DeliveryHealth deliveries;
    private final RequestMetrics metrics;
    private final BooleanSupplier pages;
    private final Routes routes;

    /** @param pages whether the pages are there, or are not installed at all */
    public Health(
            Lists lists,
            PackService packs,
            JournalHealth store,
            AuditTrail trail,
            GuardedAccess access,
            DeliveryHealth deliveries,
            RequestMetrics metrics,
            BooleanSupplier pages) {
        this(List.of(lists), packs, store, trail, access, deliveries, metrics, pages);
    }

    /** @param lists those of each area; of the only one, where there are no areas */
    public Health(
            List<Lists> lists,
            PackService packs,
            JournalHealth store,
            AuditTrail trail,
            GuardedAccess access,
            DeliveryHealth deliveries,
            RequestMetrics metrics,
            BooleanSupplier pages) {
        this.lists = lists;
        this.packs = packs;
        this.store = store;
        this.trail = trail;
        this.access = access;
        this.deliveries = deliveries;
        this.metrics = metrics;
        this.pages = pages;
        this.routes = new Routes()
                .get("/health/live", request -> Response.text(200, UP + "\n"))
                .get("/health/ready", request -> ready())
                .get("/metrics", request -> metrics());
        gauges();
    }

    @Override
    public Set<String> prefixes() {
        return Set.of("/health/", "/metrics");
    }

    @Override
    public Set<String> all() {
        return routes.all();
    }

    @Override
    public boolean isAlwaysAnswered() {
        return true;
    }

    @Override
    public Response answer(Request request) {
        try {
            return routes.find(request.method(), request.path())
                    .orElseThrow(RefusedException::notFound)
                    .answer(request);
        } catch (RefusedException refused) {
            return Response.text(refused.status(), refused.getMessage()).refusedAs(refused);
        } catch (IOException | RuntimeException failed) {
            LOG.log(System.Logger.Level.ERROR, "The state of the service could not be told.", failed);
            return Response.text(500, "Something went wrong.");
        }
    }

    private Response ready() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("pack", packs.inService().isPresent() ? UP : "down: no model pack is in service");
        parts.put("store", store.trouble().map(why -> "down: " + why).orElse(UP));
        // Where nobody has asked for a list yet, it is ready for a caseload to be handed over.
        boolean listed = lists.stream()
                .allMatch(each -> each.current().isPresent() || each.latest().isEmpty());
        parts.put("list", listed ? list() : "down: no list was made yet");
        parts.put("pages", pages.getAsBoolean() ? UP : "down: the pages are starting");
        parts.put("trail", trail(store.trailVerdict(), trail.later()));
        parts.put("access", access.without().map(Health::access).orElse(UP));
        parts.put("deliveries", deliveries(deliveries.late(), trail.clock().instant()));
        boolean ready = parts.values().stream().allMatch(part -> part.startsWith(UP));
        return Response.json(ready ? 200 : 503, DetailJson.of(parts).getBytes(StandardCharsets.UTF_8));
    }

    private String list() {
        return lists.stream()
                        .anyMatch(each ->
                                each.current().isEmpty() && each.withheld().isPresent())
                ? UP + ": none is shown until the case system asks for one. The log of the server says why"
                : UP;
    }

    /** A host that does not listen is told later: it is no reason for people not to go on deciding. */
    private static String deliveries(Optional<LateDelivery> late, Instant now) {
        return late.filter(each -> each.since().plus(SOON).isBefore(now))
                .map(each -> UP + ": late, the host has not taken note of audit entry " + each.entry()
                        + ", recorded at " + each.since() + "; it failed " + each.failures()
                        + " times. The log of the server says why")
                .orElse(UP);
    }

    private static String access(WithoutRules without) {
        return without == WithoutRules.OPEN
                ? UP + ": everybody sees everyone, as configured"
                : "down: the host gives no rules on who may see whom, so nobody sees anyone";
    }

    private static String trail(Optional<ChainVerdict> verdict, AsynchronousAuditLog log) {
        if (verdict.isEmpty()) {
            return "down: the audit trail is being checked";
        }
        if (verdict.get() instanceof ChainVerdict.Broken broken) {
            return "down: " + broken.finding();
        }
        if (log.lost() > 0) {
            return "down: entries of the audit trail could not be written, " + log.lost()
                    + " of them. The log of the server says when";
        }
        return log.isWriting() ? UP : "down: entries of the audit trail wait to be written";
    }

    /** What the requests do not tell. */
    private void gauges() {
        metrics.gauge(
                "iomtriage_people_ranked",
                "People on the newest list.",
                () -> lists.stream()
                        .flatMap(each -> each.current().stream())
                        .map(PublishedList::index)
                        .mapToInt(ListIndex::size)
                        .sum());
        metrics.gauge(
                "iomtriage_audit_entries_lost",
                "Entries of the audit trail that could not be written since the service started.",
                () -> trail.later().lost());
        metrics.gauge(
                "iomtriage_delivery_late_seconds",
                "How long the oldest entry that the host has not taken note of has been on record.",
                () -> deliveries
                        .late()
                        .map(each -> Duration.between(
                                        each.since(), trail.clock().instant())
                                .toSeconds())
                        .orElse(0L));
        metrics.gauge("iomtriage_store_reachable", "Whether the store answers.", () -> store.reachable() ? 1 : 0);
        metrics.gauge(
                "iomtriage_trail_intact",
                "Whether the audit trail was intact when it was last checked.",
                () -> store.trailVerdict()
                                .filter(ChainVerdict.Intact.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0);
    }

    private Response metrics() {
        return new Response(200, Map.of("Content-Type", RequestMetrics.CONTENT_TYPE), metrics.text());
    }
}
