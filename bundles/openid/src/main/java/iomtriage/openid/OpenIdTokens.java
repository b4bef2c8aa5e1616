package iomtriage.openid;

import com.nimbusds.jose.proc.BadJOSEException;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.User;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Bearer tokens that an OpenID Connect provider made for this service. Thread-safe. */
public final class OpenIdTokens implements BearerTokens {

    private final SignedTokens tokens;
    private final ClaimedUsers users;

    /**
     * The provider is asked nothing until a first token comes.
     *
     * @param issuer whose tokens count
     * @param users makes users of their claims
     * @param clock tells whether a token has expired
     */
    public OpenIdTokens(Issuer issuer, ClaimedUsers users, Clock clock) {
        this.tokens = new SignedTokens(issuer, new ProviderDescription(issuer, System::nanoTime), clock);
        this.users = users;
    }

    @Override
    public Optional<User> find(String token) {
        try {
            return users.user(tokens.claims(token, Map.of()).getClaims());
        } catch (BadJOSEException notOurs) {
            return Optional.empty();
        }
    }
}
