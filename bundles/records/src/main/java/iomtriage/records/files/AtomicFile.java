package iomtriage.records.files;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * A file that is written beside its place and moved there when it is whole and on disk: nobody ever sees half of it, and after
 * a crash the old one or the new one is there. Not thread-safe.
 *
 * <pre>{@code
 * try (AtomicFile file = AtomicFile.create(place)) {
 *     file.writer().write(text);
 *     file.commit();
 * }
 * }</pre>
 */
public final class AtomicFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path aside;
    private final FileChannel channel;
    private final OutputStream out;
    private final Writer writer;

    private AtomicFile(Path place, Path aside, StandardOpenOption... options) throws IOException {
        this.place = place;
        this.aside = aside;
        this.channel = FileChannel.open(aside, options);
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        // An encoder of its own refuses what cannot be encoded, where a named character set would write question marks.
        this.writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8.newEncoder()), BUFFER);
    }

    /** Opens a file that others may read as the system's own settings say. Folders are made where there are none. */
    public static AtomicFile create(Path place) throws IOException {
        Path whole = inFolder(place);
        Path aside = whole.resolveSibling("." + whole.getFileName() + "-" + UUID.randomUUID() + ".tmp");
        return new AtomicFile(whole, aside, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    }

    /** Opens a file that only its owner may read. Folders are made where there are none. */
    public static AtomicFile createPrivate(Path place) throws IOException {
        Path whole = inFolder(place);
        Path aside = Files.createTempFile(whole.getParent(), ".aside", ".tmp");
        return new AtomicFile(whole, aside, StandardOpenOption.WRITE);
    }

    /** Writes a file that only its owner may read, whole or not at all. */
    public static void writePrivate(Path place, byte[] bytes) throws IOException {
        try (AtomicFile file = createPrivate(place)) {
            file.out().write(bytes);
            file.commit();
        }
    }

    private static Path inFolder(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        return whole;
    }

    /** Where to write bytes; buffered. */
    public OutputStream out() {
        return out;
    }

    /** Where to write text, as UTF-8; buffered. */
    public Writer writer() {
        return writer;
    }

    /** Brings what was written to the disk; it is not in its place yet. More may follow. */
    public void sync() throws IOException {
        writer.flush();
        channel.force(true);
    }

    /** Moves the whole file to its place; what stood there is replaced. */
    public void commit() throws IOException {
        sync();
        channel.close();
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing behind, and what stood at the place as it was, unless the file was {@linkplain #commit committed}. */
    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(aside);
    }
}
