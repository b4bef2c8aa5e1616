package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTroubleTest {

    @TempDir
    Path folder;

    @Test
    void aFileThatAnotherProcessHasOpenIsSaidToBe() {
        try (MVStore other = MVStore.open(folder.resolve("store.mv.db").toString());
                Database database = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("store")), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(other.isClosed()).isFalse();
            assertThat(journal.reachable()).isFalse();
            assertThat(journal.trouble()).get().asString().contains("open in another process", "Stop the other");
        }
    }

    @Test
    void aRefusedPasswordIsSaidToBe() throws SQLException {
        JdbcDataSource owner = new JdbcDataSource();
        owner.setURL("jdbc:h2:file:" + folder.resolve("store"));
        owner.setUser("iomtriage");
        owner.setPassword("right");
        owner.getConnection().close();
        JdbcDataSource stranger = new JdbcDataSource();
        stranger.setURL(owner.getURL());
        stranger.setUser("iomtriage");
        stranger.setPassword("wrong");

        try (Database database = new Database(Dialect.H2, stranger, 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.trouble()).get().asString().contains("refuses the user or password", "iomtriage.store");
        }
    }
}
