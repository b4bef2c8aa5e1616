package iomtriage.extracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import iomtriage.api.caserecord.CaseRecord;
import iomtriage.extracts.mapping.ExtractMapping;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What every database gives. */
abstract class JdbcExtractContract {

    private static final String NUMBERED = """
            {'id': 'numbered', 'version': '1', 'tables': [
              {'name': 'person', 'query': 'SELECT id, born, sex, note FROM numbered_person ORDER BY id', 'key': 'id',
               'columns': [{'name': 'id', 'field': 'subject'}, {'name': 'born', 'field': 'dateOfBirth'},
                           {'name': 'sex', 'field': 'sex'}]},
              {'name': 'offence', 'query': 'SELECT person, happened, code FROM numbered_offence ORDER BY %s', 'key': 'person',
               'list': 'events', 'columns': [{'name': 'happened', 'field': 'offenceDate'}, {'name': 'code', 'field': 'code',
               'leadingZerosLost': true}]}]}
            """;

    /** An empty database. */
    abstract DataSource database() throws Exception;

    private static void run(DataSource database, String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    @Test
    void itsTablesGiveTheSameRecordsAsTheFiles() throws Exception {
        DataSource database = database();
        ExtractMapping mapping = Extract.shipped();
        Database.fill(database, mapping);
        JdbcCaseSource source = new JdbcCaseSource(mapping, database::getConnection);
        assertThat(Extract.records(source))
                .containsExactlyInAnyOrderElementsOf(Extract.simulated(Extract.PEOPLE, Extract.SEED));
        assertThat(Extract.records(source)).hasSize(Extract.PEOPLE);
        assertThat(source.report().sentences()).isEmpty();
    }

    @Test
    void keysThatAreNumbersAreOrderedAsNumbersAndRowsOfNobodyAreCounted() throws Exception {
        DataSource database = database();
        run(
                database,
                "CREATE TABLE numbered_person (id BIGINT, born DATE, sex VARCHAR(10), note VARCHAR(10))",
                "INSERT INTO numbered_person VALUES (9, '1990-05-01', 'male', NULL), (10, '1991-01-01', 'FEMALE', 'x'),"
                        + " (100, '1980-01-01', 'MALE', 'y')",
                "CREATE TABLE numbered_offence (person BIGINT, happened DATE, code INT)",
                "INSERT INTO numbered_offence VALUES (10, '2020-01-01', 404), (9, '2021-01-01', 2803), (9, '2020-06-01',"
                        + " 404), (50, '2020-01-01', 404), (200, '2020-01-01', 404)");
        JdbcCaseSource source =
                new JdbcCaseSource(Extract.mapping(NUMBERED.formatted("person, happened")), database::getConnection);
        List<CaseRecord> records = Extract.records(source);
        assertThat(records).extracting(record -> record.subject().value()).containsExactly("9", "10", "100");
        assertThat(records).extracting(record -> record.events().size()).containsExactly(2, 1, 0);
        assertThat(records.get(0).events().get(0).code().orElseThrow().value()).isEqualTo("00404");
        assertThat(source.report().sentences())
                .containsExactly(
                        "person, NOTE: the column is not mapped; something in 2 cells.".replace("NOTE", noteColumn()),
                        "offence: 2 of 5 rows belong to nobody in \"person\".");
    }

    abstract String noteColumn();

    @Test
    void aQueryThatIsNotInTheOrderOfItsKeyIsRefusedAndNotMisread() throws Exception {
        DataSource database = database();
        run(
                database,
                "CREATE TABLE numbered_person (id BIGINT, born DATE, sex VARCHAR(10), note VARCHAR(10))",
                "INSERT INTO numbered_person VALUES (1, '1990-05-01', 'MALE', NULL), (2, '1991-01-01', 'FEMALE', 'x')",
                "CREATE TABLE numbered_offence (person BIGINT, happened DATE, code INT)",
                "INSERT INTO numbered_offence VALUES (1, '2020-01-01', 404), (2, '2021-01-01', 404)");
        JdbcCaseSource source =
                new JdbcCaseSource(Extract.mapping(NUMBERED.formatted("person DESC")), database::getConnection);
        assertThatThrownBy(() -> Extract.records(source))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(
                        "\"offence\", row 2: the rows are not in the order of their key. Order the query");
    }

    @Test
    void whatADriverSaysOfAFailedQueryIsNotRepeated() throws Exception {
        JdbcCaseSource source =
                new JdbcCaseSource(Extract.mapping(NUMBERED.formatted("person")), database()::getConnection);
        assertThatThrownBy(() -> Extract.records(source))
                .hasMessageContaining("The query of \"person\" failed (SQL state 42")
                .hasMessageNotContaining("numbered_person");
    }
}
