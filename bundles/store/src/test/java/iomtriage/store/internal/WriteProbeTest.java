package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.reviews.audit.AuditQuery;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.JdbcServiceState;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteProbeTest {

    @TempDir
    Path folder;

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 10);

    private Database open(String more) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("store") + more);
        return new Database(Dialect.H2, source, 1);
    }

    @Test
    void aStoreThatIsReadAndNotWrittenIsNotReady() {
        try (Database database = open("")) {
            JdbcServiceState state = new JdbcServiceState(database);
            assertThat(new WriteProbe(state, nanos::get).trouble()).isEmpty();
        }
        try (Database database = open(";ACCESS_MODE_DATA=r")) {
            JdbcServiceState state = new JdbcServiceState(database);
            assertThat(state.kept("write-probe")).as("it answers").isPresent();
            assertThat(new WriteProbe(state, nanos::get).trouble())
                    .get()
                    .asString()
                    .contains("is its disk full?");
        }
    }

    @Test
    void theHealthOfTheStoreSaysSo() throws SQLException, IOException {
        StoreComponent written = store("");
        assertThat(written.trouble()).isEmpty();
        assertThat(written.reachable()).isTrue();
        written.close();

        StoreComponent full = store(";ACCESS_MODE_DATA=r");
        assertThat(full.search(AuditQuery.newest(1))).as("it answers").isEmpty();
        assertThat(full.trouble()).get().asString().contains("is its disk full?");
        assertThat(full.reachable()).isFalse();
        full.close();
    }

    private StoreComponent store(String more) throws SQLException, IOException {
        StoreConfiguration configuration =
                mock(StoreConfiguration.class, setting -> setting.getMethod().getDefaultValue());
        when(configuration.encryption_key()).thenReturn("none");
        when(configuration.url()).thenReturn("jdbc:h2:file:" + folder.resolve("store") + more);
        return new StoreComponent(configuration, new OsgiDataSourceFactory(new Driver()));
    }

    @Test
    void itWritesEveryFiveSecondsHoweverOftenItIsAsked() {
        try (Database database = open("")) {
            JdbcServiceState state = new JdbcServiceState(database);
            WriteProbe probe = new WriteProbe(state, nanos::get);
            probe.trouble();
            String first = state.kept("write-probe").orElseThrow();
            nanos.addAndGet(Duration.ofSeconds(4).toNanos());
            probe.trouble();
            assertThat(state.kept("write-probe")).contains(first);

            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            probe.trouble();
            assertThat(state.kept("write-probe")).isPresent().get().isNotEqualTo(first);
        }
    }
}
