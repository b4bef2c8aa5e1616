package iomtriage.lists.caseload;

import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.ZipException;

/** Takes in one caseload: to a file, digested, counted and indexed on the way, never more of it in memory than a record. */
final class Intake {

    private static final int BUFFER = 1 << 16;
    private static final byte[] GZIP = {0x1F, (byte) 0x8B};
    private static final long MEBIBYTE = 1L << 20;

    private final MessageDigest digest = Sha256.start();
    private final RecordLines lines = new RecordLines();
    private final long largest;
    private long bytes;

    /** @param largest how many bytes it may have, uncompressed */
    Intake(long largest) {
        this.largest = largest;
    }

    /**
     * What came in.
     *
     * @param bytes how many bytes, uncompressed
     * @param records how many records
     * @param digest SHA-256 of the bytes, in hexadecimal digits
     * @param index where the records are
     */
    record Taken(long bytes, long records, String digest, RecordIndex index) {}

    /** @throws CaseloadRefusedException with what is wrong with it and the way out */
    Taken take(InputStream body, OutputStream file) {
        byte[] buffer = new byte[BUFFER];
        for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
            refuseCompressed(buffer, count);
            bytes += count;
            refuseTooLarge(bytes, largest);
            digest.update(buffer, 0, count);
            lines.accept(buffer, count);
            write(buffer, count, file);
        }
        RecordIndex index = lines.end();
        if (lines.records() == 0) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.EMPTY, "The caseload is empty. Send one case record a line.");
        }
        return new Taken(bytes, lines.records(), HexFormat.of().formatHex(digest.digest()), index);
    }

    /** @throws CaseloadRefusedException if there are more bytes than there may be */
    static void refuseTooLarge(long bytes, long largest) {
        if (bytes > largest) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.TOO_LARGE,
                    String.format(
                            Locale.UK,
                            "The caseload is larger than %,d MiB uncompressed. Send fewer records, or have the setting"
                                    + " caseload.largest.mebibytes raised.",
                            largest / MEBIBYTE));
        }
    }

    private void refuseCompressed(byte[] buffer, int count) {
        if (bytes == 0 && count >= GZIP.length && buffer[0] == GZIP[0] && buffer[1] == GZIP[1]) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.MALFORMED,
                    "The body is compressed, but does not say so. Send it with \"Content-Encoding: gzip\".");
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (ZipException damaged) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.MALFORMED,
                    "The gzip data is damaged or not whole. Compress it again, and send all of it.");
        } catch (IOException cutShort) {
            throw new CaseloadRefusedException(
                    CaseloadRefusedException.Reason.BROKEN_OFF, "What was sent did not arrive whole. Send it again.");
        }
    }

    private static void write(byte[] buffer, int count, OutputStream file) {
        try {
            file.write(buffer, 0, count);
        } catch (IOException full) {
            throw Inbox.cannotKeep(full);
        }
    }
}
