package iomtriage.openid;

import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jose.util.ResourceRetriever;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;

/** What a provider says of itself (OpenID Connect Discovery 1.0, section 4): asked for when first needed. Thread-safe. */
final class ProviderDescription {

    /** Milliseconds. */
    static final int PATIENCE = 3_000;

    private static final int LARGEST = 1 << 18;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final Issuer issuer;
    private final ResourceRetriever web = new DefaultResourceRetriever(PATIENCE, PATIENCE, LARGEST);
    private final LongSupplier nanoClock;
    private Optional<Map<String, Object>> found = Optional.empty();
    private OptionalLong asked = OptionalLong.empty();

    /** @param nanoClock nanoseconds from any fixed point, never back: a machine's clock that is set makes no pause longer */
    ProviderDescription(Issuer issuer, LongSupplier nanoClock) {
        this.issuer = issuer;
        this.nanoClock = nanoClock;
    }

    /**
     * An address that it names; empty if it names none.
     *
     * @throws UncheckedIOException if it cannot be read, or names one that cannot be trusted; it is not asked again for ten seconds
     */
    synchronized Optional<URI> address(String name) {
        try {
            if (found.isEmpty()) {
                long now = nanoClock.getAsLong();
                if (asked.isPresent() && now - asked.getAsLong() < PAUSE.toNanos()) {
                    throw unavailable("It was asked a moment ago.");
                }
                asked = OptionalLong.of(now);
                found = Optional.of(read());
            }
            Optional<URI> address = Optional.ofNullable(JSONObjectUtils.getURI(found.get(), name));
            address.ifPresent(each -> Issuer.refuseUntrusted(name, each));
            return address;
        } catch (IOException | ParseException | IllegalArgumentException wrong) {
            throw unavailable(String.valueOf(wrong.getMessage()));
        }
    }

    ResourceRetriever web() {
        return web;
    }

    private Map<String, Object> read() throws IOException, ParseException {
        String base = issuer.address().toString().replaceAll("/$", "");
        Map<String, Object> description = JSONObjectUtils.parse(web.retrieveResource(
                        URI.create(base + "/.well-known/openid-configuration").toURL())
                .getContent());
        String named = JSONObjectUtils.getString(description, "issuer");
        if (!issuer.address().toString().equals(named)) {
            throw new IllegalArgumentException(
                    "It calls itself \"" + named + "\": the setting \"issuer\" must be exactly that.");
        }
        return description;
    }

    static UncheckedIOException unavailable(String why) {
        String message = "The identity provider cannot be asked now. " + why;
        return new UncheckedIOException(message, new IOException(message));
    }
}
