package iomtriage.store;

import java.sql.Connection;
import java.sql.SQLException;

/** All of some work, or none of it. */
final class Transaction {

    private Transaction() {}

    static <T> T run(Connection connection, Database.Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.on(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
