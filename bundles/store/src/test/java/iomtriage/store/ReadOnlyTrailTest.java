package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.store.trail.JdbcJournal;
import iomtriage.store.trail.ReadOnlyTrail;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A store opened only to be read. */
class ReadOnlyTrailTest {

    @TempDir
    Path folder;

    private TestDatabase written(Dialect dialect, int entries) {
        TestDatabase place = TestDatabases.empty(dialect, folder);
        try (Database database = new Database(dialect, place.source(), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            for (int i = 0; i < entries; i++) {
                journal.append(JournalContract.draft("S-" + i, Action.DECIDED, "{}"));
            }
        }
        return place;
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void everyEntryIsFedAndTheTrailChecked(Dialect dialect) throws SQLException {
        TestDatabase place = written(dialect, 3);
        List<Long> numbers = new ArrayList<>();
        try (ReadOnlyTrail trail = ReadOnlyTrail.of(dialect, place.readOnly())) {
            assertThat(trail.newest()).isEqualTo(3);
            assertThat(trail.verify(entry -> numbers.add(entry.number()))).isInstanceOf(ChainVerdict.Intact.class);
        }
        assertThat(numbers).containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void theDatabaseItselfRefusesToWriteForAReader(Dialect dialect) throws SQLException {
        TestDatabase place = written(dialect, 1);
        try (Connection connection = place.readOnly();
                Statement statement = connection.createStatement()) {
            for (String sql : List.of("UPDATE audit_head SET number = 2", "CREATE TABLE mine (id INTEGER)")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(sql))
                        .withMessageMatching("(?is).*read.only.*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Dialect.class)
    void aDatabaseWithoutOurTablesIsNotGivenAny(Dialect dialect) throws SQLException {
        TestDatabase empty = TestDatabases.empty(dialect, folder);
        empty.source().getConnection().close();

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> ReadOnlyTrail.of(dialect, empty.readOnly()))
                    .matches(failed -> failed.getSQLState().startsWith("42"));
        }
    }

    @Test
    void tablesThatMissAStepAreRefusedAndLeftAlone() throws SQLException {
        TestDatabase place = written(Dialect.H2, 1);
        place.execute("DELETE FROM schema_step WHERE version = 2");

        for (int i = 0; i < 2; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> ReadOnlyTrail.of(Dialect.H2, place.readOnly()))
                    .withMessage("The H2 tables were made by an older version (step 2 of 5 was never run on them)."
                            + " Use the program of that version, or start this version's service on the store once:"
                            + " it brings them up to date.");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:file:./a, jdbc:h2:file:./a;ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
        "jdbc:h2:file:./a;auto_server=TRUE;CIPHER=AES;INIT=SET X 1,"
                + " jdbc:h2:file:./a;CIPHER=AES;ACCESS_MODE_DATA=r;IFEXISTS=TRUE",
        "jdbc:postgresql://h/d, jdbc:postgresql://h/d?readOnly=true&readOnlyMode=always",
        "jdbc:postgresql://h/d?ssl=true, jdbc:postgresql://h/d?ssl=true&readOnly=true&readOnlyMode=always"
    })
    void theAddressOfAReaderHasNothingWithWhichToWrite(String url, String readOnly) {
        assertThat(ReadOnlyAddress.of(url)).isEqualTo(readOnly);
    }

    /** A server may be set up to lose the last commits when it crashes. */
    @ParameterizedTest
    @ValueSource(strings = {"off", "remote_apply"})
    void whatWeAnswerIsOnTheServersDiskHoweverItIsSetUp(String setting) throws SQLException {
        TestDatabase place = TestDatabases.empty(Dialect.POSTGRESQL, folder);
        place.execute("ALTER DATABASE " + place.url().replaceFirst(".*/", "") + " SET synchronous_commit = " + setting);
        try (Database database = new Database(Dialect.POSTGRESQL, place.source(), 2)) {
            String used = database.read(connection -> {
                try (Statement statement = connection.createStatement();
                        var row = statement.executeQuery("SHOW synchronous_commit")) {
                    row.next();
                    return row.getString(1);
                }
            });
            assertThat(used).isEqualTo(setting.equals("off") ? "on" : setting);
        }
    }
}
