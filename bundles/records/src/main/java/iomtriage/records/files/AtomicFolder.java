package iomtriage.records.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Stream;

/** Folders that are written beside their place and moved there when they are whole, so that nobody ever sees half of one. */
public final class AtomicFolder {

    private AtomicFolder() {}

    /**
     * Writes a folder that others may read as the system's own settings say; what stood at its place is removed.
     *
     * @param files contents by name; a name may hold folders, as in {@code figures/a.svg}
     */
    public static void replace(Path place, SortedMap<String, byte[]> files) throws IOException {
        Path whole = inFolder(place);
        String name = "." + whole.getFileName() + "-" + UUID.randomUUID() + ".tmp";
        write(whole, Files.createDirectory(whole.resolveSibling(name)), files);
    }

    /**
     * Writes a folder that only its owner may read; what stood at its place is removed.
     *
     * @param files contents by name; a name may hold folders, as in {@code figures/a.svg}
     */
    public static void replacePrivate(Path place, SortedMap<String, byte[]> files) throws IOException {
        Path whole = inFolder(place);
        write(whole, Files.createTempDirectory(whole.getParent(), ".aside"), files);
    }

    private static Path inFolder(Path place) throws IOException {
        Path whole = place.toAbsolutePath();
        Files.createDirectories(whole.getParent());
        return whole;
    }

    private static void write(Path place, Path aside, SortedMap<String, byte[]> files) throws IOException {
        try {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                try (AtomicFile written = AtomicFile.create(aside.resolve(file.getKey()))) {
                    written.out().write(file.getValue());
                    written.commit();
                }
            }
            Path old = aside.resolveSibling(aside.getFileName() + "-old");
            if (Files.exists(place)) {
                Files.move(place, old, StandardCopyOption.ATOMIC_MOVE);
            }
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            delete(old);
        } finally {
            delete(aside);
        }
    }

    /** Removes a folder with all that is in it, if it is there. Links are removed, never followed. */
    public static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : all) {
            Files.delete(each);
        }
    }
}
