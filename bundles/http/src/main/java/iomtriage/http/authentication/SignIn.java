package iomtriage.http.authentication;

import iomtriage.api.identity.HostIdentity;
import iomtriage.api.identity.PasswordCheck;
import iomtriage.api.identity.User;
import iomtriage.http.Form;
import iomtriage.http.Refusal;
import iomtriage.http.RefusedException;
import iomtriage.http.Request;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Tells who sent a request: by the host's own word where it gives one, otherwise by a session from an identity provider where there is
 * one, and from the sign-in form where there is none. Never from both: one id could be two people.
 */
public final class SignIn {

    private static final String COOKIE = "iomtriage-session";

    /** Over TLS: a browser takes a cookie of this name from this host alone, and not from a sibling or over plain HTTP. */
    private static final String SECURE_COOKIE = "__Host-" + COOKIE;

    private static final String KEPT_HOW = "; Path=/; HttpOnly; SameSite=Strict";
    private static final int LONGEST_NAME = 200;
    private static final int DIGEST = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SignInAnswer WAIT = new SignInAnswer.Refused(Refusal.TOO_MANY_TRIES, Optional.empty());

    private final HostIdentity host;
    private final PasswordCheck passwords;
    private final Supplier<Optional<IdentityProvider>> provider;
    private final InstantSource clock;
    private final Sessions sessions;
    private final Secrets secrets;
    private final SignInThrottle throttle;
    private final SignInTurns turns;

    /** @param clock one that nobody sets, so that nobody is let in, or kept out, because a clock was set */
    public SignIn(HostIdentity host, PasswordCheck passwords, InstantSource clock) {
        this(host, passwords, Optional::empty, clock);
    }

