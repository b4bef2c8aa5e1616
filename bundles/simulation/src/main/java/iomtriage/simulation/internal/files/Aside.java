package iomtriage.simulation.internal.files;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file that is written beside its place and moved there once it is whole, so that nobody ever reads half of it. Compressed if
 * its name ends in {@code .gz}; the compressed bytes hold no time.
 */
final class Aside implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final Path place;
    private final Path aside;
    private final OutputStream out;

    Aside(Path place) throws IOException {
        this.place = place;
        this.aside = place.resolveSibling(place.getFileName() + ".part");
        OutputStream file = new BufferedOutputStream(Files.newOutputStream(aside), BUFFER);
        this.out = place.toString().endsWith(".gz") ? new Gzip(file, BUFFER) : file;
    }

    OutputStream out() {
        return out;
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the file; it is whole, but not yet in its place. */
    void finish() throws IOException {
        out.close();
    }

    void move() throws IOException {
        Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Throws away what was not moved. */
    @Override
    public void close() throws IOException {
        try {
            out.close();
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Compresses at a level at which case records take half of the time and a twentieth more room than at the usual one. */
    private static final class Gzip extends GZIPOutputStream {

        private static final int LEVEL = 5;

        Gzip(OutputStream out, int buffer) throws IOException {
            super(out, buffer);
            def.setLevel(LEVEL);
        }
    }
}
