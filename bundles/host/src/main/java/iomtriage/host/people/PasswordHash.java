package iomtriage.host.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA256, salted. 600,000 iterations are what OWASP's Password Storage Cheat Sheet
 * asks for.
 */
record PasswordHash(int iterations, String salt, String hash) {

    boolean isOf(char[] password) {
        byte[] expected = Base64.getDecoder().decode(hash);
        PBEKeySpec specification =
                new PBEKeySpec(password, Base64.getDecoder().decode(salt), iterations, expected.length * Byte.SIZE);
        try {
            byte[] given = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
            return MessageDigest.isEqual(expected, given);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java runtime lacks PBKDF2 with HMAC-SHA256.", absent);
        } finally {
            specification.clearPassword();
        }
    }
}
