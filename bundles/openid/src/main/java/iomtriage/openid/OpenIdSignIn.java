package iomtriage.openid;

import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import iomtriage.api.identity.User;
import iomtriage.http.Refusal;
import iomtriage.http.authentication.IdentityProvider;
import iomtriage.http.authentication.SignInAnswer;
import iomtriage.http.authentication.SignInAttempt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Signs people in at an OpenID Connect provider (OpenID Connect Core 1.0, 3.1: authorization code) with a proof key (RFC 7636), and out
 * there (RP-Initiated Logout 1.0). Thread-safe.
 */
public final class OpenIdSignIn implements IdentityProvider {

    private static final System.Logger LOG = System.getLogger(OpenIdSignIn.class.getName());

    private final Client client;
    private final ProviderDescription description;
    private final SignedTokens tokens;
    private final ClaimedUsers users;

    /**
     * The provider is asked nothing until someone signs in.
     *
     * @param issuer the provider, with the client's id as the audience
     * @param client how it knows the pages
     * @param users makes users of what it says of people
     * @param clock tells whether its word has expired
     */
    public OpenIdSignIn(Issuer issuer, Client client, ClaimedUsers users, Clock clock) {
        this.client = client;
        this.description = new ProviderDescription(issuer, System::nanoTime);
        this.tokens = new SignedTokens(issuer, description, clock);
        this.users = users;
    }

    @Override
    public URI signIn(SignInAttempt attempt) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("response_type", "code");
        asked.put("client_id", client.id());
        asked.put("redirect_uri", client.back().toString());
        asked.put("scope", "openid profile");
        asked.put("state", attempt.state());
        asked.put("nonce", attempt.nonce());
        asked.put("code_challenge", challenge(attempt.verifier()));
        asked.put("code_challenge_method", "S256");
        return at(needed("authorization_endpoint"), asked);
    }

    @Override
    public SignInAnswer arrived(String code, SignInAttempt attempt) {
        Map<String, String> sent = new TreeMap<>();
        sent.put("grant_type", "authorization_code");
        sent.put("code", code);
        sent.put("redirect_uri", client.back().toString());
        sent.put("code_verifier", attempt.verifier());
        try {
            TokenEndpoint.Answer answer = new TokenEndpoint(needed("token_endpoint"), client).ask(sent);
            if (answer.idToken().isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "The identity provider did not say who signed in: {0}. If it says so of everybody, correct"
                                + " client.id, client.secret and the address of return at the provider.",
                        answer.error());
                return refused(Refusal.PROVIDER_REFUSED);
            }
            return known(answer.idToken().get(), attempt);
        } catch (IOException unreachable) {
            throw ProviderDescription.unavailable(String.valueOf(unreachable.getMessage()));
        }
    }

    private SignInAnswer known(String idToken, SignInAttempt attempt) {
        JWTClaimsSet claims;
        try {
            claims = tokens.claims(idToken, Map.of("nonce", attempt.nonce()));
        } catch (BadJOSEException doubted) {
            // Says of an audience, a time or a key that it is wrong; of the person nothing.
            LOG.log(System.Logger.Level.WARNING, "An ID token was refused. {0}", doubted.getMessage());
            return refused(Refusal.PROVIDER_DOUBTED);
        }
        if (claims.getAudience().size() > 1 && !client.id().equals(claims.getClaim("azp"))) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "An ID token was refused. It was made for several, and not asked for by us.");
            return refused(Refusal.PROVIDER_DOUBTED);
        }
        Optional<User> user = users.user(claims.getClaims());
        return user.<SignInAnswer>map(each -> new SignInAnswer.SignedIn(each, signOut(idToken)))
                .orElseGet(() -> refused(Refusal.ROLE));
    }

    private static SignInAnswer refused(Refusal why) {
        return new SignInAnswer.Refused(why, Optional.empty());
    }

    private Optional<URI> signOut(String idToken) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("id_token_hint", idToken);
        asked.put("client_id", client.id());
        asked.put("post_logout_redirect_uri", client.out().toString());
        return description.address("end_session_endpoint").map(address -> at(address, asked));
    }

    /** @throws UncheckedIOException if the provider names no such address */
    private URI needed(String name) {
        return description
                .address(name)
                .orElseThrow(() -> ProviderDescription.unavailable("It does not name its \"" + name + "\"."));
    }

    private static URI at(URI address, Map<String, String> asked) {
        return URI.create(address + (address.getRawQuery() == null ? "?" : "&") + encoded(asked));
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one says it has not.", absent);
        }
    }
}