    /**
     * @param provider the identity provider at the moment
     * @param clock one that nobody sets
     */
    public SignIn(
            HostIdentity host,
            PasswordCheck passwords,
            Supplier<Optional<IdentityProvider>> provider,
            InstantSource clock) {
        this.host = host;
        this.passwords = passwords;
        this.provider = provider;
        this.clock = clock;
        this.secrets = new Secrets();
        this.sessions = new Sessions(secrets, clock);
        this.throttle = new SignInThrottle(clock);
        // Half of the processors stay with those who are signed in.
        this.turns = new SignInTurns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    /** Who sent the request; empty if nobody is signed in. */
    public Optional<Visitor> visitor(Request request) {
        Optional<User> known = host.identify(request);
        if (known.isPresent()) {
            return known.map(user -> new Visitor(user, secrets.tokenFor("host " + user.id()), Optional.empty()));
        }
        return session(request)
                .flatMap(session -> sessions.active(session)
                        .flatMap(active -> user(active.owner())
                                .map(user -> new Visitor(
                                        user, secrets.tokenFor("session " + session), Optional.of(active.endsAt())))));
    }

    /** As of now for a password; for a provider, which is not asked again, as it said at sign-in. */
    private Optional<User> user(Sessions.Owner owner) {
        Optional<IdentityProvider> now = provider.get();
        if (owner.provider().isEmpty()) {
            return now.isPresent() ? Optional.empty() : passwords.find(owner.userId());
        }
        // Set up anew, it may give other rights: sign in again.
        return owner.provider()
                .filter(then -> now.filter(same -> same == then.provider()).isPresent())
                .map(then -> then.signedIn().user());
    }

    /** Where people sign in at an identity provider, and not on a form: the way there and back. */
    public Optional<ProviderSignIn> elsewhere() {
        return provider.get().map(each -> new ProviderSignIn(each, secrets, turns, clock));
    }

    /**
     * Whose session has timed out before this form was sent from a page of theirs, so that what they wrote is not lost; empty
     * if that is not certain.
     */
    public Optional<String> timedOut(Request request, Form form) {
        if (CrossSiteRequest.sent(request)) {
            return Optional.empty();
        }
        return session(request)
                .filter(session -> secrets.matches(form.text("token"), "session " + session))
                .flatMap(sessions::timedOut);
    }

    /**
     * Checks that a form was sent from a page of ours, to this visitor.
     *
     * @throws RefusedException with status 403 if not
     */
    public void checkForm(Request request, Form form, Visitor visitor) {
        if (!Secrets.same(form.text("token"), visitor.token()) || CrossSiteRequest.sent(request)) {
            throw new RefusedException(
                    Refusal.FORGED_FORM,
                    "This form was not sent from a page of yours. Go back, load the page again and send it again.");
        }
    }

    /**
     * Whether the name and password on a sign-in form are someone's.
     *
     * @throws RefusedException if what was sent is no such form
     */
    public SignInAnswer check(Request request) {
        if (CrossSiteRequest.sent(request)) {
            return new SignInAnswer.Refused(Refusal.FORGED_FORM, Optional.empty());
        }
        String from = CallerAddress.of(request.remoteAddress());
        return turns.inLine(from, () -> check(Form.of(request), from)).orElse(WAIT);
    }

    private SignInAnswer check(Form form, String from) {
        String userId = form.text("user");
        if (userId.length() > LONGEST_NAME) {
            return new SignInAnswer.Refused(Refusal.WRONG_PASSWORD, Optional.empty());
        }
        if (throttle.mustWait(userId, from)) {
            return WAIT;
        }
        // As typed: a password may begin or end with a space.
        String password = form.all("password").stream().findFirst().orElse("");
        // Asked again when its turn has come, for those before it may have been wrong.
        return turns.inTurn(() -> throttle.mustWait(userId, from) ? WAIT : check(userId, password, from))
                .orElse(WAIT);
    }

    private SignInAnswer check(String userId, String password, String from) {
        char[] secret = password.toCharArray();
        Optional<User> user = passwords.check(userId, secret);
        Arrays.fill(secret, '\0');
        if (user.isEmpty()) {
            throttle.failed(userId, from);
            return new SignInAnswer.Refused(Refusal.WRONG_PASSWORD, Optional.of(digest(userId)));
        }
        throttle.succeeded(userId, from);
        return new SignInAnswer.SignedIn(user.get(), Optional.empty());
    }

    /** Starts a session in place of the one that the browser had; the value of the cookie to set. */
    public String start(SignInAnswer.SignedIn signedIn, Request request) {
        return start(new Sessions.Owner(signedIn.user().id(), Optional.empty()), request);
    }

    /** The same for someone who came back from an identity provider. */
    public String start(SignInAnswer.SignedIn signedIn, ProviderSignIn by, Request request) {
        return start(
                new Sessions.Owner(
                        signedIn.user().id(), Optional.of(new Sessions.FromProvider(by.provider(), signedIn))),
                request);
    }

    private String start(Sessions.Owner owner, Request request) {
        session(request).ifPresent(sessions::end);
        return name(request) + "=" + sessions.start(owner) + KEPT_HOW + (request.secure() ? "; Secure" : "");
    }

    /** Where the browser of a request goes to sign out of the identity provider, too; empty if there is nothing to sign out of. */
    public Optional<URI> signOut(Request request) {
        return session(request)
                .flatMap(sessions::active)
                .flatMap(active -> active.owner().provider())
                .flatMap(from -> from.signedIn().signOut());
    }

    /** Ends the session of a request; the value of the cookie to set. */
    public String end(Request request) {
        session(request).ifPresent(sessions::end);
        return name(request) + "=" + KEPT_HOW + "; Max-Age=0" + (request.secure() ? "; Secure" : "");
    }

    /** Over TLS a cookie of the other name is nobody's: anyone who could set it may be anybody. */
    private static Optional<String> session(Request request) {
        return request.cookie(name(request));
    }

    private static String name(Request request) {
        return request.secure() ? SECURE_COOKIE : COOKIE;
    }

    private String digest(String triedName) {
        return secrets.tokenFor("tried " + triedName).substring(0, DIGEST);
    }
}
