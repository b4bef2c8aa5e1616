package iomtriage.store;

import iomtriage.reviews.audit.Chain;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A store as versions before salts left it: the tables of their steps, and entries whose hash covers what they say. */
final class UnsaltedStore {

    private UnsaltedStore() {}

    /**
     * Turns a store into one of those.
     *
     * @param subjects whom its entries are about
     * @param said what each says, and after it the reference
     */
    static void inPlaceOf(TestDatabase store, List<String> subjects, String said) {
        if (store.dialect() == Dialect.POSTGRESQL) {
            store.execute(
                    "DROP TRIGGER audit_entry_erases_only ON audit_entry",
                    "DROP TRIGGER audit_entry_append_only ON audit_entry",
                    "DROP FUNCTION audit_entry_erases_only()");
        }
        store.execute(
                "DELETE FROM audit_entry",
                "ALTER TABLE audit_entry DROP COLUMN salt",
                "ALTER TABLE audit_entry DROP COLUMN digest",
                "ALTER TABLE audit_entry DROP COLUMN erased_by",
                "DELETE FROM schema_step WHERE version IN (5, 6)");
        String previous = Chain.START;
        for (int i = 0; i < subjects.size(); i++) {
            String detail = "{\"reason\":\"" + said + subjects.get(i) + "\"}";
            String hash = hash(i + 1, 1_000L * i, "u-1", "DECIDED", subjects.get(i), detail, previous);
            store.execute("INSERT INTO audit_entry VALUES (" + (i + 1) + ", " + 1_000L * i + ", 'u-1', 'DECIDED', '"
                    + subjects.get(i) + "', '" + detail + "', '" + previous + "', '" + hash + "')");
            previous = hash;
        }
        store.execute("UPDATE audit_head SET number = " + subjects.size() + ", hash = '" + previous + "'");
        if (store.dialect() == Dialect.POSTGRESQL) {
            store.execute("CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry"
                    + " FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only()");
        }
    }

    private static String hash(long number, long at, String... texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(ByteBuffer.allocate(16).putLong(number).putLong(at).array());
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
