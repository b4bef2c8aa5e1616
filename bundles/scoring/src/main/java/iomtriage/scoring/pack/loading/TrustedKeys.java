package iomtriage.scoring.pack.loading;

import iomtriage.records.signature.Ed25519;
import java.security.PublicKey;

/** Reads the public keys that packs are checked against. */
public final class TrustedKeys {

    private TrustedKeys() {}

    /**
     * Reads a key.
     *
     * @param base64 an Ed25519 public key, X.509 encoded, in Base64
     * @return the key
     * @throws IllegalArgumentException if it is anything else
     */
    public static PublicKey parse(String base64) {
        try {
            return Ed25519.shared(base64);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The trusted key is not an Ed25519 public key in Base64 (X.509 encoding)."
                            + " Use the one written beside the signing key.",
                    unreadable);
        }
    }
}
