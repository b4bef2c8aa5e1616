package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.JdbcServiceState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.jdbcx.JdbcDataSource;
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
            assertThat(new WriteProbe(state, nanos::get).succeeds()).isTrue();
        }
        try (Database database = open(";ACCESS_MODE_DATA=r")) {
            JdbcServiceState state = new JdbcServiceState(database);
            assertThat(state.kept("write-probe")).as("it answers").isPresent();
            assertThat(new WriteProbe(state, nanos::get).succeeds()).isFalse();
        }
    }

    @Test
    void itWritesEveryFiveSecondsHoweverOftenItIsAsked() {
        try (Database database = open("")) {
            JdbcServiceState state = new JdbcServiceState(database);
            WriteProbe probe = new WriteProbe(state, nanos::get);
            probe.succeeds();
            String first = state.kept("write-probe").orElseThrow();
            nanos.addAndGet(Duration.ofSeconds(4).toNanos());
            probe.succeeds();
            assertThat(state.kept("write-probe")).contains(first);

            nanos.addAndGet(Duration.ofSeconds(1).toNanos());
            probe.succeeds();
            assertThat(state.kept("write-probe")).isPresent().get().isNotEqualTo(first);
        }
    }
}
