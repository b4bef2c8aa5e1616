package iomtriage.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder for what lives only as long as this process: the framework's files, and in them caseloads that were sent. Only the
 * account of this process can look into it, whatever rights the framework gives to the folders that it makes inside. The
 * process holds a lock on a file in it while it lives, so that the next one can tell what a kill left behind, and removes it.
 */
final class ProcessFolder implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(ProcessFolder.class.getName());
    private static final String PREFIX = "iomtriage-process-";
    private static final String LOCK = ".lock";
    private static final Set<PosixFilePermission> OWNER_ALONE = PosixFilePermissions.fromString("rwx------");

    private final Path folder;
    private final FileChannel lock;

    private ProcessFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /**
     * Removes what processes of this account left that are gone, and makes a folder for this one.
     *
     * @param parent where: others may write there
     */
    static ProcessFolder in(Path parent) throws IOException {
        // Made with 0700 where there are such rights.
        Path folder = Files.createTempDirectory(parent, PREFIX);
        UserPrincipal account = Files.getOwner(folder);
        try (Stream<Path> entries = Files.list(parent)) {
            entries.filter(path -> mayBeOurs(path, account)).forEach(ProcessFolder::removeIfLeft);
        }
        // Locked before it has its name, so that it is never there unlocked while this process lives.
        Path unnamed = folder.resolve(LOCK + ".new");
        FileChannel lock = FileChannel.open(
                unnamed, StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE);
        lock.lock();
        Files.move(unnamed, folder.resolve(LOCK), StandardCopyOption.ATOMIC_MOVE);
        return new ProcessFolder(folder, lock);
    }

    /** Where the framework keeps its files; it makes the folder. */
    Path framework() {
        return folder.resolve("framework");
    }

    private static boolean mayBeOurs(Path path, UserPrincipal account) {
        return String.valueOf(path.getFileName()).startsWith(PREFIX)
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                && isOpenToNobodyBut(account, path)
                && Files.isRegularFile(path.resolve(LOCK), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whoever else can change a folder could put a link into it while it is removed, so that other files go. */
    private static boolean isOpenToNobodyBut(UserPrincipal account, Path folder) {
        try {
            return Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(account)
                    && (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                            || Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS)
                                    .equals(OWNER_ALONE));
        } catch (IOException gone) {
            return false;
        }
    }

    private static void removeIfLeft(Path folder) {
        try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
            Optional<FileLock> left = Optional.ofNullable(channel.tryLock());
            if (left.isPresent()) {
                delete(folder);
            }
        } catch (IOException | OverlappingFileLockException inUse) {
            LOG.log(System.Logger.Level.DEBUG, "A folder of another process is left alone.", inUse);
        }
    }

    /** The lock's file is the last to go: a folder that this process could not remove is still found by the next. */
    private static void delete(Path folder) {
        try (Stream<Path> walked = Files.walk(folder)) {
            List<Path> deepestFirst = walked.sorted(Comparator.reverseOrder())
                    .sorted(Comparator.comparing(path -> path.equals(folder) || path.equals(folder.resolve(LOCK))))
                    .toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException | UncheckedIOException failed) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The temporary folder \"" + folder + "\" could not be removed, and there may be case records in it."
                            + " Remove it by hand.",
                    failed);
        }
    }

    /** Removes the folder and everything in it. May be called again. */
    @Override
    public synchronized void close() {
        if (lock.isOpen()) {
            delete(folder);
            try {
                lock.close();
            } catch (IOException failed) {
                LOG.log(System.Logger.Level.DEBUG, "The lock of a folder that is gone was not released.", failed);
            }
        }
    }
}
