package iomtriage.cli.extract;

import iomtriage.cli.terminal.ExitCode;
import iomtriage.cli.terminal.Output;
import iomtriage.cli.terminal.Refusal;
import iomtriage.records.files.AtomicFile;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the rows of a database's query as a flat table. */
@Command(
        name = "query",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Writes the rows that a database answers a query with as a CSV table, to learn from or to score.",
        description = {
            "",
            "The database is only read, as of one moment, and a row at a time. The file is what a pack's manifest has the digest of:"
                    + " let the query order its rows, so that it is the same whenever the data are.",
            ""
        })
public final class QueryCommand implements Callable<Integer> {

    /** So many rows are held at a time. */
    private static final int FETCHED_AT_ONCE = 1_000;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private DatabaseOptions database;

    @Option(names = "--sql", required = true, paramLabel = "FILE", description = "The query: one SELECT.")
    private Path sql;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where the table goes: a .csv file.")
    private Path out;

    @Mixin
    private Output output;

    @Override
    public Integer call() throws IOException {
        if (!String.valueOf(out.getFileName()).endsWith(".csv")) {
            throw new Refusal("A table is written as CSV, but \"" + out.getFileName()
                    + "\" names another format. Name a .csv file.");
        }
        String query = Files.readString(sql);
        long rows;
        try (AtomicFile aside = AtomicFile.createPrivate(out)) {
            rows = write(query, aside.writer());
            aside.commit();
        } catch (SQLException failed) {
            // A driver's own message may quote the address, with a password in it, or what is stored.
            throw new Refusal("The database cannot be reached, refuses this user, or refuses the query (SQL state "
                    + failed.getSQLState()
                    + "), and nothing was written. Try it in the database's own console, as the same user.");
        }
        if (output.isJson()) {
            output.json(new TreeMap<>(Map.of("rows", rows)));
        } else {
            output.line("%,d rows written to %s.", rows, out.getFileName());
        }
        return ExitCode.DONE;
    }

    private long write(String query, Writer to) throws SQLException, IOException {
        try (Connection connection = database.connections().open()) {
            connection.setReadOnly(true);
            // Some databases fetch everything at once unless they are within a transaction.
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.setFetchSize(FETCHED_AT_ONCE);
                try (ResultSet answer = statement.executeQuery(query)) {
                    return new AnswerTable(answer).write(to);
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
