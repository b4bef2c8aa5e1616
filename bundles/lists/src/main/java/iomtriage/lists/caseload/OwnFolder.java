package iomtriage.lists.caseload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that nobody but the account of this process can look into. What a crash left in it is deleted at the start,
 * everything at the close. Where files have no owners' permissions, as on Windows, the folder above decides who reads it.
 */
final class OwnFolder implements AutoCloseable {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private final Path folder;

    /** @throws UncheckedIOException if the folder cannot be made or emptied */
    OwnFolder(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            if (hasPermissions()) {
                Files.setPosixFilePermissions(folder, FOLDER);
            }
            empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(
                    "The folder for caseloads that are sent cannot be used. Check who may write to the framework's data"
                            + " area.",
                    failed);
        }
    }

    private boolean hasPermissions() {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** A new, empty file. */
    Path newFile() throws IOException {
        return hasPermissions()
                ? Files.createTempFile(folder, "receiving-", ".part", FILE)
                : Files.createTempFile(folder, "receiving-", ".part");
    }

    /** Where a whole file goes. */
    Path resolve(String name) {
        return folder.resolve(name);
    }

    private void empty() throws IOException {
        for (Path file : files()) {
            Files.deleteIfExists(file);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    @Override
    public void close() {
        try {
            empty();
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            System.getLogger(OwnFolder.class.getName())
                    .log(
                            System.Logger.Level.ERROR,
                            "Caseloads that were sent could not be deleted: delete them by hand.",
                            failed);
        }
    }
}
