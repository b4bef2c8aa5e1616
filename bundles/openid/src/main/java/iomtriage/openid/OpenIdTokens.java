package iomtriage.openid;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import iomtriage.api.identity.BearerTokens;
import iomtriage.api.identity.User;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that an OpenID Connect provider signed (JWT, RFC 7519): by its own key, for this service, not yet expired. Only signatures
 * with a key that nobody else has count, so no shared secret and no unsigned token. Thread-safe.
 */
public final class OpenIdTokens implements BearerTokens {

    private static final int LONGEST = 16_384;
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Issuer issuer;
    private final ClaimedUsers users;
    private final Clock clock;
    private final ProviderKeys keys;

    /**
     * The provider is asked nothing until a first token comes.
     *
     * @param issuer whose tokens count
     * @param users makes users of their claims
     * @param clock tells whether a token has expired
     */
    public OpenIdTokens(Issuer issuer, ClaimedUsers users, Clock clock) {
        this.issuer = issuer;
        this.users = users;
        this.clock = clock;
        this.keys = new ProviderKeys(issuer, System::nanoTime);
    }

    @Override
    public Optional<User> find(String token) {
        Optional<SignedJWT> signed = signed(token);
        if (signed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return users.user(processor().process(signed.get(), null).getClaims());
        } catch (BadJOSEException | RateLimitReachedException notOurs) {
            return Optional.empty();
        } catch (JOSEException unreachable) {
            throw ProviderKeys.unavailable(String.valueOf(unreachable.getMessage()));
        }
    }

    /** The provider is not asked for the sake of what cannot be its token. */
    private static Optional<SignedJWT> signed(String token) {
        try {
            Optional<SignedJWT> signed =
                    token.length() > LONGEST ? Optional.empty() : Optional.of(SignedJWT.parse(token));
            return signed.filter(each -> ALGORITHMS.contains(each.getHeader().getAlgorithm()));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        processor.setJWTClaimsSetVerifier(new Verifier(issuer, clock));
        return processor;
    }

    private static final class Verifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Verifier(Issuer issuer, Clock clock) {
            super(
                    issuer.audience(),
                    new JWTClaimsSet.Builder()
                            .issuer(issuer.address().toString())
                            .build(),
                    Set.of("exp"));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
