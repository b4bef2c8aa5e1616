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
import java.util.function.Predicate;

/** Signing in and out. */
public final class SignInPages {

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
        this.strangers = new RefusedSignIns(trail, trail.clock(), "password");
    }

    public Response form(Request request) {
        return views.page(
                200,
                "sign-in",
                Frame.outside("Sign in"),
                Map.of(
                        "error", "",
                        "to", to(request.parameter("to")),
                        "kept", request.parameter("kept").isPresent()));
    }

    /** Where to go after signing in: only to pages of ours. */
    private String to(Optional<String> wanted) {
        return wanted.filter(pages).orElse("");
    }

    public Response signIn(Request request) {
        SignInAnswer answer = signIn.check(request);
        if (answer instanceof SignInAnswer.Refused refused) {
            strangers.turnedAway(refused.triedName(), request.remoteAddress());
            // One message for every kind, so that it tells nothing about names and passwords.
            String error = "The name or the password is wrong, or there were too many tries. Wait a minute.";
            return views.page(
                            403,
                            "sign-in",
                            Frame.outside("Error: Sign in"),
                            Map.of("error", error, "to", to(request.parameter("to")), "kept", false))
                    .refusedAs(refused.why());
        }
        User user = ((SignInAnswer.SignedIn) answer).user();
        strangers.letIn();
        trail.record(user.id(), Action.SIGNED_IN, Optional.empty(), Map.of());
        String to = to(request.parameter("to"));
        return Response.seeOther(to.isEmpty() ? "/" : to).with("Set-Cookie", signIn.start(user, request));
    }

    public Response signOut(Request request, Visitor visitor) {
        signIn.checkForm(request, Form.of(request), visitor);
        String cookie = signIn.end(request);
        trail.record(visitor.user().id(), Action.SIGNED_OUT, Optional.empty(), Map.of());
        return Response.seeOther("/sign-in").with("Set-Cookie", cookie);
    }
}
