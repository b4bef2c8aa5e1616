package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.tools.Restore;
import org.junit.jupiter.api.Test;

/** A store in a file is backed up by copying the file while the service is stopped, or by H2's own command while it runs. */
class BackupOnH2Test extends BackupContract {

    @Override
    TestDatabase emptyStore() {
        return at(folder);
    }

    TestDatabase at(Path place) {
        return TestDatabases.empty(Dialect.H2, place);
    }

    @Override
    TestDatabase backup(TestDatabase store) throws IOException {
        Path place = Files.createDirectories(folder.resolve("backup"));
        Files.copy(file(folder), file(place));
        return at(place);
    }

    @Override
    void restore(TestDatabase backup, TestDatabase store) throws IOException {
        Files.copy(file(folder.resolve("backup")), file(folder), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Path file(Path folder) {
        return folder.resolve("store.mv.db");
    }

    @Test
    void aBackupOfAStoreInUseIsWhole() {
        TestDatabase store = at(folder);
        Path zip = folder.resolve("backup.zip");
        try (Database database = new Database(Dialect.H2, store.source(), 4);
                JdbcJournal journal = new JdbcJournal(database)) {
            store.execute("BACKUP TO '" + zip + "'");
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
        }
        Path place = folder.resolve("restored");
        Restore.execute(zip.toString(), place.toString(), null);
        TestDatabase restored = at(place);
        try (Database database = new Database(Dialect.H2, restored.source(), 4);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.verify())
                    .isInstanceOfSatisfying(
                            ChainVerdict.Intact.class,
                            intact -> assertThat(intact.entries()).isEqualTo(3));
        }
    }
}
