package iomtriage.rest.review;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.User;
import iomtriage.api.oasys.Answer;
import iomtriage.api.review.SafetyQuestion;
import iomtriage.api.review.Withdrawal;
import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The withdrawal of a decision as it was sent.
 *
 * @param reference whom it is about
 * @param withdrawal what is put forward, about the person whose reference that is
 * @param decider who withdrew it
 */
record NewWithdrawal(String reference, Function<SubjectId, Withdrawal> withdrawal, User decider) {

    /** @throws iomtriage.rest.message.FaultyBodyException with everything that is wrong */
    static NewWithdrawal read(Request request, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<String> reference = body.words("ref");
        Optional<String> list = body.words("list");
        Optional<Long> decision = body.entry("decision");
        Optional<List<String>> reasons = body.manyWords("reasons");
        Optional<String> rationale = body.words("rationale");
        Optional<Map<SafetyQuestion, Answer>> safety = body.answers("safety", SafetyQuestion.class, Answer.class);
        Optional<User> decider = Deciders.read(body, caller);
        Optional<Instant> shownAt = body.time("shownAt");
        body.end();
        faults.refuse(ReviewForm.NOT_RECORDED);
        return new NewWithdrawal(
                reference.orElseThrow(),
                subject -> new Withdrawal(
                        subject,
                        decision.orElseThrow(),
                        list.filter(id -> !id.isBlank()),
                        reasons.orElseThrow(),
                        rationale.orElseThrow(),
                        safety.orElseThrow(),
                        shownAt),
                decider.orElseThrow());
    }
}
