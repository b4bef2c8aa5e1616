package iomtriage.tables.csv;

import iomtriage.records.gzip.Gunzip;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The text of a table's file: plain, or compressed with gzip or zip; UTF-8, or UTF-16 where a byte order mark says so. */
final class TableText {

    private static final int READ_AHEAD = 1 << 16;
    private static final int LONGEST_MARK = 16;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final Path file;

    TableText(Path file) {
        this.file = file;
    }

    /** Why no text can be read from the file, with the way out; empty if it can. */
    Optional<String> refusal() throws IOException {
        FileFormat format = FileFormat.of(file);
        if (format.refusal().isPresent()) {
            return format.refusal();
        }
        if (format == FileFormat.ZIP) {
            List<String> inside = entries();
            if (inside.size() != 1) {
                return Optional.of("It is a zip file of " + inside.size()
                        + " files. Unpack it, and name the one that holds the table.");
            }
        }
        if (format == FileFormat.TEXT) {
            return Optional.empty();
        }
        try (InputStream in = bytes()) {
            return FileFormat.of(in.readNBytes(LONGEST_MARK)).refusal();
        }
    }

    /** The text without its byte order mark. */
    Reader open(CodingErrorAction onDamage) throws IOException {
        BufferedInputStream in = new BufferedInputStream(bytes(), READ_AHEAD);
        Charset charset = charset(in);
        Reader text = new InputStreamReader(
                in, charset.newDecoder().onMalformedInput(onDamage).onUnmappableCharacter(onDamage));
        return new WithoutMark(text, BYTE_ORDER_MARK);
    }

    private static Charset charset(BufferedInputStream in) throws IOException {
        in.mark(2);
        byte[] start = in.readNBytes(2);
        in.reset();
        if (start.length == 2 && start[0] == (byte) 0xFF && start[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        return start.length == 2 && start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                ? StandardCharsets.UTF_16BE
                : StandardCharsets.UTF_8;
    }

    private InputStream bytes() throws IOException {
        return switch (FileFormat.of(file)) {
            case GZIP -> new Gunzip(Files.newInputStream(file));
            case ZIP -> unzipped();
            default -> Files.newInputStream(file);
        };
    }

    private InputStream unzipped() throws IOException {
        ZipFile zip = new ZipFile(file.toFile());
        return new FilterInputStream(zip.getInputStream(zip.getEntry(entries().get(0)))) {
            @Override
            public void close() throws IOException {
                super.close();
                zip.close();
            }
        };
    }

    /** The files inside a zip file, without what a Mac adds. */
    private List<String> entries() throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return Collections.list(zip.entries()).stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> !name.startsWith("__MACOSX/"))
                    .toList();
        }
    }
}
