package iomtriage.rest.review;

import iomtriage.api.identity.User;
import iomtriage.api.review.Stance;
import iomtriage.http.Request;
import iomtriage.rest.message.Faults;
import iomtriage.rest.message.Fields;
import java.io.IOException;
import java.util.Optional;

/**
 * An agency's view as it was sent.
 *
 * @param reference whom it is about
 * @param stance where the agency stands; empty if it does not say
 * @param text what the agency thinks
 * @param colleague who says so
 */
record NewView(String reference, Optional<Stance> stance, String text, User colleague) {

    /** @throws iomtriage.rest.message.FaultyBodyException with everything that is wrong */
    static NewView read(Request request, User caller) throws IOException {
        Faults faults = new Faults();
        Fields body = Fields.of(request, faults);
        Optional<String> reference = body.words("ref");
        Optional<Stance> stance = body.has("stance") ? body.constant("stance", Stance.class) : Optional.empty();
        Optional<String> text = body.words("text");
        Optional<User> colleague = Deciders.readColleague(body, caller);
        body.end();
        faults.refuse(ReviewForm.NOT_RECORDED);
        return new NewView(reference.orElseThrow(), stance, text.orElseThrow(), colleague.orElseThrow());
    }
}
