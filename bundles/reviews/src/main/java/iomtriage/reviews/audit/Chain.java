package iomtriage.reviews.audit;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.records.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How entries hang together: each one's hash covers who did what when, a salted digest of whom and what it is about, and the hash
 * of the one before. Content and salt can be deleted, and the chain is still checked to the last digit.
 *
 * <p>The digest is SHA-256 over salt (as text), subject (empty if there is none) and detail. The hash is SHA-256 over the
 * number (8 bytes), then time in milliseconds (8 bytes), then user, action, digest and previous hash. Each text is its length in
 * bytes (4 bytes) and its UTF-8. Entries from before there were salts have subject and detail in the place of the digest.
 */
public final class Chain {

    /** What the first entry follows. */
    public static final String START = "0".repeat(64);

    private Chain() {}

    /**
     * The next entry after one with this number and hash; 0 and {@link #START} for the first.
     *
     * @param salt 64 hexadecimal digits that nobody can guess, for this entry alone
     */
    public static StoredEntry link(long lastNumber, String lastHash, AuditDraft content, String salt) {
        Optional<String> subject = content.subject().map(SubjectId::value);
        Seal seal =
                new Seal(Optional.of(salt), Optional.of(digest(salt, subject, content.detail())), OptionalLong.empty());
        return sealed(lastNumber + 1, content, seal, lastHash);
    }

    private static StoredEntry sealed(long number, AuditDraft content, Seal seal, String previous) {
        StoredEntry open = new StoredEntry(
                number,
                content.at().toEpochMilli(),
                content.userId(),
                content.action().name(),
                content.subject().map(SubjectId::value),
                content.detail(),
                seal,
                previous,
                "");
        return new StoredEntry(
                number,
                open.atMillis(),
                open.userId(),
                open.action(),
                open.subject(),
                open.detail(),
                seal,
                previous,
                hash(open));
    }

    /** The digest that a content has. */
    static String digest(String salt, Optional<String> subject, String detail) {
        MessageDigest digest = Sha256.start();
        text(digest, salt);
        text(digest, subject.orElse(""));
        text(digest, detail);
        return HexFormat.of().formatHex(digest.digest());
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
        if (entry.seal().digest().isPresent()) {
            text(digest, entry.seal().digest().get());
        } else {
            text(digest, entry.subject().orElse(""));
            text(digest, entry.detail());
        }
        text(digest, entry.previous());
        return HexFormat.of().formatHex(digest.digest());
    }

    static void text(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
