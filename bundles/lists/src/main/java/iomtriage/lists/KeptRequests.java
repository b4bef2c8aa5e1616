package iomtriage.lists;

import com.fasterxml.jackson.databind.JsonNode;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.cohort.Nomination;
import iomtriage.api.place.Placement;
import iomtriage.api.place.PlacementRule;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.score.VersionedId;
import iomtriage.reviews.audit.DetailJson;
import iomtriage.reviews.outcome.FirstPrediction;
import iomtriage.reviews.state.ServiceState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** Keeps with what the list in view was asked for, over a restart, as JSON. Thread-safe. */
public final class KeptRequests {

    private static final String NAME = "request of the list in view";
    private static final String REF = "ref";
    private static final String LIST = "list";
    private static final String RULE = "rule";
    private static final String REASON = "reason";
    private static final String BY = "by";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String POLICY = "policy";

    private final ServiceState state;
    private final String name;

    public KeptRequests(ServiceState state) {
        this(state, "");
    }

    /** @param area whose list it is; empty where there is one list alone */
    public KeptRequests(ServiceState state, String area) {
        this.state = state;
        this.name = area.isEmpty() ? NAME : NAME + " of " + area;
    }

    /** Keeps a request in place of the one before. */
    void keep(KeptRequest kept) {
        TriageRequest request = kept.request();
        new FirstPrediction(state).listMade(request.asOf());
        Map<String, Object> json = new TreeMap<>();
        json.put(LIST, kept.list());
        json.put(BY, kept.by());
        json.put("caseload", kept.caseload());
        json.put("sent", kept.sent());
        json.put("asOf", request.asOf().toString());
        json.put("capacity", request.capacity());
        request.policy().ifPresent(policy -> json.put(POLICY, policy.toString()));
        json.put(
                ListRecorder.NOMINATIONS,
                request.nominations().stream().map(KeptRequests::json).toList());
        json.put(
                ListRecorder.PLACEMENTS,
                request.placements().stream().map(KeptRequests::json).toList());
        state.keep(name, DetailJson.of(json));
    }

    private static Map<String, String> json(Nomination each) {
        Map<String, String> json = json(each.subject(), each.from(), each.to());
        json.put(LIST, each.list());
        json.put(BY, each.by());
        return json;
    }

    private static Map<String, String> json(Placement each) {
        Map<String, String> json = json(each.subject(), each.from(), each.to());
        json.put(RULE, each.rule().name());
        json.put(BY, each.by());
        json.put(REASON, each.reason());
        return json;
    }

    private static Map<String, String> json(SubjectId subject, LocalDate from, Optional<LocalDate> to) {
        Map<String, String> json = new TreeMap<>();
        json.put(REF, subject.value());
        json.put(FROM, from.toString());
        to.ifPresent(last -> json.put(TO, last.toString()));
        return json;
    }

    /** The newest; empty if none was kept yet. */
    Optional<KeptRequest> latest() {
        return state.kept(name).map(DetailJson::read).map(KeptRequests::read);
    }

    private static KeptRequest read(JsonNode json) {
        return new KeptRequest(
                text(json, LIST),
                text(json, BY),
                text(json, "caseload"),
                json.path("sent").booleanValue(),
                TriageRequest.of(day(json, "asOf"), json.path("capacity").intValue())
                        .nominations(all(json.path(ListRecorder.NOMINATIONS)).stream()
                                .map(KeptRequests::nomination)
                                .toList())
                        .placements(all(json.path(ListRecorder.PLACEMENTS)).stream()
                                .map(KeptRequests::placement)
                                .toList())
                        .policy(
                                json.has(POLICY)
                                        ? Optional.of(VersionedId.parse(text(json, POLICY)))
                                        : Optional.empty())
                        .build());
    }

    private static Nomination nomination(JsonNode json) {
        return Nomination.of(new SubjectId(text(json, REF)))
                .list(text(json, LIST))
                .by(text(json, BY))
                .from(day(json, FROM))
                .to(last(json))
                .build();
    }

    private static Placement placement(JsonNode json) {
        return Placement.of(new SubjectId(text(json, REF)), PlacementRule.valueOf(text(json, RULE)))
                .by(text(json, BY))
                .reason(text(json, REASON))
                .from(day(json, FROM))
                .to(last(json))
                .build();
    }

    private static List<JsonNode> all(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).textValue();
    }

    private static LocalDate day(JsonNode json, String field) {
        return LocalDate.parse(text(json, field));
    }

    private static Optional<LocalDate> last(JsonNode json) {
        return json.has(TO) ? Optional.of(day(json, TO)) : Optional.empty();
    }
}
