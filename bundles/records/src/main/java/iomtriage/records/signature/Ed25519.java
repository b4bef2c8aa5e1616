package iomtriage.records.signature;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Ed25519 keys as text, and signatures with them. The secret half is PKCS#8, the shared one X.509, both in Base64. */
public final class Ed25519 {

    private static final String NAME = "Ed25519";

    private Ed25519() {}

    /** A new pair. */
    public static KeyPair newPair() {
        try {
            return KeyPairGenerator.getInstance(NAME).generateKeyPair();
        } catch (GeneralSecurityException absent) {
            throw missing(absent);
        }
    }

    /** A key as text: one line. */
    public static String text(Key key) {
        return Base64.getEncoder().encodeToString(key.getEncoded()) + "\n";
    }

    /**
     * Reads the secret half of a pair.
     *
     * @throws IllegalArgumentException if a text is anything else
     */
    public static PrivateKey secret(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("This is not an Ed25519 private key in Base64.", unreadable);
        }
    }

    /**
     * Reads the shared half of a pair.
     *
     * @throws IllegalArgumentException if a text is anything else
     */
    public static PublicKey shared(String text) {
        try {
            return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(bytes(text)));
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalArgumentException("This is not an Ed25519 public key in Base64.", unreadable);
        }
    }

    private static byte[] bytes(String text) {
        return Base64.getDecoder().decode(text.strip());
    }

    /** Signs some bytes. */
    public static byte[] sign(byte[] signed, PrivateKey by) {
        try {
            Signature signature = Signature.getInstance(NAME);
            signature.initSign(by);
            signature.update(signed);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw missing(impossible);
        }
    }

    /** Whether a key's owner signed these bytes. */
    public static boolean verifies(byte[] signed, byte[] signature, PublicKey by) {
        try {
            Signature check = Signature.getInstance(NAME);
            check.initVerify(by);
            check.update(signed);
            return check.verify(signature);
        } catch (GeneralSecurityException damaged) {
            return false;
        }
    }

    private static IllegalStateException missing(GeneralSecurityException why) {
        return new IllegalStateException("Every Java runtime from 15 on has Ed25519; this one says it has not.", why);
    }
}
