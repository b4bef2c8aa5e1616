package iomtriage.pages;

import iomtriage.http.Form;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import iomtriage.http.Response;
import iomtriage.http.authentication.ProviderSignIn;
import iomtriage.http.authentication.SignIn;
import iomtriage.http.authentication.SignInAnswer;
import iomtriage.http.authentication.Visitor;
import iomtriage.pages.frame.Frame;
import iomtriage.pages.frame.Views;
import iomtriage.pages.frame.Words;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.RefusedSignIns;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Signing in and out: on a form, or at an identity provider where there is one. */
public final class SignInPages {

    private static final System.Logger LOG = System.getLogger(SignInPages.class.getName());

    /** The parameter of the address to which a refused sign-in leads. */
    private static final String REFUSED = "refused";

    /** Where someone goes after signing out, if their identity provider cannot be told. */
    private static final String SIGNED_OUT_HERE = "/sign-in?out=here";

    private final AuditTrail trail;
    private final Views views;
    private final SignIn signIn;
    private final RefusedSignIns strangers;
    private final RefusedSignIns returning;
    private final Predicate<String> pages;

    /** @param pages whether an address is that of a page of ours */
    public SignInPages(AuditTrail trail, Views views, SignIn signIn, Predicate<String> pages) {
        this.trail = trail;
        this.views = views;
        this.signIn = signIn;
        this.pages = pages;
        this.strangers = new RefusedSignIns(trail, "password");
        this.returning = new RefusedSignIns(trail, "identity provider");
    }

    public Response form(Request request) {
        return form(request, 200, SignInError.shown(request.parameter(REFUSED), atProvider()));
    }

    private boolean atProvider() {
        return signIn.elsewhere().isPresent();
    }

    private Response form(Request request, int status, String error) {
        return views.page(
                status,
                "sign-in",
                Frame.outside(error.isEmpty() ? "Sign in" : "Error: Sign in"),
                Map.of(
                        "error", error,
                        "provider", atProvider(),
                        "out", request.parameter("out").isPresent(),
                        "to", to(request.parameter("to")),
                        "kept", request.parameter("kept").isPresent()));
    }

    /** Where to go after signing in: only to pages of ours. */
    private String to(Optional<String> wanted) {
        return wanted.filter(pages).orElse("");
    }

    private static Response refused(SignInError error, String to) {
        return Response.seeOther(
                "/sign-in?" + REFUSED + "=" + error.parameter() + (to.isEmpty() ? "" : "&to=" + Words.encoded(to)));
    }

    public Response signIn(Request request) {
        if (atProvider()) {
            return Response.seeOther("/sign-in");
        }
        SignInAnswer answer = signIn.check(request);
        String to = to(request.parameter("to"));
        if (answer instanceof SignInAnswer.Refused refused) {
            strangers.turnedAway(refused.triedName(), request.remoteAddress());
            // A form of another site is answered at once; ours leads to an address that can be gone back to.
            Response answered = refused.why() == Refusal.FORGED_FORM
                    ? form(request, 403, SignInError.PASSWORD.words())
                    : refused(SignInError.PASSWORD, to);
            return answered.refusedAs(refused.why());
        }
        SignInAnswer.SignedIn known = (SignInAnswer.SignedIn) answer;
        letIn(strangers, known);
        return Response.seeOther(to.isEmpty() ? "/" : to).with("Set-Cookie", signIn.start(known, request));
    }

    private void letIn(RefusedSignIns others, SignInAnswer.SignedIn known) {
        others.letIn();
        trail.record(known.user().id(), Action.SIGNED_IN, Optional.empty(), Map.of());
    }

    /** To the identity provider. */
    public Response leave(Request request) {
        String to = to(request.parameter("to"));
        try {
            ProviderSignIn.Leaving leaving = provider().leave(request, to);
            return Response.seeOther(leaving.address().toString()).with("Set-Cookie", leaving.cookie());
        } catch (UncheckedIOException away) {
            return unreachable(away, to);
        }
    }

    /** Back from the identity provider. */
    public Response cameBack(Request request) {
        ProviderSignIn provider = provider();
        String to = to(provider.wanted(request));
        SignInAnswer answer;
        try {
            answer = provider.cameBack(request);
        } catch (UncheckedIOException away) {
            return unreachable(away, to);
        }
        if (answer instanceof SignInAnswer.Refused refused) {
            returning.turnedAway(refused.triedName(), request.remoteAddress());
            return refused(SignInError.of(refused.why()), to).refusedAs(refused.why());
        }
        SignInAnswer.SignedIn known = (SignInAnswer.SignedIn) answer;
        letIn(returning, known);
        // A page of ours leads on: what another site leads to is asked for without the session's cookie.
        return onwards("You are signed in", "Continue", to.isEmpty() ? "/" : to)
                .with("Set-Cookie", signIn.start(known, provider, request));
    }

    private ProviderSignIn provider() {
        return signIn.elsewhere().orElseThrow(RefusedException::notFound);
    }

    private static Response unreachable(UncheckedIOException away, String to) {
        LOG.log(System.Logger.Level.WARNING, "Nobody can sign in. {0}", away.getMessage());
        return refused(SignInError.UNREACHABLE, to);
    }

    private Response onwards(String heading, String link, String to) {
        return views.page(200, "onwards", Frame.outside(heading), Map.of("heading", heading, "link", link, "to", to))
                .with("Refresh", "0; url=" + to);
    }

    public Response signOut(Request request, Visitor visitor) {
        signIn.checkForm(request, Form.of(request), visitor);
        Optional<URI> provider = signIn.signOut(request);
        String cookie = signIn.end(request);
        trail.record(visitor.user().id(), Action.SIGNED_OUT, Optional.empty(), Map.of());
        // Browsers let no form lead to another site, so a page does.
        return provider.map(address -> onwards(
                        "You are signed out here", "Sign out of the identity provider, too", address.toString()))
                .orElseGet(() -> Response.seeOther(atProvider() ? SIGNED_OUT_HERE : "/sign-in"))
                .with("Set-Cookie", cookie);
    }
}
