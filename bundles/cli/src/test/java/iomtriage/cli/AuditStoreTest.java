package iomtriage.cli;

import static org.assertj.core.api.Assertions.assertThat;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.store.Dialect;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Opening a store only to read its audit trail. */
class AuditStoreTest {

    @TempDir
    Path folder;

    private static Ran verify(String address, Object... more) {
        return Ran.iomtriage(Stream.concat(Stream.of("audit", "verify", "--store", address), Stream.of(more))
                .toArray());
    }

    @Test
    void theFileOfAStoreIsNotChangedByReadingItNorIsAnotherMade() throws IOException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(TestStore.drafts(20));
        Map<Path, byte[]> before = files();

        assertThat(verify(store.address()).exit()).isZero();
        assertThat(verify(store.address() + ";AUTO_SERVER=TRUE").exit()).isZero();

        assertThat(files()).containsExactlyEntriesOf(before);
    }

    @Test
    void aFileThatIsInUseIsRefusedWithTheWayOut() throws SQLException {
        TestStore store = TestStore.empty(Dialect.H2, folder);
        store.write(TestStore.drafts(3));

        Ran ran;
        try (Connection held = store.source().getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            // In this process, H2 would share what is open already.
            ran = Ran.inAProcess(Map.of(), List.of(), "audit", "verify", "--store", store.address());
        }

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err())
                .startsWith(
                        "iomtriage: The store's file is in use, and H2 lets only one program have it. Stop Casebook,")
                .hasLineCount(1);
    }

    @Test
    void aServerIsReadWhileItIsInUse() throws SQLException {
        TestStore store = TestStore.empty(Dialect.POSTGRESQL, folder);
        store.write(TestStore.drafts(3));
        try (Connection writing = store.source().getConnection()) {
            writing.setAutoCommit(false);
            writing.createStatement().execute("SELECT number FROM audit_head FOR UPDATE");

            assertThat(verify(store.address()).exit()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aLongTrailIsReadInLittleMemory(Dialect dialect) {
        TestStore store = TestStore.empty(dialect, folder);
        String detail = "{\"text\":\"" + "x".repeat(40_000) + "\"}";
        AuditDraft large = new AuditDraft(TestStore.NOON, "u-1", Action.LIST_VIEWED, Optional.empty(), detail);
        // 80 MB of text, if all of it were kept.
        store.write(Collections.nCopies(2_000, large));

        Ran ran = Ran.inAProcess(Map.of(), List.of("-Xmx48m"), "audit", "verify", "--store", store.address());

        assertThat(ran).extracting(Ran::exit, Ran::err).containsExactly(0, "");
        assertThat(ran.out()).contains("  entries   2,000");
    }

    @Test
    void userAndPasswordComeFromTheCommandLineTheAddressOrTheEnvironment() {
        TestStore store = TestStore.h2(folder.resolve("store"), "trail", "Secret-1");
        store.write(TestStore.drafts(3));
        Map<String, String> environment =
                Map.of("IOMTRIAGE_STORE_USER", "trail", "IOMTRIAGE_STORE_PASSWORD", "Secret-1");

        assertThat(verify(store.address(), "--user", "trail", "--password", "Secret-1")
                        .exit())
                .isZero();
        assertThat(verify(store.address() + ";USER=trail", "--password=Secret-1")
                        .exit())
                .isZero();
        assertThat(Ran.inAProcess(environment, List.of(), "audit", "verify", "--store", store.address())
                        .exit())
                .isZero();
        assertThat(verify(store.address() + ";USER=trail;PASSWORD=Secret-1", "--user", "trail")
                        .err())
                .contains("The address names a user or a password already.");
    }

    @Test
    void aWrongPasswordIsSaidAndNeverRepeated() {
        TestStore store = TestStore.h2(folder.resolve("store"), "trail", "Secret-1");
        store.write(TestStore.drafts(3));

        Ran option = verify(store.address(), "--user", "trail", "--password", "Wrong-2");
        Ran inAddress = verify(store.address() + ";USER=trail;PASSWORD=Wrong-2");

        assertThat(List.of(option, inAddress)).allSatisfy(ran -> {
            assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
            assertThat(ran.err())
                    .contains("The database refuses this user or password.")
                    .doesNotContain("Wrong-2", "Secret-1");
        });
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void tablesOfAnotherVersionAreRefusedAndLeftAlone(Dialect dialect) {
        TestStore newer = TestStore.empty(dialect, folder.resolve("newer"));
        newer.write(TestStore.drafts(3));
        newer.tamper("INSERT INTO schema_step (version, name, checksum) VALUES (99, 'later', 0)");
        TestStore older = TestStore.empty(dialect, folder.resolve("older"));
        older.write(TestStore.drafts(3));
        older.tamper("DELETE FROM schema_step WHERE version = 2");

        assertThat(verify(newer.address()).err()).contains("tables were made by a newer version (step 99;");
        assertThat(verify(older.address()).err()).contains("tables were made by an older version (step 2 of ");
        assertThat(verify(older.address()).exit()).isEqualTo(ExitCode.ERROR);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aDatabaseWithoutATrailIsRefusedAndGetsNoTables(Dialect dialect) {
        TestStore empty = TestStore.empty(dialect, folder);
        empty.tamperWithTables("CREATE TABLE other (id INTEGER)");

        assertThat(verify(empty.address()).err()).contains("There is no audit trail at this address");
        assertThat(verify(empty.address()).err()).contains("There is no audit trail at this address");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./absent/store, There is no store at this address.",
        "jdbc:h2:file:absent/store, Write it as ./PATH",
        "jdbc:postgresql://localhost:1/none, The database cannot be reached at this address",
        "jdbc:mysql://localhost/none, The store runs on H2 and PostgreSQL.",
        "store, The store runs on H2 and PostgreSQL."
    })
    void anAddressWithoutAStoreIsRefusedWithTheWayOut(String address, String message) {
        Ran ran = verify(address);

        assertThat(ran.exit()).isEqualTo(ExitCode.ERROR);
        assertThat(ran.err())
                .contains(message)
                .doesNotContain("Exception", "jdbc:my")
                .hasLineCount(1);
        assertThat(Path.of("absent")).doesNotExist();
    }

    private Map<Path, byte[]> files() throws IOException {
        Map<Path, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path file : all.toList()) {
                files.put(file, Files.readAllBytes(file));
            }
        }
        return files;
    }
}
