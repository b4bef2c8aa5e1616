package iomtriage.store.witness;

import iomtriage.records.files.AtomicFile;
import iomtriage.records.signature.Ed25519;
import iomtriage.reviews.audit.NotedEntry;
import iomtriage.store.H2Address;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.PublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * A file of signed notes, one to a line, the newest last: when, the newest entry then as NUMBER:HASH, and the signature. Lines
 * are only ever added.
 */
public final class WitnessFile {

    private static final int PARTS = 3;

    private final Path file;

    public WitnessFile(Path file) {
        this.file = file;
    }

    /** Where notes of a store are kept if nobody says otherwise: beside its file. Empty for a store that is no file. */
    public static Optional<Path> beside(String url) {
        return H2Address.file(url).map(store -> store.resolveSibling(store.getFileName() + ".witness"));
    }

    /** The key that signs the notes of a file, if nobody says otherwise. */
    public static Path keyOf(Path file) {
        return file.resolveSibling(file.getFileName() + ".key");
    }

    /** Whether anything was ever noted. */
    boolean exists() {
        return Files.exists(file);
    }

    /**
     * The entry noted last.
     *
     * @param by the public half of the key that signed it
     * @throws NotSignedException if the file is empty, or its last line was not signed by that key
     * @throws IOException if the file cannot be read
     */
    public NotedEntry newest(PublicKey by) throws IOException {
        return lines().flatMap(lines -> noted(lines.get(lines.size() - 1), by))
                .orElseThrow(() -> new NotSignedException("The last line of \"" + file.getFileName()
                        + "\" is not a note that this key signed: the file was changed or cut, or belongs to another key. Take"
                        + " it from a backup."));
    }

    /** The whole lines: one that a stop cut short was never noted. */
    private Optional<List<String>> lines() throws IOException {
        // Bytes that are not UTF-8 become characters that nobody signed.
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        List<String> lines =
                text.substring(0, text.lastIndexOf('\n') + 1).lines().toList();
        return Optional.of(lines).filter(some -> !some.isEmpty());
    }

    private static Optional<NotedEntry> noted(String line, PublicKey by) {
        String[] parts = line.split(" ", -1);
        return parts.length == PARTS && isSigned(parts[0] + " " + parts[1], parts[2], by)
                ? NotedEntry.parse(parts[1])
                : Optional.empty();
    }

    private static boolean isSigned(String text, String signature, PublicKey by) {
        try {
            return Ed25519.verifies(bytes(text), Base64.getDecoder().decode(signature), by);
        } catch (IllegalArgumentException noBase64) {
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Adds a note, and returns once it is on disk. */
    void add(Instant at, NotedEntry newest, WitnessKey key) throws IOException {
        String text = at + " " + newest;
        String signature = Base64.getEncoder().encodeToString(Ed25519.sign(bytes(text), key.secret()));
        String line = text + " " + signature + "\n";
        if (!exists()) {
            AtomicFile.writePrivate(file, bytes(line));
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode((endsWhole() ? "" : "\n") + line));
            channel.force(true);
        }
    }

    private boolean endsWhole() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length == 0 || bytes[bytes.length - 1] == '\n';
    }
}
