package iomtriage.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Removes what Casebook put in a temporary folder, as far as the system lets it. */
final class TemporaryFolder {

    private TemporaryFolder() {}

    static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> deepestFirst = walked.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException leftBehind) {
            // The system clears its temporary folder by itself; a file still open is no reason to fail.
            folder.toFile().deleteOnExit();
        }
    }
}
