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
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks what a provider signed (JWT, RFC 7519): by its own key, for this service, not yet expired. Only signatures with a key that
 * nobody else has count, so no shared secret and no unsigned token. Thread-safe.
 */
final class SignedTokens {

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
    private final ProviderKeys keys;
    private final Clock clock;

    SignedTokens(Issuer issuer, ProviderDescription description, Clock clock) {
        this.issuer = issuer;
        this.keys = new ProviderKeys(issuer, description);
        this.clock = clock;
    }

    /**
     * What a token says.
     *
     * @param exactly what it must say beside what every token must
     * @throws BadJOSEException if it cannot be trusted, with the reason
     * @throws java.io.UncheckedIOException if that cannot be told now
     */
    JWTClaimsSet claims(String token, Map<String, Object> exactly) throws BadJOSEException {
        // The provider is not asked for the sake of what cannot be its token.
        SignedJWT signed = parsed(token)
                .filter(each -> ALGORITHMS.contains(each.getHeader().getAlgorithm()))
                .orElseThrow(
                        () -> new BadJOSEException("It is no token that is signed with a key of the provider's own."));
        try {
            return processor(exactly).process(signed, null);
        } catch (RateLimitReachedException unknownKey) {
            throw new BadJOSEException("It names a key that the provider did not have a moment ago.", unknownKey);
        } catch (JOSEException unreachable) {
            throw ProviderDescription.unavailable(String.valueOf(unreachable.getMessage()));
        }
    }

    private static Optional<SignedJWT> parsed(String token) {
        try {
            return token.length() > LONGEST ? Optional.empty() : Optional.of(SignedJWT.parse(token));
        } catch (ParseException none) {
            return Optional.empty();
        }
    }

    private DefaultJWTProcessor<SecurityContext> processor(Map<String, Object> exactly) {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys.source()));
        JWTClaimsSet.Builder exact =
                new JWTClaimsSet.Builder().issuer(issuer.address().toString());
        exactly.forEach(exact::claim);
        processor.setJWTClaimsSetVerifier(new Verifier(issuer.audience(), exact.build(), clock));
        return processor;
    }

    private static final class Verifier extends DefaultJWTClaimsVerifier<SecurityContext> {
        private final Clock clock;

        Verifier(String audience, JWTClaimsSet exactly, Clock clock) {
            super(audience, exactly, Set.of("exp"));
            this.clock = clock;
        }

        @Override
        protected Date currentTime() {
            return Date.from(clock.instant());
        }
    }
}
