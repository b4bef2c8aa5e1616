package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import iomtriage.api.identity.Agency;
import iomtriage.api.identity.Role;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.key.RecordedKeys;
import iomtriage.store.trail.JdbcJournal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedKeysTest {

    private static final User CASEWORK = User.of("casework")
            .name("Casework")
            .agency(Agency.POLICE)
            .area("north")
            .role(Role.SUPERVISOR)
            .build();

    @Test
    void everyKeyThatIsIssuedOrRevokedIsOnTheTrailAndTheKeyItselfIsNot(@TempDir Path folder) {
        try (Database database = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("store")), 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            RecordedKeys keys =
                    new RecordedKeys(new JdbcApiKeys(database, new SecureRandom()), journal, Clock.systemUTC());

            String key = keys.issue(CASEWORK);
            keys.revoke("casework");

            assertThat(journal.search(AuditQuery.newest(10)))
                    .extracting(
                            entry -> entry.content().action(),
                            entry -> entry.content().detail())
                    .containsExactly(
                            tuple(Action.KEY_REVOKED, "{\"application\":\"casework\"}"),
                            tuple(Action.KEY_ISSUED, "{\"application\":\"casework\",\"roles\":[\"SUPERVISOR\"]}"));
            assertThat(journal.search(AuditQuery.newest(10)).toString()).doesNotContain(key);
        }
    }

    @Test
    void aKeyOfWhichThatCannotBeSaidDoesNotExist(@TempDir Path folder) {
        Database away = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("away")), 2);
        away.close();
        try (Database database = new Database(Dialect.H2, TestDatabases.h2(folder.resolve("store")), 2);
                JdbcJournal journal = new JdbcJournal(away)) {
            JdbcApiKeys stored = new JdbcApiKeys(database, new SecureRandom());

            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> new RecordedKeys(stored, journal, Clock.systemUTC()).issue(CASEWORK));

            assertThat(TestKeys.count(database)).isZero();
        }
    }

    /** Looks into the table itself. */
    private static final class TestKeys {
        static long count(Database database) {
            return database.read(connection -> {
                try (var statement = connection.createStatement();
                        var row = statement.executeQuery("SELECT COUNT(*) FROM api_key")) {
                    row.next();
                    return row.getLong(1);
                }
            });
        }
    }
}
