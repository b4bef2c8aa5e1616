package iomtriage.openid;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/**
 * The provider's public keys: found by its own description when first needed, kept for five minutes, asked for again when a token
 * names another, at most every half minute, and used for four hours more while the provider is down. Thread-safe.
 */
final class ProviderKeys {

    private static final int PATIENCE = 3_000;
    private static final int LARGEST = 1 << 18;
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final long OUTAGE = Duration.ofHours(4).toMillis();

    private final Issuer issuer;
    private final LongSupplier nanoClock;
    private final DefaultResourceRetriever web = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST);
    private Optional<JWKSource<SecurityContext>> found = Optional.empty();
    private OptionalLong asked = OptionalLong.empty();

    /** @param nanoClock nanoseconds from any fixed point, never back: a machine's clock that is set makes no pause longer */
    ProviderKeys(Issuer issuer, LongSupplier nanoClock) {
        this.issuer = issuer;
        this.nanoClock = nanoClock;
    }

    /** @throws UncheckedIOException if the provider does not say where they are; it is not asked again for ten seconds */
    synchronized JWKSource<SecurityContext> source() {
        if (found.isEmpty()) {
            long now = nanoClock.getAsLong();
            if (asked.isPresent() && now - asked.getAsLong() < PAUSE.toNanos()) {
                throw unavailable("It was asked a moment ago.");
            }
            asked = OptionalLong.of(now);
            try {
                URI keys = issuer.keys().isPresent() ? issuer.keys().get() : described();
                found = Optional.of(JWKSourceBuilder.create(keys.toURL(), web)
                        .refreshAheadCache(false)
                        .retrying(true)
                        .outageTolerant(OUTAGE)
                        .build());
            } catch (IOException | ParseException | IllegalArgumentException wrong) {
                throw unavailable(String.valueOf(wrong.getMessage()));
            }
        }
        return found.get();
    }

    /** OpenID Connect Discovery 1.0, section 4. */
    private URI described() throws IOException, ParseException {
        String base = issuer.address().toString().replaceAll("/$", "");
        Map<String, Object> description = JSONObjectUtils.parse(web.retrieveResource(
                        URI.create(base + "/.well-known/openid-configuration").toURL())
                .getContent());
        String named = JSONObjectUtils.getString(description, "issuer");
        if (!issuer.address().toString().equals(named)) {
            throw new IllegalArgumentException(
                    "It calls itself \"" + named + "\": the setting \"issuer\" must be exactly that.");
        }
        URI keys = JSONObjectUtils.getURI(description, "jwks_uri");
        if (keys == null) {
            throw new IllegalArgumentException("It does not say where its keys are: set \"jwks.uri\".");
        }
        Issuer.refuseUntrusted("jwks.uri", keys);
        return keys;
    }

    static UncheckedIOException unavailable(String why) {
        String message = "Whose a token is cannot be told now: the provider's keys are not to be had. " + why;
        return new UncheckedIOException(message, new IOException(message));
    }
}
