package iomtriage.reviews.audit;

import iomtriage.records.files.Sha256;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The entries whose content one erasure removes: how many, and a digest of all that stays of them, which the entry about the
 * erasure holds. So none can be erased beside it, and nothing that stays of an entry can be changed. Feed it the entries in their
 * order. Not thread-safe.
 *
 * <p>SHA-256 over, for each, the number and the time in milliseconds (8 bytes each), then user, action, digest of the content
 * (empty if there is none) and hash, each as its length in bytes (4 bytes) and its UTF-8 text.
 */
public final class ErasedEntries {

    /** What is left in the place of a detail. */
    public static final String NOTHING = "{}";

    private static final String COUNT = "entries";
    private static final String DIGEST = "digest";

    private final MessageDigest digest = Sha256.start();
    private long first;
    private long count;

    /** Adds the next entry; its content does not matter. */
    public void add(StoredEntry entry) {
        digest.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(entry.number())
                .putLong(entry.atMillis())
                .array());
        Chain.text(digest, entry.userId());
        Chain.text(digest, entry.action());
        Chain.text(digest, entry.seal().digest().orElse(""));
        Chain.text(digest, entry.hash());
        first = count == 0 ? entry.number() : first;
        count++;
    }

    /** The lowest number. */
    long first() {
        return first;
    }

    /** The detail of the entry about the erasure. Nothing can be added afterwards. */
    public String detail(Map<String, ?> more) {
        Map<String, Object> detail = new TreeMap<>(more);
        detail.put(COUNT, count);
        detail.put(DIGEST, HexFormat.of().formatHex(digest.digest()));
        return DetailJson.of(detail);
    }

    /** Whether an entry says that exactly these were erased. Nothing can be added afterwards. */
    boolean areThoseOf(StoredEntry erasure) {
        return erasure.action().equals(Action.ERASED.name())
                && DetailJson.readable(erasure.detail())
                        .filter(detail -> detail.path(COUNT).asLong(-1) == count)
                        .map(detail -> detail.path(DIGEST).asText())
                        .equals(Optional.of(HexFormat.of().formatHex(digest.digest())));
    }
}
