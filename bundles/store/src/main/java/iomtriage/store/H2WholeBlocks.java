package iomtriage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * The files of encrypted stores, for H2, so that a full disk takes nothing away.
 *
 * <p>They are whole blocks. Where a disk is full, a part of a block may be left at the end of a file; H2 2.4 takes an encrypted file
 * of such a length for a block shorter than its whole blocks are (FileEncrypt), and does not find what was written last, though it
 * was acknowledged. Nothing of value is in a part of a block, and what is written next is written over it.
 *
 * <p>And a file that could not be written to is let go once it is opened again. H2 gives up a store of which a write failed, but
 * where that was while it opened it (Store), it neither closes the file nor gives up its lock, and the store could not be opened
 * until the program was started again.
 *
 * <p>And while a file is locked, nothing that this program opened of it is closed but with the lock: wherever a process closes a file, POSIX
 * lets go of all locks that the process has on it, through whatever they were taken. H2 closes or forgets what it could not lock, so that
 * another program could open a store which this one was writing to.
 */
public final class H2WholeBlocks extends FilePathWrapper {

    /** What stands before a path that is to be opened so. */
    static final String SCHEME = "whole-blocks";

    /** H2's own, of what is encrypted. */
    private static final int BLOCK_BYTES = 4096;

    /** Who has the lock of a file, by its path. Guarded by itself. */
    private static final Map<String, WholeBlocks> LOCKED = new HashMap<>();

    /** For H2, which makes one for each path. */
    public H2WholeBlocks() {}

    /** Makes the scheme known to the H2 that this class is linked with. */
    static void register() {
        FilePath.register(new H2WholeBlocks());
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new WholeBlocks(name, super.open(mode));
    }

    private static final class WholeBlocks extends FileBaseDefault {

        private final String path;
        private final FileChannel file;
        private volatile boolean couldNotBeWritten;
        /** Other openings of the same file, to be closed with this one; held fast, or a collection of garbage would close them. */
        private final Set<FileChannel> closedWithThis = new HashSet<>();

        WholeBlocks(String path, FileChannel file) {
            this.path = path;
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size() / BLOCK_BYTES * BLOCK_BYTES;
        }

        @Override
        public int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public int write(ByteBuffer bytes, long position) throws IOException {
            try {
                return file.write(bytes, position);
            } catch (IOException full) {
                couldNotBeWritten = true;
                throw full;
            }
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            synchronized (LOCKED) {
                WholeBlocks before = LOCKED.get(path);
                if (before != null && before.couldNotBeWritten) {
                    before.closedWithThis.remove(file);
                    before.close();
                } else if (before != null) {
                    before.closedWithThis.add(file);
                }
                FileLock lock = file.tryLock(position, size, shared);
                if (lock != null) {
                    LOCKED.put(path, this);
                }
                return lock;
            }
        }

        @Override
        protected void implCloseChannel() throws IOException {
            synchronized (LOCKED) {
                WholeBlocks holder = LOCKED.get(path);
                if (holder != null && holder != this) {
                    holder.closedWithThis.add(file);
                    return;
                }
                LOCKED.remove(path, this);
                closedWithThis.add(file);
                for (FileChannel each : closedWithThis) {
                    each.close();
                }
            }
        }
    }
}
