package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.review.StoreUnavailableException;
import iomtriage.referrals.audit.Action;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageTest {

    @TempDir
    Path folder;

    @Test
    void aStoreThatComesBackIsUsedAgainWithoutARestart() {
        Switched source = new Switched(TestDatabases.h2(folder.resolve("store")));
        source.up.set(false);
        try (Database database = new Database(Dialect.H2, source, 1);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.reachable()).isFalse();
            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}")))
                    .withMessage("The store cannot be reached, so nothing was recorded. Try again in a minute;"
                            + " if it goes on, ask whoever runs the database.");

            source.up.set(true);

            assertThat(journal.append(JournalContract.draft("S-1", Action.DECIDED, "{}"))
                            .number())
                    .isEqualTo(1);
            assertThat(journal.reachable()).isTrue();
        }
    }

    /** A database that can be switched off. */
    private static final class Switched implements DataSource {
        private final DataSource source;
        private final AtomicBoolean up = new AtomicBoolean(true);

        Switched(DataSource source) {
            this.source = source;
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!up.get()) {
                throw new SQLException("Connection refused");
            }
            return source.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return source.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            source.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            source.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return source.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getLogger("");
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return source.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return source.isWrapperFor(type);
        }
    }
}
