package iomtriage.web.sign;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.User;
import iomtriage.web.http.Form;
import iomtriage.web.http.RefusedException;
import iomtriage.web.http.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/** Tells who sent a request: by the host's own word where it gives one, otherwise by a session from the sign-in form. */
public final class SignIn {

    private static final String COOKIE = "iomtriage-session";

    private final HostIdentity host;
    private final PasswordCheck passwords;
    private final Sessions sessions;
    private final Secrets secrets;
    private final SignInThrottle throttle;

    public SignIn(HostIdentity host, PasswordCheck passwords, Clock clock) {
        this.host = host;
        this.passwords = passwords;
        this.secrets = new Secrets();
        this.sessions = new Sessions(secrets, clock);
        this.throttle = new SignInThrottle(clock);
    }

    /** Who sent the request; empty if nobody is signed in. */
    public Optional<Visitor> visitor(Request request) {
        Optional<User> known = host.identify(request);
        if (known.isPresent()) {
            return known.map(user -> new Visitor(user, secrets.tokenFor("host " + user.id())));
        }
        return request.cookie(COOKIE)
                .flatMap(session -> sessions.user(session)
                        .flatMap(passwords::find)
                        .map(user -> new Visitor(user, secrets.tokenFor("session " + session))));
    }

    /**
     * Checks that a form was sent from a page of ours, to this visitor.
     *
     * @throws RefusedException with status 403 if not
     */
    public void checkForm(Request request, Form form, Visitor visitor) {
        boolean foreign = request.header("sec-fetch-site")
                .filter(site -> !site.equals("same-origin") && !site.equals("none"))
                .isPresent();
        boolean right = MessageDigest.isEqual(
                form.text("token").getBytes(StandardCharsets.UTF_8),
                visitor.token().getBytes(StandardCharsets.UTF_8));
        if (foreign || !right) {
            throw new RefusedException(
                    403,
                    "This form was not sent from a page of yours. Go back, load the page again and send it again.");
        }
    }

    /** The user whose name and password these are; empty if they are wrong or the name must wait. */
    public Optional<User> check(String userId, String password) {
        if (throttle.mustWait(userId)) {
            return Optional.empty();
        }
        char[] secret = password.toCharArray();
        Optional<User> user = passwords.check(userId, secret);
        Arrays.fill(secret, '\0');
        if (user.isPresent()) {
            throttle.succeeded(userId);
        } else {
            throttle.failed(userId);
        }
        return user;
    }

    /** Starts a session; the value of the cookie to set. */
    public String start(User user, boolean secure) {
        return COOKIE + "=" + sessions.start(user.id()) + "; Path=/; HttpOnly; SameSite=Strict"
                + (secure ? "; Secure" : "");
    }

    /** Ends the session of a request; the value of the cookie to set. */
    public String end(Request request) {
        request.cookie(COOKIE).ifPresent(sessions::end);
        return COOKIE + "=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0";
    }
}
