package iomtriage.web.health;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.web.http.Response;
import iomtriage.web.http.Routes;
import iomtriage.web.lists.ListIndex;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.pages.Desk;
import iomtriage.web.pages.DetailJson;
import iomtriage.web.pages.EventualLog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Liveness, readiness and metrics. */
public final class Health {

    private static final String UP = "up";

    private final Desk desk;
    private final Meters meters;

    public Health(Desk desk, Meters meters) {
        this.desk = desk;
        this.meters = meters;
        gauges();
    }

    public Routes routes() {
        return new Routes()
                .get("/health/live", request -> Response.text(200, UP + "\n"))
                .get("/health/ready", request -> ready())
                .get("/metrics", request -> metrics());
    }

    private Response ready() {
        Map<String, String> parts = new TreeMap<>();
        parts.put("pack", desk.packs().inService().isPresent() ? UP : "down: no model pack is in service");
        parts.put("store", desk.health().reachable() ? UP : "down: the store cannot be reached");
        // Where nobody has asked for a list yet, it is ready for a caseload to be handed over.
        boolean listed =
                desk.lists().current().isPresent() || desk.lists().latest().isEmpty();
        parts.put("list", listed ? UP : "down: no list was made yet");
        parts.put("trail", trail(desk.health().verdictAtStart(), desk.later()));
        boolean ready = parts.values().stream().allMatch(UP::equals);
        return Response.json(ready ? 200 : 503, DetailJson.of(parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String trail(Optional<ChainVerdict> verdict, EventualLog log) {
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

    /** What only the desk knows. */
    private void gauges() {
        meters.gauge(
                "iomtriage_people_ranked",
                "People on the newest list.",
                () -> desk.lists()
                        .current()
                        .map(PublishedList::index)
                        .map(ListIndex::size)
                        .orElse(0));
        meters.gauge(
                "iomtriage_audit_entries_lost",
                "Entries of the audit trail that could not be written since the service started.",
                () -> desk.later().lost());
        meters.gauge(
                "iomtriage_store_reachable",
                "Whether the store answers.",
                () -> desk.health().reachable() ? 1 : 0);
        meters.gauge(
                "iomtriage_trail_intact",
                "Whether the audit trail was intact at start.",
                () -> desk.health()
                                .verdictAtStart()
                                .filter(ChainVerdict.Intact.class::isInstance)
                                .isPresent()
                        ? 1
                        : 0);
    }

    private Response metrics() {
        return new Response(200, Map.of("Content-Type", Meters.CONTENT_TYPE), meters.text());
    }
}
