package iomtriage.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * The provider's public keys: found by its own description when first needed, kept for five minutes, asked for again when a token
 * names another, at most every half minute, and used for four hours more while the provider is down. Thread-safe.
 */
final class ProviderKeys {

    private static final long OUTAGE = Duration.ofHours(4).toMillis();

    private final Issuer issuer;
    private final ProviderDescription description;
    private Optional<JWKSource<SecurityContext>> found = Optional.empty();

    ProviderKeys(Issuer issuer, ProviderDescription description) {
        this.issuer = issuer;
        this.description = description;
    }

    /** @throws UncheckedIOException if the provider does not say where they are */
    synchronized JWKSource<SecurityContext> source() {
        if (found.isEmpty()) {
            URI keys = issuer.keys()
                    .or(() -> description.address("jwks_uri"))
                    .orElseThrow(() ->
                            ProviderDescription.unavailable("It does not say where its keys are: set \"jwks.uri\"."));
            try {
                found = Optional.of(JWKSourceBuilder.create(keys.toURL(), description.web())
                        .refreshAheadCache(false)
                        .retrying(true)
                        .outageTolerant(OUTAGE)
                        .build());
            } catch (MalformedURLException | IllegalArgumentException wrong) {
                throw ProviderDescription.unavailable(String.valueOf(wrong.getMessage()));
            }
        }
        return found.get();
    }
}
