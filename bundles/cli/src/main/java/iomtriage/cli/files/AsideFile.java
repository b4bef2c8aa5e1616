package iomtriage.cli.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written beside its place and moved there when it is whole: nobody ever sees half of it. */
public final class AsideFile implements AutoCloseable {

    private final Path place;
    private final Path aside;
    private final Writer writer;

    /** Opens it; whatever stands at the place stays there until {@link #done}. */
    public AsideFile(Path place) throws IOException {
        this.place = place.toAbsolutePath();
        Files.createDirectories(this.place.getParent());
        this.aside = Files.createTempFile(this.place.getParent(), ".aside", ".tmp");
        this.writer = new BufferedWriter(Files.newBufferedWriter(aside, StandardCharsets.UTF_8), 1 << 16);
    }

    /** Where to write, as UTF-8. */
    public Writer writer() {
        return writer;
    }

    /** Moves the whole file to its place. */
    public void done() throws IOException {
        writer.close();
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Leaves nothing behind unless it was {@link #done}. */
    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(aside);
    }
}
