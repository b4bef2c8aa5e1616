package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.AuditTrail;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back-up, restore, upgrade and roll-back, as the host's README has them, whatever the database. */
abstract class BackupContract {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private TestDatabase store;

    abstract TestDatabase emptyStore();

    /** Backs a store up while nobody uses it; the backup can be opened as a store. */
    abstract TestDatabase backup(TestDatabase store) throws Exception;

    /** Puts a backup in the place of a store. */
    abstract void restore(TestDatabase backup, TestDatabase store) throws Exception;

    @BeforeEach
    void fill() {
        store = emptyStore();
        write(store, "S-1", "S-2", "S-3");
    }

    private static void write(TestDatabase store, String... people) {
        try (Database database = new Database(store.dialect(), store.source(), 4);
                JdbcJournal journal = new JdbcJournal(database);
                AuditTrail trail = new AuditTrail(journal, CLOCK)) {
            for (String person : people) {
                trail.record("u-1", Action.LIST_VIEWED, Optional.empty(), Map.of("what", person));
            }
            new JdbcServiceState(database).keep("request", people[people.length - 1]);
        }
    }

    private static List<AuditEntry> entries(TestDatabase store) {
        try (Database database = new Database(store.dialect(), store.source(), 4);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
            return new ArrayList<>(journal.search(AuditQuery.newest(100)));
        }
    }

    @Test
    void aBackupIsTheStoreAndRestoringItBringsBackWhatThereWas() throws Exception {
        List<AuditEntry> before = entries(store);
        TestDatabase backup = backup(store);
        assertThat(entries(backup)).isEqualTo(before);
        write(store, "S-4");
        assertThat(entries(store)).hasSize(4);

        restore(backup, store);

        assertThat(entries(store)).isEqualTo(before);
        write(store, "S-5");
        assertThat(entries(store)).hasSize(4).containsAll(before);
    }

    @Test
    void aStoreOfAnOlderVersionIsUpgradedWithEverythingInIt() {
        List<AuditEntry> before = entries(store);
        store.execute(
                "DROP TABLE service_state", "DROP TABLE api_key", "DELETE FROM schema_step WHERE version IN (2, 4)");

        assertThat(entries(store)).isEqualTo(before);
        write(store, "S-4");
        assertThat(entries(store)).hasSize(4);
    }

    @Test
    void rollingBackAnUpgradeIsRestoringTheBackupThatWasMadeBeforeIt() throws Exception {
        List<AuditEntry> before = entries(store);
        TestDatabase backup = backup(store);
        // What a later version does when it starts.
        store.execute(
                "CREATE TABLE of_a_later_version (id INTEGER)",
                "INSERT INTO schema_step (version, name, checksum) VALUES (99, 'later', 0)");
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> entries(store))
                .withMessageContaining("made by a newer version (step 99;");

        restore(backup, store);

        assertThat(entries(store)).isEqualTo(before);
    }
}
