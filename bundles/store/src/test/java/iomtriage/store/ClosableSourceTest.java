package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a pool has let go of is closed with it, so that nobody keeps a file that nobody uses. */
class ClosableSourceTest {

    @TempDir
    Path folder;

    @Test
    void whatIsOpenIsClosedWithItAndWhatComesLaterAtOnce() throws SQLException {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        ClosableSource source = new ClosableSource(place.source());
        Connection used = source.getConnection();
        Connection letGo = source.getConnection();
        used.close();

        source.close();

        assertThat(letGo.isClosed()).isTrue();
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(source::getConnection)
                .withMessageContaining("closed while a connection");
    }

    /** H2 lets go of its file with the last connection: another process can have it then. */
    @Test
    void aPoolThatIsClosedWhileItOpensConnectionsLeavesNoneOpen() throws Exception {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        CountDownLatch opened = new CountDownLatch(2);
        DataSource slow = mock(DataSource.class);
        when(slow.getConnection()).thenAnswer(call -> {
            Connection connection = place.source().getConnection();
            opened.countDown();
            // The first at once, and all others only once the pool is closed.
            long end = System.nanoTime()
                    + (opened.getCount() > 0 ? 0 : Duration.ofSeconds(2).toNanos());
            while (System.nanoTime() < end) {
                LockSupport.parkNanos(end - System.nanoTime());
                Thread.interrupted();
            }
            return connection;
        });
        try (Database database = new Database(Dialect.H2, slow, 3, Duration.ofMillis(500))) {
            new JdbcServiceState(database).keep("name", "");
            assertThat(opened.await(10, TimeUnit.SECONDS)).isTrue();
        }

        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (isLocked() && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(isLocked()).isFalse();
    }

    private boolean isLocked() throws IOException {
        try (FileChannel file = FileChannel.open(folder.resolve("store.mv.db"), StandardOpenOption.WRITE);
                FileLock lock = file.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException locked) {
            return true;
        }
    }
}
