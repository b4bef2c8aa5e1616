package iomtriage.scoring.pack.writing;

import iomtriage.records.files.AtomicFile;
import iomtriage.records.signature.Ed25519;
import iomtriage.scoring.internal.file.PackFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.PrivateKey;

/** Signs a pack: one Ed25519 signature over the manifest, which holds the digest of every other file. */
public final class PackSigning {

    private PackSigning() {}

    /**
     * Reads a signing key.
     *
     * @param base64 an Ed25519 private key, PKCS#8 encoded, in Base64
     * @return the key
     * @throws IllegalArgumentException if it is anything else
     */
    public static PrivateKey parse(String base64) {
        try {
            return Ed25519.secret(base64);
        } catch (IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "The signing key is not an Ed25519 private key in Base64 (PKCS#8 encoding). Make one with"
                            + " \"iomtriage sign --new-key FILE\".",
                    unreadable);
        }
    }

    /**
     * Signs a pack folder; an earlier signature is replaced.
     *
     * @param pack the pack's folder
     * @param key an Ed25519 private key
     * @throws IOException if the folder holds no pack or cannot be written
     */
    public static void sign(Path pack, PrivateKey key) throws IOException {
        Path manifest = pack.resolve(PackFiles.MANIFEST);
        if (!Files.isRegularFile(manifest)) {
            throw new NoSuchFileException(manifest.toString());
        }
        AtomicFile.writePrivate(pack.resolve(PackFiles.SIGNATURE), Ed25519.sign(Files.readAllBytes(manifest), key));
    }
}
