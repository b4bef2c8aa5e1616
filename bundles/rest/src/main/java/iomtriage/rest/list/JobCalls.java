package iomtriage.rest.list;

import iomtriage.api.caseload.CaseSource;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.ListCounts;
import iomtriage.lists.ListJob;
import iomtriage.lists.ListRecorder;
import iomtriage.lists.PublishedList;
import iomtriage.lists.caseload.Caseloads;
import iomtriage.lists.reader.ListReader;
import iomtriage.rest.CallGroup;
import iomtriage.rest.CallRoutes;
import iomtriage.rest.Calls;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Json;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.rule.ReviewRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes lists in the background, and says how far they have come. */
public final class JobCalls implements CallGroup {

    private static final int MOST_JOBS = 100;
    private static final long PERCENT = 100;

    private final ListReader lists;
    private final ReviewRules rules;
    private final AuditTrail trail;
    private final Caseloads caseloads;
    private final ListRecorder recorder;
    private final Map<String, Job> jobs = new ConcurrentHashMap<>();

    /** @param owner the application that started it */
    private record Job(String owner, ListJob work) {

        boolean done() {
            return work.result().isDone();
        }
    }

    public JobCalls(ListReader lists, ReviewRules rules, AuditTrail trail, Caseloads caseloads, ListRecorder recorder) {
        this.lists = lists;
        this.rules = rules;
        this.trail = trail;
        this.caseloads = caseloads;
        this.recorder = recorder;
    }

    @Override
    public void addTo(CallRoutes calls) {
        calls.post("/api/v1/lists", this::make)
                .get("/api/v1/jobs", this::job)
                .post("/api/v1/job-cancellations", this::cancel);
    }

    Response make(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        NewListForm wanted = NewListForm.read(request, new NewListForm.Rules(lists, caseloads, rules, trail), caller);
        if (jobs.values().stream().filter(job -> !job.done()).count() >= MOST_JOBS) {
            throw new RefusedException(503, "Too many lists are waiting to be made. Try again later.");
        }
        jobs.values().removeIf(job -> jobs.size() >= MOST_JOBS && job.done());
        ListJob work = start(wanted, caller);
        String id = UUID.nameUUIDFromBytes(
                        (caller.id() + trail.clock().instant() + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                .toString();
        jobs.put(id, new Job(caller.id(), work));
        return Response.json(202, Json.bytes(state(id, work, caller))).with("Location", "/api/v1/jobs?id=" + id);
    }

    private ListJob start(NewListForm wanted, User caller) {
        CaseSource source = source(wanted.caseload());
        ListJob work = lists.lists().make(source, wanted.request(), recorder.asked(caller.id(), wanted.request()));
        work.result().whenComplete((made, failure) -> caseloads.giveBack(source));
        return work;
    }

    private CaseSource source(Optional<String> id) {
        return caseloads.take(id).orElseThrow(() -> {
            if (id.isPresent()) {
                // It went while the body was read.
                Faults faults = new Faults();
                faults.value("caseload", NewListForm.NOT_KEPT);
                faults.refuse("The list cannot be made like this.");
            }
            return new RefusedException(
                    409,
                    "There is no caseload to rank. Send one with POST /api/v1/caseloads, then ask for the list again.");
        });
    }

    /** Only who started a job, or a supervisor, learns that there is one. */
    Response job(Request request, User caller) {
        return Json.ok(state(id(request), found(request, caller), caller));
    }

    /** Lists are cancelled by those who may ask for them. */
    Response cancel(Request request, User caller) {
        Calls.needs(caller, Role.SUPERVISOR);
        ListJob work = found(request, caller);
        if (!recorder.cancel(lists.lists(), work, caller.id())) {
            throw new RefusedException(
                    409, "The making of this list has ended already, so there is nothing to cancel. Ask how it ended.");
        }
        return Json.ok(state(id(request), work, caller));
    }

    private static String id(Request request) {
        return request.parameter("id").orElse("");
    }

    private ListJob found(Request request, User caller) {
        return Optional.ofNullable(jobs.get(id(request)))
                .filter(each -> each.owner().equals(caller.id()) || caller.is(Role.SUPERVISOR))
                .orElseThrow(RefusedException::notFound)
                .work();
    }

    private Map<String, Object> state(String id, ListJob job, User caller) {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("stage", job.stage());
        state.put("done", 0);
        // In hundredths: how many people there are in all would tell how many are closed to the caller.
        job.total().ifPresent(total -> {
            state.put("done", total == 0 ? PERCENT : Math.min(PERCENT, PERCENT * job.count() / total));
            state.put("total", PERCENT);
        });
        job.failure().ifPresent(why -> state.put("failure", why));
        Optional<PublishedList> seen = job.list().map(made -> lists.as(caller, made));
        seen.map(ListCounts::of)
                .or(() -> job.failure().flatMap(why -> job.counts()))
                .ifPresent(counts -> {
                    state.put("ranked", counts.ranked());
                    state.put("refused", counts.refused());
                    state.put("notScorable", counts.notScorable());
                });
        seen.ifPresent(made -> state.put("list", made.list().header().id()));
        return state;
    }
}
