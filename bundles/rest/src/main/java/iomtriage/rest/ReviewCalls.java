package iomtriage.rest;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.lists.Desk;
import iomtriage.reviews.audit.Action;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Reads and records decisions that people made in the host's own screens, and outcomes. */
final class ReviewCalls {

    private final Desk desk;

    ReviewCalls(Desk desk) {
        this.desk = desk;
    }

    Response decisions(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = Calls.open(desk, caller, request.parameter("ref").orElse(""));
        desk.log(caller.id(), Action.PERSON_VIEWED, Optional.of(subject), Map.of("page", "api decisions"));
        return Json.ok(ReviewForm.of(desk.reviews().shown(caller, subject)));
    }

    Response decide(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        Forms.NewDecision sent = Json.read(request, Forms.NewDecision.class);
        SubjectId subject = Calls.open(desk, caller, sent.ref());
        Proposal.Builder proposal = Proposal.of(
                        subject, listed(desk, subject).orElseThrow(RefusedException::notFound), sent.choice())
                .reasons(sent.reasons())
                .rationale(sent.rationale())
                .safety(sent.safety())
                .sensitive(sent.sensitive())
                .shownAt(shownAt(desk, sent.shownAt()))
                .lastSeen(sent.lastSeen());
        if (!sent.reviewOn().isEmpty()) {
            proposal.reviewOn(Calls.day("reviewOn", sent.reviewOn()));
        }
        ReviewAnswer answer = desk.reviews().decide(Deciders.of(sent.decidedBy(), caller), proposal.build());
        return ReviewForm.answer(answer, field -> field);
    }

    /** The newest list, if the person is on it. */
    static Optional<String> listed(Desk desk, SubjectId subject) {
        return desk.lists()
                .current()
                .filter(published -> published.index().position(subject).isPresent())
                .map(published -> published.list().header().id());
    }

    static Instant shownAt(Desk desk, String text) {
        try {
            Instant shown = Instant.parse(text);
            if (!shown.isAfter(desk.clock().instant())) {
                return shown;
            }
        } catch (DateTimeException notATime) {
            throw new RefusedException(400, "\"shownAt\" must be a time, for example 2026-03-27T14:05:00Z.");
        }
        throw new RefusedException(422, "\"shownAt\" must not lie in the future.");
    }

    Response outcome(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        Forms.NewOutcome sent = Json.read(request, Forms.NewOutcome.class);
        SubjectId subject = Calls.open(desk, caller, sent.ref());
        boolean known = desk.packs().inService().stream()
                .flatMap(pack -> pack.outcomes().stream())
                .anyMatch(outcome -> outcome.id().equals(sent.outcome()));
        if (!known) {
            throw new RefusedException(422, "\"outcome\" must be the id of an outcome of the pack in service.");
        }
        String date = Calls.day("date", sent.date()).toString();
        desk.log(
                caller.id(),
                Action.OUTCOME_RECEIVED,
                Optional.of(subject),
                Map.of("outcome", sent.outcome(), "happened", sent.happened(), "date", date));
        return new Response(204, Map.of(), new byte[0]);
    }
}
