package iomtriage.store.witness;

import iomtriage.records.files.AtomicFile;
import iomtriage.records.signature.Ed25519;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Key;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;

/**
 * The Ed25519 key that signs notes of the newest entry: FILE, which only the account of the service may read, and FILE.pub,
 * which checks them. Both are Base64, as "iomtriage sign --new-key" writes them.
 */
public record WitnessKey(PrivateKey secret, PublicKey shared) {

    /**
     * Reads a key, or makes one where there is none yet.
     *
     * @throws IOException if a file cannot be read or written, or holds no such key
     */
    public static WitnessKey open(Path file) throws IOException {
        Path pub = file.resolveSibling(file.getFileName() + ".pub");
        if (Files.notExists(file)) {
            KeyPair pair = Ed25519.newPair();
            write(pub, pair.getPublic());
            write(file, pair.getPrivate());
        }
        try {
            return new WitnessKey(Ed25519.secret(read(file)), shared(pub));
        } catch (IllegalArgumentException unreadable) {
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
            return Ed25519.shared(read(file));
        } catch (IllegalArgumentException unreadable) {
            throw new IOException(
                    "The file \"" + file.getFileName()
                            + "\" is not the public half of an Ed25519 key in Base64. Give the file"
                            + " beside the key whose name ends in .pub.",
                    unreadable);
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    private static void write(Path file, Key key) throws IOException {
        AtomicFile.writePrivate(file, Ed25519.text(key).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "WitnessKey[hidden]";
    }
}
