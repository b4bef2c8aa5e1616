package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example in the README is this code, and it runs. */
class ReadmeTest {
    @Test
    void theExampleRuns(@TempDir Path folder) throws Exception {
        DataSource dataSource = TestDatabases.empty(Dialect.H2, folder).source();
        // README begins
        try (Database database = new Database(Dialect.H2, dataSource, 4);
                JdbcJournal journal = new JdbcJournal(database);
                AuditTrail trail = new AuditTrail(journal, Clock.systemUTC())) {
            trail.record("u-1", Action.SIGNED_IN, Optional.empty(), Map.of());
            ChainVerdict verdict = journal.verify();
            System.out.println(verdict instanceof ChainVerdict.Intact ? "intact" : "changed");
        }
        // README ends
        try (Database database = new Database(Dialect.H2, dataSource, 1);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.search(AuditQuery.newest(10))).hasSize(1);
        }
    }
}
