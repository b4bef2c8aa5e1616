package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.reviews.audit.Action;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresJournalTest extends JournalContract {

    @Override
    DataSource emptyDatabase() {
        return TestDatabases.postgres();
    }

    @Override
    Dialect dialect() {
        return Dialect.POSTGRESQL;
    }

    @Override
    List<String> unlocked(String sql) {
        return List.of("ALTER TABLE audit_entry DISABLE TRIGGER ALL", sql);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit_entry SET detail = '{}'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"})
    void theDatabaseItselfRefusesToChangeWhatWasWritten(String sql) {
        journal().append(draft("S-1", Action.DECIDED, "{}"));

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> execute(List.of(sql)))
                .withMessageContaining("audit_entry is append-only");
    }

    @Test
    void aStatementThatOnlyAddsIsAllowed() {
        journal().append(draft("S-1", Action.DECIDED, "{}"));
        journal().append(draft("S-1", Action.WITHDRAWN, "{}"));
    }
}
