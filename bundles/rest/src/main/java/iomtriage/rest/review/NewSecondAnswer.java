package iomtriage.rest.review;

import iomtriage.api.identity.User;
import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import java.io.IOException;
import java.util.Optional;

/**
 * A second person's answer as it was sent.
 *
 * @param reference whom it is about
 * @param decision number of the entry that it answers
 * @param approved whether that may stand
 * @param rationale why
 * @param second who answers
 */
record NewSecondAnswer(String reference, long decision, boolean approved, String rationale, User second) {

    /** @throws iomtriage.rest.message.FaultyBodyException with everything that is wrong */
    static NewSecondAnswer read(Request request, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<String> reference = body.words("ref");
        Optional<Long> decision = body.entry("decision");
        Optional<Boolean> approved = body.trueOrFalse("approved");
        Optional<String> rationale = body.words("rationale");
        Optional<User> second = Deciders.read(body, caller);
        body.end();
        faults.refuse(ReviewForm.NOT_RECORDED);
        return new NewSecondAnswer(
                reference.orElseThrow(),
                decision.orElseThrow(),
                approved.orElseThrow(),
                rationale.orElseThrow(),
                second.orElseThrow());
    }
}
