package iomtriage.rest.list;

import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.caseload.CaseloadName;
import iomtriage.lists.caseload.CaseloadRefusedException;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.caseload.ChangedCaseload;
import iomtriage.lists.caseload.ReceivedCaseload;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Receives caseloads from hosts that are not in the framework. */
public final class CaseloadCalls implements CallGroup {

    private static final String TYPE = "application/x-ndjson";

    private final AuditTrail trail;
    private final Caseloads caseloads;

    public CaseloadCalls(AuditTrail trail, Caseloads caseloads) {
        this.trail = trail;
        this.caseloads = caseloads;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.post("/api/v1/caseloads", this::receive)
                .get("/api/v1/caseloads", this::received)
                .post("/api/v1/caseload-changes", this::change);
    }

    Response receive(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        CaseloadName name = request.parameter("name")
                .flatMap(CaseloadName::of)
                .orElseThrow(() -> new RefusedException(400, CaseloadName.RULE));
        try (InputStream body = body(request)) {
            ReceivedCaseload received = caseloads.receive(name, body, fresh -> log(caller, fresh));
            return Response.json(201, Json.bytes(described(received)))
                    .with("Location", "/api/v1/caseloads?id=" + received.id());
        } catch (CaseloadRefusedException refused) {
            throw refusal(refused);
        }
    }

    private static RefusedException refusal(CaseloadRefusedException refused) {
        return switch (refused.reason()) {
            case MALFORMED -> new RefusedException(Refusal.MALFORMED, refused.getMessage());
            case BROKEN_OFF -> new RefusedException(Refusal.BROKEN_OFF, refused.getMessage());
            case TOO_LARGE -> new RefusedException(Refusal.TOO_LARGE, refused.getMessage());
            case EMPTY, RECORDS -> new RefusedException(422, refused.getMessage());
            case BUSY -> new RefusedException(503, refused.getMessage());
            case NOT_KEPT -> new RefusedException(507, refused.getMessage());
        };
    }

    Response change(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        String id = request.parameter("id")
                .orElseThrow(() -> new RefusedException(400, "Say which caseload is to be changed, by its id."));
        try (InputStream body = body(request)) {
            return caseloads
                    .change(id, body, changed -> log(caller, changed.caseload()))
                    .map(changed -> Response.json(201, Json.bytes(described(changed)))
                            .with(
                                    "Location",
                                    "/api/v1/caseloads?id=" + changed.caseload().id()))
                    .orElseThrow(RefusedException::notFound);
        } catch (CaseloadRefusedException refused) {
            throw refusal(refused);
        }
    }

    private static Map<String, Object> described(ChangedCaseload changed) {
        Map<String, Object> described = described(changed.caseload());
        described.put("replaced", changed.replaced());
        described.put("added", changed.added());
        return described;
    }

    /** What was said of a caseload when it was received, while it is kept. */
    Response received(Request request, User caller) {
        Calls.needs(caller, Role.SUPERVISOR);
        return request.parameter("id")
                .flatMap(caseloads::find)
                .map(each -> Json.ok(described(each)))
                .orElseThrow(RefusedException::notFound);
    }

    private InputStream body(Request request) {
        String type = request.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (!type.equals(TYPE) && !type.startsWith(TYPE + ";")) {
            throw new RefusedException(415, "Send the case records as " + TYPE + ": one record of JSON a line.");
        }
        return switch (request.header("content-encoding").orElse("").toLowerCase(Locale.ROOT)) {
            case "gzip", "x-gzip" -> Caseloads.decompressed(request.body());
            case "", "identity" -> {
                announced(request).ifPresent(caseloads::refuseTooLarge);
                yield request.body();
            }
            default ->
                throw new RefusedException(
                        415, "Send the case records as they are, or with \"Content-Encoding: gzip\".");
        };
    }

    private static Optional<Long> announced(Request request) {
        return request.header("content-length")
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(Long::parseLong);
    }

    private void log(User caller, ReceivedCaseload received) {
        trail.record(caller.id(), Action.CASELOAD_RECEIVED, Optional.empty(), described(received));
    }

    private static Map<String, Object> described(ReceivedCaseload received) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", received.id());
        described.put("name", received.name());
        described.put("records", received.records());
        described.put("bytes", received.bytes());
        described.put("digest", received.digest());
        return described;
    }
}
