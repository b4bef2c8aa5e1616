package iomtriage.reviews.audit;

import iomtriage.records.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * How entries hang together: each one's hash covers all that it says and the hash of the one before.
 *
 * <p>SHA-256 over the number (8 bytes), then time in milliseconds (8 bytes), then user, action, subject (empty if there is
 * none), detail and previous hash, each as its length in bytes (4 bytes) and its UTF-8 text.
 */
public final class Chain {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /** The next entry after one with this number and hash; 0 and {@link #START} for the first. */
    public static AuditEntry link(long lastNumber, String lastHash, AuditDraft content) {
        AuditEntry unsealed = new AuditEntry(lastNumber + 1, content, lastHash, "");
        return new AuditEntry(lastNumber + 1, content, lastHash, hash(StoredEntry.of(unsealed)));
    }

    /** The hash that an entry with these words has, whatever hash it carries. */
    static String hash(StoredEntry entry) {
        MessageDigest digest = Sha256.start();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.number())
                .putLong(entry.atMillis())
                .array());
        text(digest, entry.userId());
        text(digest, entry.action());
        text(digest, entry.subject().orElse(""));
        text(digest, entry.detail());
        text(digest, entry.previous());
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
