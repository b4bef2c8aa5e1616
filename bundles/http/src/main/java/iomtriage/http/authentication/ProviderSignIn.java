package iomtriage.http.authentication;

import iomtriage.http.Refusal;
import iomtriage.http.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/**
 * Signing in at an identity provider: leads there, and checks that the browser that comes back is the one that went. What has to be
 * known then is worked out again from a cookie, so that nothing is kept here for those who never come back.
 */
public final class ProviderSignIn {

    private static final String COOKIE = "iomtriage-sign-in";

    /** Lax, for the provider leads back here: a cookie of this site alone would stay away. */
    private static final String KEPT_HOW = "; Path=/; HttpOnly; SameSite=Lax";

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final SignInAnswer NOT_BEGUN = new SignInAnswer.Refused(Refusal.SIGN_IN_NOT_BEGUN, Optional.empty());
    private static final SignInAnswer NOT_LET_IN = new SignInAnswer.Refused(Refusal.PROVIDER_REFUSED, Optional.empty());
    private static final SignInAnswer WAIT = new SignInAnswer.Refused(Refusal.TOO_MANY_TRIES, Optional.empty());

    private final IdentityProvider provider;
    private final Secrets secrets;
    private final SignInTurns turns;
    private final InstantSource clock;

    ProviderSignIn(IdentityProvider provider, Secrets secrets, SignInTurns turns, InstantSource clock) {
        this.provider = provider;
        this.secrets = secrets;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * A browser on its way.
     *
     * @param address the provider's
     * @param cookie the value of the cookie to set
     */
    public record Leaving(URI address, String cookie) {}

    /**
     * Begins to sign someone in.
     *
     * @param to where they want to go after it
     * @throws java.io.UncheckedIOException if the provider cannot be asked
     */
    public Leaving leave(Request request, String to) {
        String begun = secrets.random() + "." + clock.instant().toEpochMilli() + "."
                + Base64.getUrlEncoder().withoutPadding().encodeToString(to.getBytes(StandardCharsets.UTF_8));
        return new Leaving(
                provider.signIn(attempt(begun)),
                name(request) + "=" + begun + KEPT_HOW + "; Max-Age=" + LONGEST.toSeconds()
                        + (request.secure() ? "; Secure" : ""));
    }

    /**
     * Who came back from the provider.
     *
     * @throws java.io.UncheckedIOException if the provider cannot be asked
     */
    public SignInAnswer cameBack(Request request) {
        Optional<SignInAttempt> attempt = begun(request)
                .map(this::attempt)
                .filter(each ->
                        Secrets.same(each.state(), request.parameter("state").orElse("")));
        if (attempt.isEmpty()) {
            return NOT_BEGUN;
        }
        Optional<String> code = request.parameter("code");
        if (code.isEmpty()) {
            return NOT_LET_IN;
        }
        return turns.inLine(
                        CallerAddress.of(request.remoteAddress()), () -> provider.arrived(code.get(), attempt.get()))
                .orElse(WAIT);
    }

    /** Where someone who came back wanted to go; empty if that is not known. */
    public Optional<String> wanted(Request request) {
        try {
            return begun(request)
                    .map(begun -> new String(
                            Base64.getUrlDecoder().decode(begun.substring(begun.lastIndexOf('.') + 1)),
                            StandardCharsets.UTF_8));
        } catch (IllegalArgumentException madeUp) {
            return Optional.empty();
        }
    }

    IdentityProvider provider() {
        return provider;
    }

    private SignInAttempt attempt(String begun) {
        return new SignInAttempt(
                secrets.tokenFor("state " + begun),
                secrets.tokenFor("nonce " + begun),
                secrets.tokenFor("verifier " + begun));
    }

    /** What the cookie says, if it was set by this process not too long ago. */
    private Optional<String> begun(Request request) {
        return request.cookie(name(request)).filter(this::recent);
    }

    private boolean recent(String begun) {
        String[] parts = begun.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("-?\\d{1,18}")) {
            return false;
        }
        Instant then = Instant.ofEpochMilli(Long.parseLong(parts[1]));
        Instant now = clock.instant();
        return !then.isAfter(now) && now.isBefore(then.plus(LONGEST));
    }

    private static String name(Request request) {
        return request.secure() ? "__Host-" + COOKIE : COOKIE;
    }
}
