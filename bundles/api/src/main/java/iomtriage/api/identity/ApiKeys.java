package iomtriage.api.identity;

import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keys for applications that call the HTTP interface. Only a hash of each is kept. Thread-safe. */
@ProviderType
public interface ApiKeys {

    /**
     * Makes a key for an application, which then acts as this user. A key that it had before stops working.
     *
     * @param application the application as a user: its id, of which audit entries speak, its area and its roles
     * @return the key; it cannot be shown again
     * @throws IllegalArgumentException if the application's id is too long for the audit trail
     * @throws iomtriage.api.review.StoreUnavailableException while the store cannot be reached
     */
    String issue(User application);

    /**
     * {@return the application that a key belongs to; empty if the key is unknown or revoked} Where several processes
     * share a store, one that is revoked in another may be known here for ten seconds more.
     *
     * @param key the key as it was sent
     */
    Optional<User> find(String key);

    /**
     * Revokes the key of an application. Nothing happens if it has none.
     *
     * @param applicationId the application's id
     * @throws iomtriage.api.review.StoreUnavailableException while the store cannot be reached
     */
    void revoke(String applicationId);
}
