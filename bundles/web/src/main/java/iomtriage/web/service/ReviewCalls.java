package iomtriage.web.service;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.referrals.audit.Action;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.pages.Desk;
import iomtriage.web.pages.Shown;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Reads and records decisions that people made in the host's own screens, and outcomes. */
final class ReviewCalls {

    private static final int LONGEST_NAME = 100;

    private final Desk desk;

    ReviewCalls(Desk desk) {
        this.desk = desk;
    }

    Response decisions(Request request, User caller) {
        Calls.needs(caller, Role.PRACTITIONER, Role.SUPERVISOR);
        SubjectId subject = Calls.open(desk, caller, request.parameter("ref").orElse(""));
        desk.log(caller.id(), Action.PERSON_VIEWED, Optional.of(subject), Map.of("page", "api decisions"));
        return Json.ok(review(desk.reviews().review(subject), caller));
    }

    Response decide(Request request, User caller) throws IOException {
        Calls.needs(caller, Role.SUPERVISOR);
        Forms.NewDecision sent = Json.read(request, Forms.NewDecision.class);
        SubjectId subject = Calls.open(desk, caller, sent.ref());
        Proposal proposal = new Proposal(
                subject,
                sent.choice(),
                sent.reasons(),
                sent.rationale(),
                sent.safety(),
                sent.sensitive(),
                sent.reviewOn().isEmpty() ? Optional.empty() : Optional.of(Calls.day("reviewOn", sent.reviewOn())),
                Shown.evidence(desk, subject, shownAt(sent.shownAt())).orElseThrow(RefusedException::notFound),
                sent.lastSeen());
        ReviewAnswer answer = desk.reviews().decide(decider(sent.decidedBy(), caller), proposal);
        if (answer instanceof ReviewAnswer.Refused refused) {
            return Problem.of(
                    422,
                    "The decision was not put on record.",
                    refused.findings().stream()
                            .map(each -> new Problem.Finding(each.field(), each.message()))
                            .toList());
        }
        return answer instanceof ReviewAnswer.Recorded recorded
                ? Response.json(201, Json.bytes(review(recorded.review(), caller)))
                : Problem.of(409, "Somebody else put something on record first. Read it, then decide again.");
    }

    /** The person who decided, as the host names them; what they may do is what the key allows. */
    private static User decider(Forms.Person person, User caller) {
        boolean named = !person.id().isBlank()
                && !person.name().isBlank()
                && person.id().length() <= LONGEST_NAME
                && person.name().length() <= LONGEST_NAME;
        if (!named) {
            throw new RefusedException(422, "\"decidedBy\" must name the person who decided: id and name.");
        }
        return new User(
                person.id(),
                person.name() + " (" + caller.name() + ")",
                caller.agency(),
                caller.area(),
                caller.roles());
    }

    private Instant shownAt(String text) {
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

    private static Map<String, Object> review(CaseReview review, User caller) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ref", review.subject().value());
        answer.put("standing", review.standing().name());
        answer.put("lastEntry", review.lastEntry());
        answer.put(
                "entries",
                review.entries().stream().map(entry -> entry(entry, caller)).toList());
        return answer;
    }

    private static Map<String, Object> entry(ReviewEntry entry, User caller) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", entry.stamp().number());
        answer.put("at", entry.stamp().at().toString());
        answer.put("by", entry.stamp().userName());
        answer.put("agency", entry.stamp().agency().name());
        if (entry instanceof ReviewEntry.Decided decided) {
            Proposal proposal = decided.proposal();
            boolean hidden = proposal.sensitive() && !caller.is(Role.SUPERVISOR);
            answer.put("kind", "decision");
            answer.put("choice", proposal.choice().name());
            answer.put("reasons", proposal.reasons());
            answer.put("text", hidden ? "" : proposal.rationale());
            answer.put("needsSecondPerson", decided.needsSecondPerson());
            answer.put("list", proposal.evidence().list());
        } else if (entry instanceof ReviewEntry.SecondPerson second) {
            answer.put("kind", "second-person");
            answer.put("text", second.rationale());
            answer.put("approved", second.approved());
        } else if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            answer.put("kind", "withdrawal");
            answer.put("text", withdrawn.rationale());
        } else if (entry instanceof ReviewEntry.View view) {
            answer.put("kind", "view");
            answer.put("text", view.text());
        }
        return answer;
    }
}
