package iomtriage.pages;

import iomtriage.api.identity.User;
import iomtriage.http.Form;
import iomtriage.http.Refusal;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.SignIn;
import iomtriage.http.authentication.SignInAnswer;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.RefusedSignIns;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Signing in and out. */
public final class SignInPages {

    /** One message for every kind, so that it tells nothing about names and passwords. */
    private static final String ERROR =
            "The name or the password is wrong, or there were too many tries. Wait a minute.";

    /** The parameter of the address to which a refused sign-in leads. */
    private static final String REFUSED = "refused";

    private final AuditTrail trail;
    private final Views views;
    private final SignIn signIn;
    private final RefusedSignIns strangers;
    private final Predicate<String> pages;

    /** @param pages whether an address is that of a page of ours */
    public SignInPages(AuditTrail trail, Views views, SignIn signIn, Predicate<String> pages) {
        this.trail = trail;
        this.views = views;
        this.signIn = signIn;
        this.pages = pages;
        this.strangers = new RefusedSignIns(trail, "password");
    }

    public Response form(Request request) {
        return form(request, 200, request.parameter(REFUSED).isPresent());
    }

    private Response form(Request request, int status, boolean refused) {
        return views.page(
                status,
                "sign-in",
                Frame.outside(refused ? "Error: Sign in" : "Sign in"),
                Map.of(
                        "error", refused ? ERROR : "",
                        "to", to(request),
                        "kept", request.parameter("kept").isPresent()));
    }

    /** Where to go after signing in: only to pages of ours. */
    private String to(Request request) {
        return request.parameter("to").filter(pages).orElse("");
    }

    public Response signIn(Request request) {
        SignInAnswer answer = signIn.check(request);
        if (answer instanceof SignInAnswer.Refused refused) {
            strangers.turnedAway(refused.triedName(), request.remoteAddress());
            String to = to(request);
            // A form of another site is answered at once; ours leads to an address that can be gone back to.
            Response answered = refused.why() == Refusal.FORGED_FORM
                    ? form(request, 403, true)
                    : Response.seeOther(
                            "/sign-in?" + REFUSED + "=yes" + (to.isEmpty() ? "" : "&to=" + Words.encoded(to)));
            return answered.refusedAs(refused.why());
        }
        User user = ((SignInAnswer.SignedIn) answer).user();
        strangers.letIn();
        trail.record(user.id(), Action.SIGNED_IN, Optional.empty(), Map.of());
        String to = to(request);
        return Response.seeOther(to.isEmpty() ? "/" : to).with("Set-Cookie", signIn.start(user, request));
    }

    public Response signOut(Request request, Visitor visitor) {
        signIn.checkForm(request, Form.of(request), visitor);
        String cookie = signIn.end(request);
        trail.record(visitor.user().id(), Action.SIGNED_OUT, Optional.empty(), Map.of());
        return Response.seeOther("/sign-in").with("Set-Cookie", cookie);
    }
}
