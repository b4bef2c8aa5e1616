package iomtriage.web.pages;

import iomtriage.api.identity.User;
import iomtriage.referrals.audit.Action;
import iomtriage.web.http.Form;
import iomtriage.web.http.Request;
import iomtriage.web.http.Response;
import iomtriage.web.sign.SignIn;
import iomtriage.web.sign.Visitor;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Signing in and out. */
public final class SignInPages {

    private static final int LONGEST_NAME = 200;

    private final Desk desk;
    private final Views views;
    private final SignIn signIn;

    public SignInPages(Desk desk, Views views, SignIn signIn) {
        this.desk = desk;
        this.views = views;
        this.signIn = signIn;
    }

    public Response form(Request request) {
        return views.page(200, "sign-in", Frame.outside("Sign in"), Map.of("error", ""));
    }

    public Response signIn(Request request) throws IOException {
        Form form = Form.of(request);
        String name = form.text("user");
        boolean foreign =
                request.header("sec-fetch-site").filter("cross-site"::equals).isPresent();
        Optional<User> user =
                foreign || name.length() > LONGEST_NAME ? Optional.empty() : signIn.check(name, form.text("password"));
        if (user.isEmpty()) {
            desk.log("nobody", Action.SIGN_IN_REFUSED, Optional.empty(), Map.of());
            return views.page(
                    403,
                    "sign-in",
                    Frame.outside("Error: Sign in"),
                    Map.of("error", "The name or the password is wrong, or there were too many tries. Wait a minute."));
        }
        desk.log(user.get().id(), Action.SIGNED_IN, Optional.empty(), Map.of());
        return Response.seeOther("/").with("Set-Cookie", signIn.start(user.get(), request.secure()));
    }

    public Response signOut(Request request, Visitor visitor) throws IOException {
        signIn.checkForm(request, Form.of(request), visitor);
        String cookie = signIn.end(request);
        desk.log(visitor.user().id(), Action.SIGNED_OUT, Optional.empty(), Map.of());
        return Response.seeOther("/sign-in").with("Set-Cookie", cookie);
    }
}
