package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.store.fs.FilePath;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An encrypted store on a disk that is full for a while: once there is room again, it goes on. */
class FullDiskTest {

    private static final int PEOPLE = 4;
    private static final int TRIES = 100;

    /** More than opening the store and an entry take. */
    private static final int WRITES = 30;

    private final SlowDisk disk = new SlowDisk();

    @TempDir
    Path folder;

    @BeforeEach
    void register() {
        H2WholeBlocks.register();
        FilePath.register(disk);
        SlowDisk.writeMillis = 0;
        SlowDisk.forceMillis = 0;
    }

    @AfterEach
    void unregister() {
        FilePath.unregister(disk);
        SlowDisk.writeMillis = 5;
        SlowDisk.forceMillis = 150;
        SlowDisk.room = Integer.MAX_VALUE;
    }

    private JdbcDataSource source(String name) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:" + H2WholeBlocks.SCHEME + ":slow:" + folder.resolve(name) + ";CIPHER=AES");
        source.setUser("iomtriage");
        source.setPassword("0123456789abcdef ");
        return source;
    }

    /** Whatever was being written when the disk became full, by several at once. */
    @Test
    void aStoreThatCouldNotBeWrittenGoesOnOnceThereIsRoom() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        try (Database database = new Database(Dialect.H2, source("store"), PEOPLE);
                JdbcJournal journal = new JdbcJournal(database)) {
            long last = journal.append(draft()).number();
            int refused = 0;
            for (int room = 0; room < WRITES; room++) {
                SlowDisk.room = room;
                List<Future<Long>> told = new ArrayList<>();
                for (int person = 0; person < 2 * PEOPLE; person++) {
                    told.add(people.submit(() -> journal.append(draft()).number()));
                }
                for (Future<Long> each : told) {
                    try {
                        last = Math.max(last, each.get());
                    } catch (ExecutionException noRoom) {
                        assertThat(noRoom).hasCauseInstanceOf(RuntimeException.class);
                        refused++;
                    }
                }
                SlowDisk.room = Integer.MAX_VALUE;

                assertThat(appendedOnceItIsOpen(journal))
                        .as("after room for %d writes", room)
                        .isGreaterThan(last);
            }
            assertThat(refused).isPositive();
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        } finally {
            people.shutdownNow();
        }
    }

    /** Who comes while it is being given up may be refused once more. */
    private static long appendedOnceItIsOpen(JdbcJournal journal) throws InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            try {
                return journal.append(draft()).number();
            } catch (StoreUnavailableException notYet) {
                Thread.sleep(100);
            }
        }
        return journal.append(draft()).number();
    }

    private static AuditDraft draft() {
        return JournalContract.draft("S-0", Action.DECIDED, "{}");
    }

    @Test
    void aFileIsTakenFromWhoeverCouldNotWriteToItAndFromNobodyElse() throws IOException {
        FilePath path = FilePath.get(H2WholeBlocks.SCHEME + ":slow:" + folder.resolve("file"));
        try (FileChannel first = path.open("rw");
                FileChannel second = path.open("rw")) {
            assertThat(first.tryLock()).isNotNull();
            assertThat(first.write(ByteBuffer.allocate(1), 0)).isEqualTo(1);
            assertThatExceptionOfType(OverlappingFileLockException.class).isThrownBy(second::tryLock);

            SlowDisk.room = 0;
            assertThatIOException().isThrownBy(() -> first.write(ByteBuffer.allocate(1), 1));
            SlowDisk.room = Integer.MAX_VALUE;

            assertThat(second.tryLock()).isNotNull();
            assertThatExceptionOfType(ClosedChannelException.class)
                    .isThrownBy(() -> first.write(ByteBuffer.allocate(1), 1));
            assertThat(second.write(ByteBuffer.allocate(1), 1)).isEqualTo(1);
        }
    }
}
