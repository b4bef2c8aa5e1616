package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditEntry;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What stands in H2's file in the moment in which somebody is answered: what a kill would leave. H2 finds the newest state of
 * a file that was not closed by reading what it wrote last; once it begins to use space in the middle again, that is harder,
 * and there were versions that found an older one.
 */
class H2FileTest {

    private static final int ENTRIES = 150;

    @TempDir
    Path folder;

    @Test
    void everyEntryIsInTheFileWhenItIsAcknowledgedAlsoWhereOldSpaceIsUsedAgain() throws IOException, SQLException {
        TestDatabase place = TestDatabases.empty(Dialect.H2, folder);
        // Space is used again after so many milliseconds, not only after the usual 45 seconds.
        place.execute("SET RETENTION_TIME 50");
        try (Database database = new Database(Dialect.H2, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            for (int i = 0; i < ENTRIES; i++) {
                AuditEntry entry = journal.append(JournalContract.draft(
                        "S-" + i, Action.PERSON_VIEWED, "{\"text\":\"" + "x".repeat(800) + "\"}"));

                assertThat(asAKillWouldLeaveIt()).isEqualTo(new ChainVerdict.Intact(entry.number(), entry.hash()));
            }
        }
    }

    private ChainVerdict asAKillWouldLeaveIt() throws IOException, SQLException {
        Files.copy(folder.resolve("store.mv.db"), folder.resolve("left.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        TestDatabase left = TestDatabases.at(
                Dialect.H2, "jdbc:h2:file:" + folder.resolve("left").toAbsolutePath());
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(Dialect.H2, left.readOnly())) {
            return trail.verify(entry -> {});
        }
    }
}
