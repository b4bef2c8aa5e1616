package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Tells whose a bearer token is, for a host whose users call the HTTP interface with tokens of a provider. A token is one
 * credential, as an API key is: two people are two tokens. Called on every request that has no API key, from several threads at
 * once.
 */
@ConsumerType
public interface BearerTokens {

    /**
     * {@return the user whose token it is; empty if it is none, was made for others, or counts no more}
     *
     * @param token as it was sent
     * @throws java.io.UncheckedIOException if that cannot be told now, with what is the matter
     */
    Optional<User> find(String token);
}
