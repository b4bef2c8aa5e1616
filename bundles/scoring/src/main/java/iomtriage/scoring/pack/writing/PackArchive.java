package iomtriage.scoring.pack.writing;

import iomtriage.records.files.AtomicFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A pack as one {@code .zip} file, which can be replaced in one step while others read it. */
public final class PackArchive {

    /** The earliest day a zip file can hold: the same files give the same bytes, whenever they are written. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PackArchive() {}

    /**
     * Writes the files of a pack beside the destination and moves them there; whatever stands there is replaced.
     *
     * @param files the files by name
     * @param destination the archive
     * @throws IOException if it cannot be written; whatever stood there is left
     */
    public static void write(SortedMap<String, byte[]> files, Path destination) throws IOException {
        AtomicFile.writePrivate(destination, bytes(files));
    }

    private static byte[] bytes(SortedMap<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
