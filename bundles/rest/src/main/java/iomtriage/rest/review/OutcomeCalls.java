package iomtriage.rest.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.Problem;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.OutcomeFollowUp;
import iomtriage.lists.reader.CaseReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Json;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.outcome.Calibration;
import iomtriage.reviews.outcome.OutcomeAnswer;
import iomtriage.reviews.outcome.OutcomeReport;
import iomtriage.reviews.outcome.Outcomes;
import iomtriage.reviews.outcome.RecordedOutcome;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what became of people, gives it back, and says whether the pack in service had predicted it. */
public final class OutcomeCalls implements CallGroup {

    private final CaseReader cases;
    private final Outcomes outcomes;
    private final OutcomeFollowUp followUp;
    private final AuditTrail trail;

    public OutcomeCalls(CaseReader cases, Outcomes outcomes, OutcomeFollowUp followUp, AuditTrail trail) {
        this.cases = cases;
        this.outcomes = outcomes;
        this.followUp = followUp;
        this.trail = trail;
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Recorded(
            String ref,
            long number,
            String outcome,
            boolean happened,
            String date,
            @Nullable Long corrects,
            String by,
            String at) {

        static Recorded of(RecordedOutcome outcome) {
            OutcomeReport report = outcome.report();
            return new Recorded(
                    report.subject().value(),
                    outcome.number(),
                    report.outcome(),
                    report.happened(),
                    report.date().toString(),
                    report.corrects().isPresent() ? (Long) report.corrects().getAsLong() : null,
                    outcome.by(),
                    outcome.at().toString());
        }
    }

    record Tally(int people, int happened, double expected, double low, double high, String drift) {

        static Tally of(Calibration.Tally tally) {
            return new Tally(
                    tally.people(),
                    tally.happened(),
                    tally.expected(),
                    tally.low(),
                    tally.high(),
                    tally.drift().name());
        }
    }

    record Band(String band, Tally tally) {}

    record Calibrated(String outcome, Tally all, List<Band> bands) {

        static Calibrated of(Calibration calibration) {
            return new Calibrated(
                    calibration.outcome(),
                    Tally.of(calibration.all()),
                    calibration.bands().entrySet().stream()
                            .map(each -> new Band(each.getKey(), Tally.of(each.getValue())))
                            .toList());
        }
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.get("/api/v1/outcomes", this::outcomes)
                .postOnce("/api/v1/outcomes", this::report)
                .get("/api/v1/calibration", this::calibration);
    }

    Response report(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        NewOutcome sent = NewOutcome.read(request);
        SubjectId subject = cases.open(caller, sent.reference(), "api");
        OutcomeAnswer answer = outcomes.record(caller, sent.report(subject));
        return answer instanceof OutcomeAnswer.Recorded recorded
                ? Response.json(201, Json.bytes(Recorded.of(recorded.outcome())))
                : Problem.of(
                        422,
                        ReviewForm.NOT_RECORDED,
                        ((OutcomeAnswer.Refused) answer)
                                .findings().stream()
                                        .map(each -> new Problem.Finding(each.field(), each.message()))
                                        .toList());
    }

    Response outcomes(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = cases.open(caller, request.parameter("ref").orElse(""), "api");
        trail.record(caller.id(), Action.PERSON_VIEWED, Optional.of(subject), Map.of("page", "api outcomes"));
        return Json.ok(Map.of(
                "outcomes", outcomes.of(subject).stream().map(Recorded::of).toList()));
    }

    Response calibration(Request request, User caller) {
        Calls.needs(caller, Role.SUPERVISOR, Role.DATA_SCIENTIST);
        return Json.ok(Map.of(
                "outcomes",
                followUp.calibrations(caller).stream().map(Calibrated::of).toList()));
    }
}
