package iomtriage.cli.files;

import iomtriage.records.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** SHA-256 of files, as manifests name their data. */
public final class FileDigest {

    private static final int CHUNK = 1 << 16;

    private FileDigest() {}

    /** Of one file, its own digest; of several, the digest over their digests, in order. */
    public static String of(List<Path> files) throws IOException {
        if (files.size() == 1) {
            return of(files.get(0));
        }
        MessageDigest all = Sha256.start();
        for (Path file : files) {
            all.update(of(file).getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = Sha256.start();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
