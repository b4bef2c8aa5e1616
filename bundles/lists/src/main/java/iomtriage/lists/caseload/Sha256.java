package iomtriage.lists.caseload;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that names caseloads and finds records in them. */
final class Sha256 {

    private Sha256() {}

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one says it has not.", absent);
        }
    }

    static byte[] of(String text) {
        return start().digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
