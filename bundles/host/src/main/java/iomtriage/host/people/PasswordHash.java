package iomtriage.host.people;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA256, salted. 600,000 iterations are what OWASP's Password Storage Cheat Sheet
 * asks for.
 */
public record PasswordHash(int iterations, String salt, String hash) {

    private static final int ITERATIONS = 600_000;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int SHORTEST = 12;

    /**
     * A new password, as it is kept.
     *
     * @throws IllegalArgumentException if it is too short, or the demonstration's, with the way out
     */
    public static PasswordHash of(char[] password, SecureRandom random) {
        if (password.length < SHORTEST || Arrays.equals(password, UserFile.DEMONSTRATION_PASSWORD.toCharArray())) {
            throw new IllegalArgumentException("The password must have at least " + SHORTEST
                    + " characters, and not be the demonstration's. Three random words make a good one.");
        }
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derived(password, salt, ITERATIONS, HASH_BYTES);
        return new PasswordHash(
                ITERATIONS,
                Base64.getEncoder().encodeToString(salt),
                Base64.getEncoder().encodeToString(hash));
    }

    /** The last three parts of a line of the file of users. */
    public String line() {
        return iterations + "|" + salt + "|" + hash;
    }

    boolean isOf(char[] password) {
        byte[] expected = Base64.getDecoder().decode(hash);
        byte[] given = derived(password, Base64.getDecoder().decode(salt), iterations, expected.length);
        return MessageDigest.isEqual(expected, given);
    }

    private static byte[] derived(char[] password, byte[] salt, int iterations, int length) {
        PBEKeySpec specification = new PBEKeySpec(password, salt, iterations, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("This Java runtime lacks PBKDF2 with HMAC-SHA256.", absent);
        } finally {
            specification.clearPassword();
        }
    }
}
