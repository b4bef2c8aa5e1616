package iomtriage.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import iomtriage.api.caserecord.SubjectId;
import iomtriage.api.identity.Agency;
import iomtriage.api.identity.User;
import iomtriage.api.review.StoreUnavailableException;
import iomtriage.reviews.audit.Action;
import iomtriage.reviews.audit.AuditDraft;
import iomtriage.reviews.audit.AuditQuery;
import iomtriage.reviews.audit.ChainVerdict;
import iomtriage.reviews.personal.Erasure;
import iomtriage.store.erasure.JdbcPersonalData;
import iomtriage.store.key.JdbcApiKeys;
import iomtriage.store.key.RecordedKeys;
import iomtriage.store.trail.JdbcJournal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The roles that the README describes: the service does its work, and could not undo what keeps the trail append-only. */
class OwnerRoleTest {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

    private static final Pattern SQL_TABLE = Pattern.compile("(?<= ON )(?!SCHEMA)\\w+");

    @TempDir
    static Path folder;

    private static PostgresServer server;
    private static TestDatabase all;
    private static List<String> blocks;

    @BeforeAll
    static void setUp() throws IOException {
        PostgresServer.skipWhereItCannotRun();
        server = PostgresServer.in(folder);
        all = server.newDatabase("roles");
        blocks = SQL.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        all.execute(blocks.get(0));
        try (Database owned = as("iomtriage_owner");
                JdbcJournal journal = new JdbcJournal(owned)) {
            journal.append(draft());
        }
        try (Connection owner = source("iomtriage_owner").getConnection();
                Statement grants = owner.createStatement()) {
            grants.execute(blocks.get(1));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    private static AuditDraft draft() {
        return new AuditDraft(Clock.systemUTC().instant(), "u-1", Action.LIST_VIEWED, Optional.empty(), "{}");
    }

    private static PGSimpleDataSource source(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(all.url());
        source.setUser(role);
        source.setPassword(role.equals("iomtriage") ? "choose another" : "choose one");
        return source;
    }

    private static Database as(String role) {
        return new Database(Dialect.POSTGRESQL, source(role), 2);
    }

    @Test
    void theServicesAccountDoesAllThatTheServiceDoes() {
        try (Database database = as("iomtriage");
                JdbcJournal journal = new JdbcJournal(database)) {
            journal.append(draft());
            assertThat(journal.verify()).isInstanceOf(ChainVerdict.Intact.class);
            assertThat(journal.search(AuditQuery.newest(10))).isNotEmpty();
            JdbcServiceState state = new JdbcServiceState(database);
            state.keep("roles", "1");
            state.keep("roles", "2");
            assertThat(state.kept("roles")).contains("2");
            RecordedKeys keys =
                    new RecordedKeys(new JdbcApiKeys(database, new SecureRandom()), journal, Clock.systemUTC());
            User application = User.of("casework")
                    .name("Casework")
                    .agency(Agency.POLICE)
                    .area("north")
                    .build();
            String key = keys.issue(application);
            assertThat(keys.find(key)).contains(application);
            keys.revoke("casework");
            assertThat(keys.find(key)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DROP TRIGGER audit_entry_append_only ON audit_entry",
                "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
                "UPDATE audit_entry SET detail = '{}'",
                "DELETE FROM audit_entry",
                "TRUNCATE audit_entry",
                "DROP TABLE audit_entry",
                "INSERT INTO schema_step (version, name, checksum) VALUES (99, 'x', 1)",
                "DELETE FROM audit_head",
                "SET ROLE iomtriage_owner"
            })
    void itCannotUndoWhatKeepsTheTrail(String sql) throws SQLException {
        try (Connection connection = source("iomtriage").getConnection();
                Statement statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute(sql))
                    .satisfies(refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void itIsToldWhoErases() {
        try (Database database = as("iomtriage");
                JdbcJournal journal = new JdbcJournal(database)) {
            SubjectId person = new SubjectId("p-1");
            journal.append(new AuditDraft(Instant.EPOCH, "sam", Action.PERSON_VIEWED, Optional.of(person), "{}"));
            JdbcPersonalData data = new JdbcPersonalData(database);

            assertThatExceptionOfType(StoreUnavailableException.class)
                    .isThrownBy(() -> data.erase(person, new Erasure(Instant.EPOCH, "ann", "Request 14")))
                    .withMessageStartingWith("The database lets only the account that owns the tables erase");
            assertThat(data.kept(person).total()).isEqualTo(1);
        }
    }

    @Test
    void everyTableThatTheServiceUsesIsGranted() throws SQLException {
        List<String> tables = SQL_TABLE
                .matcher(blocks.get(1))
                .results()
                .map(MatchResult::group)
                .toList();
        try (Connection connection = source("iomtriage_owner").getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT string_agg(tablename, ' ' ORDER BY tablename)"
                        + " FROM pg_tables WHERE schemaname = 'iomtriage_store'")) {
            rows.next();
            assertThat(rows.getString(1).split(" ")).containsExactlyInAnyOrderElementsOf(tables);
        }
    }

    @Test
    void tablesThatAreNotThereAreNotItsToMakeAndThatIsSaid() {
        TestDatabase empty = server.newDatabase("nothing");
        empty.execute(
                "CREATE SCHEMA iomtriage_store AUTHORIZATION iomtriage_owner",
                "GRANT USAGE ON SCHEMA iomtriage_store TO iomtriage");
        PGSimpleDataSource source = source("iomtriage");
        source.setUrl(empty.url());
        try (Database database = new Database(Dialect.POSTGRESQL, source, 2);
                JdbcJournal journal = new JdbcJournal(database)) {
            assertThat(journal.trouble())
                    .hasValueSatisfying(
                            why -> assertThat(why).contains("Start this version once with the account that owns them"));
        }
    }
}
