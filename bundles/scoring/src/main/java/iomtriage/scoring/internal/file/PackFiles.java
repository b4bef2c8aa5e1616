package iomtriage.scoring.internal.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files of a pack, read whole into memory from a folder or a {@code .zip} of one, within stated limits. Nothing is ever
 * unpacked to disk, so a name in an archive cannot point outside it.
 *
 * @param name the folder's or archive's name
 * @param contents contents by file name
 */
public record PackFiles(String name, SortedMap<String, byte[]> contents) {

    /** What is in the pack, with the digest of every other file. */
    public static final String MANIFEST = "manifest.json";

    /** The signature over the manifest, where there is one. */
    public static final String SIGNATURE = "manifest.sig";

    /** Where the bands of each outcome begin. */
    public static final String THRESHOLDS = "thresholds.json";

    /** Rows with the scores that the models must give them. */
    public static final String GOLDEN_VECTORS = "golden-vectors.jsonl";

    private static final int MOST_FILES = 200;
    private static final long MOST_BYTES = 256L << 20;

    public static PackFiles read(Path pack) throws IOException {
        String name = String.valueOf(pack.getFileName());
        return new PackFiles(name, Files.isDirectory(pack) ? folder(pack) : archive(pack));
    }

    private static SortedMap<String, byte[]> folder(Path pack) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> listed = Files.list(pack)) {
            files = listed.filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList();
        }
        long total = 0;
        for (Path file : files) {
            total += Files.size(file);
            limit(files.size(), total);
            contents.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
        }
        return contents;
    }

    private static SortedMap<String, byte[]> archive(Path pack) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        long total = 0;
        int entries = 0;
        try (InputStream in = Files.newInputStream(pack);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                // Counted whatever it is: an archive of nothing but folders, or of one name again and again, ends, too.
                entries++;
                byte[] bytes = zip.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, MOST_BYTES - total + 1));
                total += bytes.length;
                limit(entries, total);
                String path = entry.getName();
                if (!entry.isDirectory() && contents.put(path.substring(path.lastIndexOf('/') + 1), bytes) != null) {
                    throw new IOException("it holds two files of one name");
                }
            }
        }
        return contents;
    }

    private static void limit(int files, long bytes) throws IOException {
        if (files > MOST_FILES || bytes > MOST_BYTES) {
            throw new IOException("it holds more than " + MOST_FILES + " files or " + (MOST_BYTES >> 20) + " MiB");
        }
    }
}
