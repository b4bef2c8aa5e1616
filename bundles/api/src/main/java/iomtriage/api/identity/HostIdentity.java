package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Maps a request to a user, for a host that signs its users in by itself, for example behind a gateway.
 *
 * <p>Implement it only over facts that a caller cannot forge. Called on every request, from several threads at once.
 */
@ConsumerType
public interface HostIdentity {

    /**
     * {@return the user who sent the request; empty if nobody is signed in}
     *
     * @param request what may be looked at
     */
    Optional<User> identify(RequestFacts request);
}
