package iomtriage.pages;

import iomtriage.api.identity.User;
import iomtriage.http.Form;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.SignIn;
import iomtriage.http.authentication.SignInAnswer;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Views;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.RefusedSignIns;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
public final class SignInPages {

    private final AuditTrail trail;
    private final Views views;
    private final SignIn signIn;
    private final RefusedSignIns strangers;

    public SignInPages(AuditTrail trail, Views views, SignIn signIn) {
        this.trail = trail;
        this.views = views;
        this.signIn = signIn;
        this.strangers = new RefusedSignIns(trail, trail.clock(), "password");
    }

    public Response form(Request request) {
        return views.page(200, "sign-in", Frame.outside("Sign in"), Map.of("error", ""));
    }

    public Response signIn(Request request) {
        SignInAnswer answer = signIn.check(request);
        if (answer instanceof SignInAnswer.Refused refused) {
            strangers.turnedAway();
            // One message for every kind, so that it tells nothing about names and passwords.
            String error = "The name or the password is wrong, or there were too many tries. Wait a minute.";
            return views.page(403, "sign-in", Frame.outside("Error: Sign in"), Map.of("error", error))
                    .refusedAs(refused.why());
        }
        User user = ((SignInAnswer.SignedIn) answer).user();
        strangers.letIn();
        trail.record(user.id(), Action.SIGNED_IN, Optional.empty(), Map.of());
        return Response.seeOther("/").with("Set-Cookie", signIn.start(user, request.secure()));
    }

    public Response signOut(Request request, Visitor visitor) {
        signIn.checkForm(request, Form.of(request), visitor);
        String cookie = signIn.end(request);
        trail.record(visitor.user().id(), Action.SIGNED_OUT, Optional.empty(), Map.of());
        return Response.seeOther("/sign-in").with("Set-Cookie", cookie);
    }
}
