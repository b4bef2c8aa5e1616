package iomtriage.records.internal.lines;

import iomtriage.records.gzip.Gunzip;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file of lines, decompressed on the way if its name ends in {@code .gz}. Thread-safe. */
public final class LineFile {

    private final Path file;
    private final int longest;

    /**
     * @param file the file
     * @param longest the longest line to read, in bytes
     */
    public LineFile(Path file, int longest) {
        this.file = file;
        this.longest = longest;
    }

    /** The file's own name. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    /**
     * Opens the file and closes it again.
     *
     * @throws IOException if it cannot be read, saying why and what to do
     */
    public void check() throws IOException {
        open().close();
    }

    /** The lines that are not blank, in order; the caller closes the stream. May be traversed in parallel. */
    public Stream<Line> lines() {
        try {
            LineReader reader = new LineReader(open(), longest);
            return StreamSupport.stream(new LineSpliterator(reader, name()), false)
                    .onClose(() -> close(reader));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private InputStream open() throws IOException {
        if (!Files.exists(file)) {
            throw cannotRead("there is no such file. Check the path.", null);
        }
        if (!Files.isRegularFile(file)) {
            throw cannotRead("it is not a file. Name one file of JSON Lines.", null);
        }
        if (!Files.isReadable(file)) {
            throw cannotRead("access is denied. Allow this program to read it.", null);
        }
        InputStream raw = Files.newInputStream(file);
        if (!name().endsWith(".gz")) {
            return raw;
        }
        Gunzip text = new Gunzip(raw);
        try {
            text.begin();
        } catch (ZipException e) {
            text.close();
            throw cannotRead("its name ends in .gz, but it does not start as gzip does. Compress or rename it.", e);
        }
        return text;
    }

    private IOException cannotRead(String why, @Nullable IOException cause) {
        return new IOException("Cannot read the caseload " + file + ": " + why, cause);
    }

    private static void close(LineReader reader) {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
