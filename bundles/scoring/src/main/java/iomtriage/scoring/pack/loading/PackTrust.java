package iomtriage.scoring.pack.loading;

import java.security.PublicKey;
import java.util.Optional;

/**
 * Whose packs are accepted.
 *
 * @param key an Ed25519 public key; where there is one, a pack must carry a signature that it verifies
 */
public record PackTrust(Optional<PublicKey> key) {

    /** Accepts a pack whose digests hold, signed or not. */
    public static final PackTrust DIGESTS_ONLY = new PackTrust(Optional.empty());
}
