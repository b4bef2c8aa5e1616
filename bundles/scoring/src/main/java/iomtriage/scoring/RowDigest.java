package iomtriage.scoring;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A fingerprint of a feature row, so that a score can be tied to the numbers it was computed from. */
final class RowDigest {

    private RowDigest() {}

    /** SHA-256 of the row's values as big-endian doubles, with one bit pattern for missing. */
    static String of(double[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
        for (double value : row) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.array()));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java runtime has SHA-256; this one says it has not.", absent);
        }
    }
}
