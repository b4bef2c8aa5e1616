package iomtriage.store;

import java.sql.Connection;
import java.sql.SQLException;

/** All of some work, or none of it. */
public final class Transaction {

    private Transaction() {}

    /** @throws CommitInDoubtException if the commit failed: then it may have been done all the same */
    public static <T> T run(Connection connection, Database.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            commit(connection);
            return result;
        } catch (SQLException | RuntimeException | Error failed) {
            // After an Error, too: what follows would commit half of the work.
            quietly(connection::rollback);
            throw failed;
        } finally {
            // What was committed stays so, even if the connection breaks now: the pool puts it right or throws it away.
            quietly(() -> connection.setAutoCommit(true));
        }
    }

    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException failed) {
            throw new CommitInDoubtException(failed);
        }
    }

    private interface Step {
        void run() throws SQLException;
    }

    private static void quietly(Step step) {
        try {
            step.run();
        } catch (SQLException brokenAnyway) {
            // Says nothing of what was committed. The pool throws the connection away.
            return;
        }
    }
}
