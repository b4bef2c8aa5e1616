package iomtriage.scoring;

import iomtriage.records.files.Sha256;
import java.nio.ByteBuffer;

/** A fingerprint of a feature row, so that a score can be tied to the numbers it was computed from. */
final class RowDigest {

    private RowDigest() {}

    /** SHA-256 of the row's values as big-endian doubles, with one bit pattern for missing. */
    static String of(double[] row) {
        ByteBuffer bytes = ByteBuffer.allocate(row.length * Double.BYTES);
        for (double value : row) {
            bytes.putLong(Double.doubleToLongBits(value));
        }
        return Sha256.hex(bytes.array());
    }
}
