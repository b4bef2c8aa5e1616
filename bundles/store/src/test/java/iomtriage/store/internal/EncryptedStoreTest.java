package iomtriage.store.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.Database;
import iomtriage.store.Dialect;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A new store in a file is encrypted, with a key beside its folder. */
class EncryptedStoreTest {

    private static final String SAID = "told in confidence";

    @TempDir
    Path folder;

    private Path file;
    private Path key;

    @BeforeEach
    void name() {
        file = folder.resolve("data/store.mv.db");
        key = folder.resolve("data-keys/store.key");
    }

    private StoreComponent open(String keyFile) throws SQLException, IOException {
        return open("data", keyFile);
    }

    private StoreComponent open(String name, String keyFile) throws SQLException, IOException {
        StoreConfiguration configuration =
                mock(StoreConfiguration.class, setting -> setting.getMethod().getDefaultValue());
        when(configuration.url()).thenReturn("jdbc:h2:file:" + folder.resolve(name + "/store"));
        when(configuration.encryption_key()).thenReturn(keyFile);
        return new StoreComponent(configuration, new OsgiDataSourceFactory(new Driver()));
    }

    private void write(String keyFile) throws SQLException, IOException {
        StoreComponent store = open(keyFile);
        store.append(decision());
        store.close();
    }

    private static AuditDraft decision() {
        return new AuditDraft(
                Instant.EPOCH, "u-1", Action.DECIDED, Optional.of(new SubjectId("S-1")), "{\"why\":\"" + SAID + "\"}");
    }

    private String text() throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void nothingCanBeReadInItsFileAndTheKeyIsElsewhereAndItsOwnersAlone() throws SQLException, IOException {
        write("");
        write("");

        assertThat(text()).startsWith("H2encrypt").doesNotContain(SAID);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getParent())))
                .isEqualTo("rwx------");
        StoreComponent again = open("");
        assertThat(again.search(AuditQuery.newest(10))).hasSize(2);
        assertThat(again.verify()).isInstanceOf(ChainVerdict.Intact.class);
        again.close();
    }

    @Test
    void withoutItsKeyOrWithAnotherItIsNotOpenedAndNoNewOneIsMade() throws SQLException, IOException {
        write("");
        Files.move(key, folder.resolve("copy"));

        assertThatIOException().isThrownBy(() -> open("")).withMessageContaining("its key is not at " + key);
        assertThat(key).doesNotExist();
        Files.writeString(key, "0".repeat(64));
        StoreComponent wrong = open("");
        assertThat(wrong.trouble()).get().asString().contains("the key does not fit");
        wrong.close();
        Files.writeString(key, "secret");
        assertThatIOException().isThrownBy(() -> open("")).withMessageContaining("does not hold a key");
        write(folder.resolve("copy").toString());
    }

    /** A disk that was full leaves as much of the next block as there was room for. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2048, 4095})
    void whatWasAcknowledgedIsFoundThoughTheDiskWasFullWithinTheBlockAfterIt(int bytes)
            throws SQLException, IOException {
        StoreComponent store = open("");
        store.append(decision());
        long last = store.append(decision()).number();
        Path left = Files.createDirectory(folder.resolve("left")).resolve("store.mv.db");
        Files.copy(file, left);
        store.close();
        Files.write(left, new byte[bytes], StandardOpenOption.APPEND);

        StoreComponent again = open("left", key.toString());
        try {
            assertThat(again.search(AuditQuery.newest(1)))
                    .singleElement()
                    .satisfies(entry -> assertThat(entry.number()).isEqualTo(last));
            assertThat(again.append(decision()).number()).isEqualTo(last + 1);
            assertThat(again.verify()).isInstanceOf(ChainVerdict.Intact.class);
        } finally {
            again.close();
        }
    }

    @Test
    void aStoreOfAnOlderVersionGoesOnAsItIsAndSoDoesOneThatIsNotToBeEncrypted() throws SQLException, IOException {
        Files.createDirectories(file.getParent());
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:file:" + folder.resolve("data/store"));
        source.setUser("iomtriage");
        source.setPassword("");
        try (Database database = new Database(Dialect.H2, source, 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            journal.append(new AuditDraft(Instant.EPOCH, "u-1", Action.LIST_MADE, Optional.empty(), "{}"));
        }

        write("");
        write("none");

        assertThat(text()).contains(SAID);
        assertThat(key).doesNotExist();
    }
}
