package iomtriage.rest.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.Choice;
import iomtriage.api.review.Proposal;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A decision as it was sent.
 *
 * @param reference whom it is about
 * @param proposal what is put forward, about the person whose reference that is
 * @param decider who decided
 */
record NewDecision(String reference, Function<SubjectId, Proposal> proposal, User decider) {

    /** @throws iomtriage.rest.message.FaultyBodyException with everything that is wrong */
    static NewDecision read(Request request, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<String> reference = body.words("ref");
        Optional<String> list = body.words("list");
        list.filter(String::isBlank)
                .ifPresent(none ->
                        faults.value("list", "It must name the list that the case was looked at on, by its id."));
        Optional<Choice> choice = body.constant("choice", Choice.class);
        Optional<List<String>> reasons = body.manyWords("reasons");
        Optional<String> rationale = body.words("rationale");
        Optional<Map<SafetyQuestion, Answer>> safety = body.answers("safety", SafetyQuestion.class, Answer.class);
        Optional<Boolean> sensitive = body.trueOrFalse("sensitive");
        Optional<LocalDate> reviewOn = body.dayOrNone("reviewOn");
        Optional<User> decider = Deciders.read(body, caller);
        Optional<Instant> shownAt = body.time("shownAt");
        Optional<Long> lastSeen = body.entry("lastSeen");
        body.end();
        faults.refuse(ReviewForm.NOT_RECORDED);
        return new NewDecision(
                reference.orElseThrow(),
                subject -> new Proposal(
                        subject,
                        list.orElseThrow(),
                        choice.orElseThrow(),
                        reasons.orElseThrow(),
                        rationale.orElseThrow(),
                        safety.orElseThrow(),
                        sensitive.orElseThrow(),
                        reviewOn,
                        shownAt,
                        lastSeen.orElseThrow()),
                decider.orElseThrow());
    }
}
