package iomtriage.rest.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.reader.CaseReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.Reviews;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Reads and records decisions that people made in the host's own screens. */
public final class ReviewCalls implements CallGroup {

    private final CaseReader cases;
    private final Reviews reviews;
    private final AuditTrail trail;

    public ReviewCalls(CaseReader cases, Reviews reviews, AuditTrail trail) {
        this.cases = cases;
        this.reviews = reviews;
        this.trail = trail;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/decisions", this::decisions).postOnce("/api/v1/decisions", this::decide);
    }

    Response decisions(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = cases.open(caller, request.parameter("ref").orElse(""), "api");
        trail.record(caller.id(), Action.PERSON_VIEWED, Optional.of(subject), Map.of("page", "api decisions"));
        return Json.ok(ReviewForm.of(reviews.shown(caller, subject)));
    }

    Response decide(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        NewDecision sent = NewDecision.read(request, caller);
        SubjectId subject = cases.open(caller, sent.reference(), "api");
        return ReviewForm.answer(reviews.decide(sent.decider(), sent.proposal().apply(subject)), field -> field);
    }
}
