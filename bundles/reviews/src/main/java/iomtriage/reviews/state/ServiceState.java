package iomtriage.reviews.state;

import java.util.Optional;

/**
 * Texts that are kept over a restart, by name: with what the list in view was asked for, how far the host has been told. Unlike
 * an entry of the trail, a text is replaced. Thread-safe.
 *
 * <p>Every method throws {@link iomtriage.api.review.StoreUnavailableException} while the store cannot be reached.
 */
public interface ServiceState {

    /** The text of that name; empty if none was kept. */
    Optional<String> kept(String name);

    /** Keeps a text in place of the one before. */
    void keep(String name, String text);
}
