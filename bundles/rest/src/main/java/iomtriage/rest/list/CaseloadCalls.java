package iomtriage.rest.list;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caserecord.CaseRecord;
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
import iomtriage.lists.host.RecordChanges;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Receives caseloads from hosts that are not in the framework. */
public final class CaseloadCalls implements CallGroup {

    private static final String TYPE = "application/x-ndjson";

    private final AuditTrail trail;
    private final Caseloads caseloads;
    private final RecordChanges changes;
    private final CaseRecordReader reader;

    public CaseloadCalls(AuditTrail trail, Caseloads caseloads, RecordChanges changes, CaseRecordReader reader) {
        this.trail = trail;
        this.changes = changes;
        this.reader = reader;
        this.caseloads = caseloads;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.post("/api/v1/caseloads", this::receive)
                .get("/api/v1/caseloads", this::received)
                .post("/api/v1/caseload-changes", this::change)
                .put("/api/v1/caseloads/{id}/records/{subject}", this::replace);
    }

    Response receive(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        CaseloadName name = request.parameter("name")
                .flatMap(CaseloadName::of)
                .orElseThrow(() -> new RefusedException(400, CaseloadName.RULE));
        try (InputStream body = body(request)) {
            ReceivedCaseload received = caseloads.receive(name, body, fresh -> log(caller, fresh));
            return made(received, received.described());
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
                    .map(changed -> made(changed.caseload(), described(changed)))
                    .orElseThrow(RefusedException::notFound);
        } catch (CaseloadRefusedException refused) {
            throw refusal(refused);
        }
    }

    private static Response made(ReceivedCaseload caseload, Map<String, Object> described) {
        return Response.json(201, Json.bytes(described)).with("Location", "/api/v1/caseloads?id=" + caseload.id());
    }

    /** One record, and what it does to the list in view. */
    Response replace(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        LocalDate asOf = Calls.asOf(request);
        CaseRecord record = Calls.record(request, reader);
        if (!request.parameter("subject").equals(Optional.of(record.subject().value()))) {
            throw new RefusedException(422, "The record is of another person than the address names.");
        }
        try {
            return changes.take(caller, request.parameter("id").orElse(""), record, asOf)
                    .map(taken -> made(taken.caseload().caseload(), described(taken)))
                    .orElseThrow(RefusedException::notFound);
        } catch (CaseloadRefusedException refused) {
            throw refusal(refused);
        }
    }

    private static Map<String, Object> described(RecordChanges.Taken taken) {
        Map<String, Object> described = described(taken.caseload());
        taken.change().move().ifPresent(move -> described.put("move", MovesCalls.described(move)));
        taken.change().why().ifPresent(why -> described.put("why", why));
        return described;
    }

    private static Map<String, Object> described(ChangedCaseload changed) {
        Map<String, Object> described = changed.caseload().described();
        described.put("replaced", changed.replaced());
        described.put("added", changed.added());
        return described;
    }

    /** What was said of a caseload when it was received, while it is kept. */
    Response received(Request request, User caller) {
        Calls.needs(caller, Role.SUPERVISOR);
        return request.parameter("id")
                .flatMap(caseloads::find)
                .map(each -> Json.ok(each.described()))
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
        trail.record(caller.id(), Action.CASELOAD_RECEIVED, Optional.empty(), received.described());
    }
}
