package iomtriage.rest.score;

import iomtriage.api.caseload.CaseRecordReader;
import iomtriage.api.caserecord.CaseRecord;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.score.Assessment;
import iomtriage.api.score.Band;
import iomtriage.api.score.NoPackException;
import iomtriage.api.score.PackService;
import iomtriage.api.score.PackSummary;
import iomtriage.api.score.ScoringService;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.access.GuardedAccess;
import iomtriage.reviews.access.ShownTo;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scores one record, and says what is in service. */
public final class ScoreCalls implements CallGroup {

    private final PackService packs;
    private final ScoringService scoring;
    private final GuardedAccess access;
    private final AuditTrail trail;
    private final CaseRecordReader reader;

    public ScoreCalls(
            PackService packs,
            ScoringService scoring,
            GuardedAccess access,
            AuditTrail trail,
            CaseRecordReader reader) {
        this.packs = packs;
        this.scoring = scoring;
        this.access = access;
        this.trail = trail;
        this.reader = reader;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/pack", (request, caller) -> pack()).post("/api/v1/scores", this::score);
    }

    record Predicted(String id, String name, String kind, int windowMonths, List<Band> bands) {}

    Response pack() {
        PackSummary pack = packs.inService().orElseThrow(() -> new NoPackException(Optional.empty()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", pack.id());
        answer.put("version", pack.version());
        answer.put("digest", pack.digest());
        answer.put("simulated", pack.simulated());
        answer.put("intendedUse", pack.intendedUse());
        answer.put("limits", pack.limits());
        answer.put(
                "outcomes",
                pack.outcomes().stream()
                        .map(each -> new Predicted(
                                each.id(),
                                each.name(),
                                each.kind().name(),
                                each.windowMonths(),
                                pack.bands().of(each.id())))
                        .toList());
        answer.put("bandSource", pack.bands().source());
        return Json.ok(answer);
    }

    Response score(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        LocalDate asOf = Calls.asOf(request);
        CaseRecord record = Calls.record(request, reader);
        ShownTo shown = ShownTo.reader(access, caller);
        Assessment assessment = scoring.assess(shown.of(record, asOf), asOf);
        trail.later()
                .append(trail.draft(
                        caller.id(),
                        Action.PERSON_SCORED,
                        Optional.of(assessment.subject()),
                        Map.of("pack", assessment.pack().toString(), "input", assessment.inputDigest())));
        return Json.ok(ScoreForm.scores(shown.of(assessment)));
    }
}
