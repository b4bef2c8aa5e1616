package iomtriage.openid;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Whose tokens count.
 *
 * @param address the provider's issuer, exactly as its tokens have it
 * @param audience what a token must have been made for
 * @param keys where the provider's public keys are; empty: where the provider itself says
 */
public record Issuer(URI address, String audience, Optional<URI> keys) {

    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException if no token of such a provider could be trusted, with what is wrong */
    public Issuer {
        refuseUntrusted("issuer", address);
        keys.ifPresent(each -> refuseUntrusted("jwks.uri", each));
        if (audience.isBlank()) {
            throw new IllegalArgumentException("The setting \"audience\" is blank: tokens that were made for anyone"
                    + " would count. Name what the provider puts in \"aud\" of tokens for this service.");
        }
    }

    /** Who can change what comes over a plain connection can make any token. */
    static void refuseUntrusted(String setting, URI address) {
        untrusted(setting, address).ifPresent(why -> {
            throw new IllegalArgumentException(why);
        });
    }

    /** What is wrong with an address; empty if nothing is. */
    static Optional<String> untrusted(String setting, URI address) {
        boolean own = "http".equals(address.getScheme()) && LOOPBACK.contains(String.valueOf(address.getHost()));
        return "https".equals(address.getScheme()) || own
                ? Optional.empty()
                : Optional.of("The setting \"" + setting
                        + "\" must be an address with https; http only on this machine. It is \"" + address + "\".");
    }
}
