package iomtriage.rest.review;

import iomtriage.api.review.CaseReview;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.ReviewAnswer;
import iomtriage.api.review.ReviewEntry;
import iomtriage.http.Problem;
import iomtriage.http.Response;
import iomtriage.rest.message.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** What is on record about a person, and the result of putting something there, as answers. */
final class ReviewForm {

    static final String NOT_RECORDED = "It was not put on record.";

    private ReviewForm() {}

    /**
     * The answer to something that was to be put on record.
     *
     * @param fields the name that a field has in what was sent, by its name in a finding
     */
    static Response answer(ReviewAnswer answer, Function<String, String> fields) {
        if (answer instanceof ReviewAnswer.Recorded recorded) {
            return Response.json(201, Json.bytes(of(recorded.review())));
        }
        return answer instanceof ReviewAnswer.Refused refused
                ? Problem.of(
                        422,
                        NOT_RECORDED,
                        refused.findings().stream()
                                .map(each -> new Problem.Finding(fields.apply(each.field()), each.message()))
                                .toList())
                : overtaken();
    }

    static Response overtaken() {
        return Problem.of(409, "Another entry was recorded first. Read it, then decide again.");
    }

    static Map<String, Object> of(CaseReview review) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ref", review.subject().value());
        answer.put("standing", review.standing().name());
        answer.put("lastEntry", review.lastEntry());
        answer.put("entries", review.entries().stream().map(ReviewForm::entry).toList());
        return answer;
    }

    /** An entry by itself, which says whom it is about. */
    static Map<String, Object> entryOfSomebody(ReviewEntry entry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("ref", entry.stamp().subject().value());
        answer.put("entry", entry(entry));
        return answer;
    }

    private static Map<String, Object> entry(ReviewEntry entry) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("number", entry.stamp().number());
        answer.put("at", entry.stamp().at().toString());
        answer.put("by", entry.stamp().userName());
        answer.put("agency", entry.stamp().agency().name());
        if (entry instanceof ReviewEntry.Decided decided) {
            Proposal proposal = decided.proposal();
            answer.put("kind", "decision");
            answer.put("choice", proposal.choice().name());
            answer.put("reasons", proposal.reasons());
            answer.put("text", proposal.rationale());
            answer.put("needsSecondPerson", decided.needsSecondPerson());
            decided.evidence().place().ifPresent(seen -> answer.put("list", seen.list()));
        } else if (entry instanceof ReviewEntry.SecondPerson second) {
            answer.put("kind", "second-person");
            answer.put("decision", second.decision());
            answer.put("text", second.rationale());
            answer.put("approved", second.approved());
        } else if (entry instanceof ReviewEntry.Withdrawn withdrawn) {
            answer.put("kind", "withdrawal");
            answer.put("decision", withdrawn.withdrawal().decision());
            answer.put("reasons", withdrawn.withdrawal().reasons());
            answer.put("text", withdrawn.withdrawal().rationale());
            answer.put("needsSecondPerson", withdrawn.needsSecondPerson());
        } else if (entry instanceof ReviewEntry.Rated rated) {
            answer.put("kind", "rating");
            answer.put("rating", rated.rating().name());
            answer.put("expires", rated.expires().toString());
            answer.put("text", rated.rationale());
        } else if (entry instanceof ReviewEntry.View view) {
            answer.put("kind", "view");
            answer.put("viewOf", view.agency().name());
            view.stance().ifPresent(stance -> answer.put("stance", stance.name()));
            answer.put("text", view.text());
        }
        return answer;
    }
}
