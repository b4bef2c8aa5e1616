package iomtriage.scoring.pack.loading;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Reads the public keys that packs are checked against. */
public final class TrustedKeys {

    private TrustedKeys() {}

    /**
     * Reads a key.
     *
     * @param base64 an Ed25519 public key, X.509 encoded, in Base64
     * @throws IllegalArgumentException if it is anything else
     */
    public static PublicKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The trusted key is not an Ed25519 public key in Base64 (X.509 encoding)."
                            + " Use the one written beside the signing key.",
                    unreadable);
        }
    }
}
