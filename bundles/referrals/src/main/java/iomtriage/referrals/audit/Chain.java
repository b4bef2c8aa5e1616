package iomtriage.referrals.audit;

import iomtriage.api.caserecord.SubjectId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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
        return new AuditEntry(lastNumber + 1, content, lastHash, hash(lastNumber + 1, lastHash, content));
    }

    static String hash(long number, String previous, AuditDraft content) {
        MessageDigest digest = sha256();
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(number)
                .putLong(content.at().toEpochMilli())
                .array());
        text(digest, content.userId());
        text(digest, content.action().name());
        text(digest, content.subject().map(SubjectId::value).orElse(""));
        text(digest, content.detail());
        text(digest, previous);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one says it has not.", absent);
        }
    }
}
