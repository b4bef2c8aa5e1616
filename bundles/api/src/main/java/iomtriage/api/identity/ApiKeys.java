package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keys for applications that call the HTTP interface. Only a hash of each is kept. Thread-safe. */
@ProviderType
public interface ApiKeys {

    /**
     * Makes a key for an application, which then acts as this user. A key that it had before stops working.
     *
     * @return the key; it cannot be shown again
     */
    String issue(User application);

    /**
     * The application that a key belongs to; empty if the key is unknown or revoked. Where several processes share a store,
     * one that is revoked in another may be known here for ten seconds more.
     */
    Optional<User> find(String key);

    /** Revokes the key of an application. */
    void revoke(String applicationId);
}
