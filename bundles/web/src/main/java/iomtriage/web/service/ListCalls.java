package iomtriage.web.service;

import iomtriage.api.caserecord.CaseSource;
import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Access;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.referral.ListHeader;
import iomtriage.api.referral.Referral;
import iomtriage.api.referral.TriageRequest;
import iomtriage.api.review.Standing;
import iomtriage.referrals.audit.Action;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.lists.ListJob;
import iomtriage.web.lists.PublishedList;
import iomtriage.web.pages.Desk;
import iomtriage.web.pages.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Makes lists in the background, and reads the newest. */
final class ListCalls {

    private static final int MOST_ROWS = 500;
    private static final int ROWS = 50;
    private static final int MOST_JOBS = 100;
    private static final int LARGEST_CAPACITY = 1_000_000;

    private final Desk desk;
    private final CaseSource caseload;
    private final Map<String, ListJob> jobs = new ConcurrentHashMap<>();

    ListCalls(Desk desk, CaseSource caseload) {
        this.desk = desk;
        this.caseload = caseload;
    }

    Response make(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        Forms.NewList wanted = Json.read(request, Forms.NewList.class);
        if (wanted.capacity() < 1 || wanted.capacity() > LARGEST_CAPACITY) {
            throw new RefusedException(422, "\"capacity\" must be from 1 to " + LARGEST_CAPACITY + ".");
        }
        if (jobs.values().stream().filter(job -> !job.result().isDone()).count() >= MOST_JOBS) {
            throw new RefusedException(503, "Too many lists are waiting to be made. Try again later.");
        }
        jobs.values().removeIf(job -> jobs.size() >= MOST_JOBS && job.result().isDone());
        String id = UUID.nameUUIDFromBytes(
                        (caller.id() + desk.clock().instant() + System.nanoTime()).getBytes(StandardCharsets.UTF_8))
                .toString();
        TriageRequest triage = new TriageRequest(Calls.day("asOf", wanted.asOf()), wanted.capacity());
        jobs.put(id, desk.lists().make(caseload, triage, made -> logMade(caller, made)));
        return Response.json(202, Json.bytes(state(id))).with("Location", "/api/v1/jobs?id=" + id);
    }

    private void logMade(User caller, PublishedList made) {
        // Sorted by every bag before anybody sees the list: the first person page would wait for it otherwise.
        made.list().cutLine(0);
        ListHeader header = made.list().header();
        desk.log(
                caller.id(),
                Action.LIST_MADE,
                Optional.empty(),
                Map.of(
                        "list", header.id(),
                        "caseload", header.caseload(),
                        "asOf", header.asOf().toString(),
                        "capacity", header.capacity(),
                        "pack", header.pack().key(),
                        "packDigest", header.pack().digest(),
                        "policy", header.policy()));
    }

    Response job(Request request, User caller) {
        String id = request.parameter("id").filter(jobs::containsKey).orElseThrow(RefusedException::notFound);
        return Json.ok(state(id));
    }

    private Map<String, Object> state(String id) {
        ListJob job = jobs.get(id);
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("id", id);
        state.put("stage", job.stage());
        state.put("done", job.count());
        job.total().ifPresent(total -> state.put("total", total));
        job.failure().ifPresent(why -> state.put("failure", why));
        job.list().ifPresent(made -> state.put("list", made.list().header().id()));
        return state;
    }

    Response page(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        PublishedList published = current();
        int page = Calls.number(request.parameter("page"), 1, 1_000_000);
        int size = Calls.number(request.parameter("size"), ROWS, MOST_ROWS);
        Map<SubjectId, Standing> standings = desk.reviews().standings();
        List<Object> rows = new ArrayList<>();
        long first = (long) (page - 1) * size;
        for (long position = first;
                position < Math.min(first + size, published.index().size());
                position++) {
            row(published, (int) position, caller, standings).ifPresent(rows::add);
        }
        ListHeader header = published.list().header();
        desk.log(caller.id(), Action.LIST_VIEWED, Optional.empty(), Map.of("list", header.id(), "page", page));
        byte[] body = Json.bytes(new Forms.ListPage(
                header.id(),
                header.asOf().toString(),
                header.capacity(),
                header.pack().key(),
                header.policy(),
                published.index().size(),
                page,
                rows));
        return Tagged.answer(request, body);
    }

    private Optional<Object> row(
            PublishedList published, int position, User caller, Map<SubjectId, Standing> standings) {
        SubjectId subject = published.index().subject(position);
        Access access = desk.access().to(caller, subject);
        if (access == Access.NONE) {
            return Optional.empty();
        }
        if (access == Access.RESTRICTED) {
            return Optional.of(new Forms.Restricted(subject.value(), true));
        }
        Referral referral = Shown.to(desk, caller, published.list().at(position + 1));
        return Optional.of(Forms.row(
                referral, standings.getOrDefault(subject, Standing.UNDECIDED).name()));
    }

    Response person(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = Calls.open(desk, caller, request.parameter("ref").orElse(""));
        PublishedList published = current();
        Referral referral = Shown.to(desk, caller, published.find(subject).orElseThrow(RefusedException::notFound));
        desk.log(
                caller.id(),
                Action.PERSON_VIEWED,
                Optional.of(subject),
                Map.of("page", "api", "list", published.list().header().id()));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("list", published.list().header().id());
        answer.put(
                "referral",
                Forms.row(referral, desk.reviews().review(subject).standing().name()));
        answer.put("scores", Forms.scores(referral.assessment()));
        return Tagged.answer(request, Json.bytes(answer));
    }

    private PublishedList current() {
        return desk.lists().current().orElseThrow(() -> new RefusedException(404, "No list was made yet."));
    }
}
