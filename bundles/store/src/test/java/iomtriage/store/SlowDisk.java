package iomtriage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/**
 * A disk on which whatever is written, and more so whatever is to stay, takes its time, and which may be full: for H2, "slow:" before
 * a path.
 */
public final class SlowDisk extends FilePathWrapper {

    /** How long writing takes, and how long until what was written stays: H2 makes instances by itself. */
    static volatile int writeMillis = 5;

    static volatile int forceMillis = 150;

    /** For how many writes there is room yet. */
    static volatile int room = Integer.MAX_VALUE;

    /** How many writes have begun. */
    static final AtomicInteger BEGUN = new AtomicInteger();

    /** How often something was to stay. */
    static final AtomicInteger FORCED = new AtomicInteger();

    @Override
    public String getScheme() {
        return "slow";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new SlowFile(super.open(mode));
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class SlowFile extends FileBase {

        private final FileChannel file;

        SlowFile(FileChannel file) {
            this.file = file;
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            pause(writeMillis);
            return file.write(bytes);
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            BEGUN.incrementAndGet();
            if (room <= 0) {
                throw new IOException("No space left on device");
            }
            room--;
            pause(writeMillis);
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metadata) throws IOException {
            FORCED.incrementAndGet();
            pause(forceMillis);
            file.force(metadata);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public java.nio.channels.FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
