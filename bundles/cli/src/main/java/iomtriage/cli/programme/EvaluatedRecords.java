package iomtriage.cli.programme;

import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Map;

/**
 * Which records an evaluation is of, so that nobody takes it for another area's or counts it twice.
 *
 * @param title of the report
 * @param to the last day that the records know of
 * @param digest SHA-256 of the file of the area's records, in hexadecimal
 */
record EvaluatedRecords(String title, LocalDate to, String digest) {

    static EvaluatedRecords of(String title, LocalDate to, Path records) throws IOException {
        MessageDigest digest = Sha256.start();
        try (InputStream bytes = new DigestInputStream(Files.newInputStream(records), digest)) {
            bytes.transferTo(OutputStream.nullOutputStream());
        }
        return new EvaluatedRecords(title, to, HexFormat.of().formatHex(digest.digest()));
    }

    Map<String, Object> json() {
        return Map.of("title", title, "to", to.toString(), "records", digest);
    }
}
