package iomtriage.scoring.pack.writing;

import iomtriage.records.files.AtomicFile;
import iomtriage.scoring.internal.file.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Signs a pack: one Ed25519 signature over the manifest, which holds the digest of every other file. */
public final class PackSigning {

    private PackSigning() {}

    /**
     * Reads a signing key.
     *
     * @param base64 an Ed25519 private key, PKCS#8 encoded, in Base64
     * @throws IllegalArgumentException if it is anything else
     */
    public static PrivateKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The signing key is not an Ed25519 private key in Base64 (PKCS#8 encoding). Make one with"
                            + " \"iomtriage sign --new-key FILE\".",
                    unreadable);
        }
    }

    /**
     * Signs a pack folder; an earlier signature is replaced.
     *
     * @throws IOException if the folder holds no pack or cannot be written
     */
    public static void sign(Path pack, PrivateKey key) throws IOException {
        Path manifest = pack.resolve(PackFiles.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new NoSuchFileException(manifest.toString());
        }
        AtomicFile.writePrivate(pack.resolve(PackFiles.SIGNATURE), signature(Files.readAllBytes(manifest), key));
    }

    private static byte[] signature(byte[] manifest, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(manifest);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An Ed25519 key can sign any bytes.", impossible);
        }
    }
}
