package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody but the account of the service can read a store in a file. */
class H2FilesTest {

    @TempDir
    Path folder;

    @Test
    void aNewStoreIsItsOwnersAlone() throws IOException {
        Path data = folder.resolve("data");

        open(data.resolve("store"));

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("store.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void aStoreThatOthersCouldReadIsTakenFromThem() throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        open(data.resolve("store"));
        Files.setPosixFilePermissions(data, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(data.resolve("store.mv.db"), PosixFilePermissions.fromString("rw-r--r--"));

        open(data.resolve("store"));

        assertThat(rights(data)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("store.mv.db"))).isEqualTo("rw-------");
    }

    @Test
    void aFolderThatHoldsOtherFilesKeepsItsRightsAndTheStoresFilesAreClosed() throws IOException {
        Path shared = Files.createDirectory(folder.resolve("shared"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(shared.resolve("another.txt"), "another program's");

        open(shared.resolve("store"));

        assertThat(rights(shared)).isEqualTo("rwxr-xr-x");
        assertThat(rights(shared.resolve("store.mv.db"))).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:one",
                "jdbc:h2:tcp://localhost/one",
                "jdbc:h2:zip:one.zip!/one",
                "jdbc:postgresql://localhost/one"
            })
    void whatIsNoFileOfOursIsLeftAlone(String url) {
        assertThat(H2Files.of(url)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:file:./data/store", "jdbc:h2:~/store;TRACE_LEVEL_FILE=0", "jdbc:h2:/data/store"})
    void everySpellingOfAFileIsFound(String url) {
        assertThat(H2Files.of(url)).isPresent();
    }

    private static void open(Path store) {
        String url = "jdbc:h2:file:" + store;
        H2Files.of(url).orElseThrow().protect();
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        try (Database database = new Database(Dialect.H2, source, 1);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.reachable()).isTrue();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
