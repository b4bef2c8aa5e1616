package iomtriage.store.witness;

import iomtriage.records.files.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/**
 * The Ed25519 key that signs notes of the newest entry: FILE, which only the account of the service may read, and FILE.pub,
 * which checks them. Both are Base64, as "iomtriage sign --new-key" writes them. Immutable.
 */
public final class WitnessKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey secret;
    private final PublicKey shared;

    private WitnessKey(PrivateKey secret, PublicKey shared) {
        this.secret = secret;
        this.shared = shared;
    }

    /**
     * Reads a key, or makes one where there is none yet.
     *
     * @throws IOException if a file cannot be read or written, or holds no such key
     */
    public static WitnessKey open(Path file) throws IOException {
        Path pub = file.resolveSibling(file.getFileName() + ".pub");
        try {
            if (Files.notExists(file)) {
                KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
                write(pub, pair.getPublic().getEncoded());
                write(file, pair.getPrivate().getEncoded());
            }
            PrivateKey secret = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(read(file)));
            return new WitnessKey(secret, shared(pub));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException(
                    "The witness key \"" + file.getFileName() + "\" is not an Ed25519 key in Base64. Make one with"
                            + " \"iomtriage sign --new-key FILE\", or remove both files so that a new one is made.",
                    unreadable);
        }
    }

    /**
     * Reads the public half of a key.
     *
     * @throws IOException if it cannot be read or holds no such key
     */
    public static PublicKey shared(Path file) throws IOException {
        try {
            return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(read(file)));
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            throw new IOException(
                    "The file \"" + file.getFileName()
                            + "\" is not the public half of an Ed25519 key in Base64. Give the file"
                            + " beside the key whose name ends in .pub.",
                    unreadable);
        }
    }

    private static byte[] read(Path file) throws IOException {
        return Base64.getDecoder()
                .decode(Files.readString(file, StandardCharsets.ISO_8859_1).strip());
    }

    private static void write(Path file, byte[] key) throws IOException {
        AtomicFile.writePrivate(
                file, (Base64.getEncoder().encodeToString(key) + "\n").getBytes(StandardCharsets.ISO_8859_1));
    }

    PublicKey shared() {
        return shared;
    }

    String sign(String text) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("An Ed25519 key can sign any bytes.", impossible);
        }
    }

    static boolean isSigned(String text, String signature, PublicKey by) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(by);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException forged) {
            return false;
        }
    }
}
