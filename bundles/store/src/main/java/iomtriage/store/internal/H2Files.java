package iomtriage.store.internal;

import iomtriage.store.H2Address;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of an H2 database, which only the account of this process may read: H2 makes them as the system's default says,
 * and that lets everybody on the machine read them. Rights that are wider are taken away and logged rather than refused: a
 * service that does not start helps nobody, and anyone who could read the files before is not stopped by it. Where files have no
 * owners' permissions, as on Windows, the folder above decides who reads them.
 */
final class H2Files {

    private static final System.Logger LOG = System.getLogger(H2Files.class.getName());
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private final Path folder;
    private final String name;

    private H2Files(Path database) {
        this.folder = Optional.ofNullable(database.getParent()).orElse(database);
        this.name = String.valueOf(database.getFileName());
    }

    /** The files behind an address; empty for a database in memory, on another server or of another kind. */
    static Optional<H2Files> of(String url) {
        return H2Address.file(url).map(H2Files::new);
    }

    /** Makes folder and file where there are none, and takes away rights that others have. */
    void protect() {
        try {
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createDirectories(folder, attribute(FOLDER));
                createFile();
                boolean opened = false;
                for (Path file : files()) {
                    opened |= tighten(file, FILE);
                }
                protectFolder(opened);
            }
        } catch (IOException | UnsupportedOperationException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Who may read the files of the store could not be checked or changed. Look at them: only the account"
                            + " of this service should have any rights to them.",
                    failed);
        }
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    /** Before H2 does, which takes an empty file for a new database. */
    private void createFile() throws IOException {
        try {
            Files.createFile(folder.resolve(name + ".mv.db"), attribute(FILE));
        } catch (FileAlreadyExistsException mostly) {
            return;
        }
    }

    private void protectFolder(boolean filesWereOpen) throws IOException {
        boolean others = isOpen(folder);
        boolean ownFolder;
        try (Stream<Path> entries = Files.list(folder)) {
            ownFolder = entries.allMatch(this::isOurs);
        }
        if (others && ownFolder) {
            tighten(folder, FOLDER);
        }
        if (filesWereOpen || others && ownFolder) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "Other accounts of this machine could look into the store. Now only the account of this service can."
                            + " Find out whether anybody did, and keep backups as strictly.");
        } else if (others) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The store is in a folder that other accounts of this machine can look into, together with other files."
                            + " They cannot read it, but see that it is there. Give the store a folder of its own.");
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(this::isOurs).filter(Files::isRegularFile).toList();
        }
    }

    private boolean isOurs(Path file) {
        return String.valueOf(file.getFileName()).startsWith(name + ".");
    }

    /** Whether it was open to others. */
    private static boolean tighten(Path path, Set<PosixFilePermission> permissions) throws IOException {
        boolean open = isOpen(path);
        if (open) {
            Files.setPosixFilePermissions(path, permissions);
        }
        return open;
    }

    private static boolean isOpen(Path path) throws IOException {
        return Files.getPosixFilePermissions(path).stream()
                .anyMatch(permission -> !permission.name().startsWith("OWNER"));
    }
}
